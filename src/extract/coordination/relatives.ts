import { type WordSet, wordSet } from '../../wordSet.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { type CoordinationRule, hasDe, isProcess, whole } from './coordination.ts'

/* Rules for clauses that qualify the noun at the end, so that all are one thing; `conjuncts` gives their order. */

/** Verbs that take nearly any noun: 强化支撑体系, 落实任务. */
const TAKE_ANY = wordSet(
  '加强 强化 推进 推动 促进 加快 开展 做好 抓好 实施 落实 健全 完善 建立 构建 创新 优化 拓展 深化 发挥 形成 提供 培育 打造 建设 发展 改革 改进 规范 统一 明确 巩固 探索 加大 突出 夯实 改善 丰富 增加 扩大 保持 营造 创造 打通 调整 建成 实现 完成 制定 出台 研究 推行 推广 推出 执行 履行 压实 坚持 贯彻 总结 学习 运用 应用 利用 整合 确保 保障 维护 给予 采取 激发 释放 挖掘 整治 解决 处理 聚焦 围绕 修订 编制 印发 破除 消除 取消 减少 降低 下达 分解 细化 承担 担负 肩负 具有 具备 符合 满足 转变 积累 提出 承接 理顺 厘清 畅通 健强 增强',
)
/** What else a noun is the object of, or all that it is the object of. */
const TAKE: readonly { noun: RegExp; verbs: WordSet; only?: true }[] = [
  {
    noun: /(?:能力|水平|本领|意识|信心|决心|勇气|力度)$/u,
    verbs: wordSet(
      '提升 提高 增强 加强 强化 坚定 锤炼 增进 培养 加大 形成 具备 具有 优化 改善 夯实 拓展 健强 巩固 保持 创新 健全 完善 建设 达到',
    ),
    only: true,
  },
  { noun: /作用$/u, verbs: wordSet('发挥 强化 突出 增强 加强 放大 起到'), only: true },
  {
    noun: /工作$/u,
    verbs: wordSet(
      '做好 抓好 开展 推进 推动 加强 改进 组织 部署 落实 完成 统筹 完善 规范 创新 领导 支持 研究 安排 强化 搞好 细化 优化 实施 进行 启动 加快 参与 指导 协调 负责 承担 深化 听取 总结 重视 谋划 服务 预防 整治 保障 健全 关心 改善 从事 配合 督促 检查 监督',
    ),
    only: true,
  },
  { noun: /成效$/u, verbs: wordSet('巩固 取得 提升 检验 拓展 扩大 提高 展现 评估 总结 确保'), only: true },
  {
    noun: /(?:政策|措施|举措|办法)$/u,
    verbs: wordSet(
      '完善 健全 制定 出台 实施 落实 执行 优化 研究 调整 采取 推出 强化 细化 用好 加大 创新 推行 丰富 明确 修订 贯彻 加强 统筹 建立 探索 提出 构建 深化 延续 拓展 规范 运用 清理 取消 废止 宣传 争取 起草 编制 整合 推广 改进 改革 破除 谋划 储备 评估',
    ),
    only: true,
  },
  { noun: /(?:机制|制度|体系|规则|方案|规划|规定)$/u, verbs: wordSet('重构 重塑 修改 起草 设立 组织') },
  { noun: /(?:任务|要求|目标|职责|责任|使命)$/u, verbs: wordSet('达到 赋予 牢记 扛起 扛牢 认领') },
  {
    noun: /领导集体$/u,
    verbs: wordSet('建设 锻造 打造 选配 配强 形成'),
    only: true,
  },
  {
    noun: /斗争$/u,
    verbs: wordSet('进行 开展 支持 领导 组织 参加 坚持 推进 投入 加强 深化 打好 打赢 展开 取得 发动 坚定'),
    only: true,
  },
  {
    noun: /(?:动力|活力)$/u,
    verbs: wordSet('增强 激发 形成 注入 提供 增添 释放 提升 焕发 培育 打造 强化 积聚 凝聚 增加 转换 转化'),
    only: true,
  },
  {
    noun: /(?:意见|方案|条例|决定|建议|倡议)$/u,
    verbs: wordSet(
      '制定 出台 印发 发布 起草 提出 实施 落实 执行 修订 修改 完善 编制 贯彻 审议 研究 听取 征求 通过 颁布 推进 推动 抓好 细化 优化 制订 拟定 采纳 反馈 吸收 审定 批准 公布 报送 讨论 学习 宣传 支持',
    ),
    only: true,
  },
  {
    noun: /环境$/u,
    verbs: wordSet(
      '营造 优化 改善 创造 提供 保护 净化 建设 形成 打造 美化 塑造 治理 整治 适应 利用 提升 维护 构建 改进 完善 修复 整顿 破坏 规范 保持 加强 创新 监测 维持',
    ),
    only: true,
  },
  {
    noun: /(?:追求|做法|原则|精神|基础|条件|氛围|局面|集体|队伍)$/u,
    verbs: wordSet('弘扬 传承 支持 奠定 稳定 支撑 组织 进行 遵循 把握 确立 打牢 筑牢 领导 部署 锻造'),
  },
  {
    noun: /(?:主张|方针|号召)$/u,
    verbs: wordSet('响应 提出 重申 支持 赞成 反对 坚持 贯彻 执行 落实 制定 实行 确定 确立 遵循 宣传 阐明 体现 发出'),
    only: true,
  },
  {
    noun: /经验$/u,
    verbs: wordSet(
      '总结 积累 推广 借鉴 学习 吸取 汲取 吸收 交流 运用 创造 提供 形成 宣传 探索 复制 取得 介绍 提炼 推行',
    ),
    only: true,
  },
  {
    noun: /关系$/u,
    verbs: wordSet(
      '处理 正确处理 把握 理顺 协调 发展 建立 改善 加强 密切 调整 恢复 巩固 深化 推进 推动 维护 保持 构建 认识 改变 促进 拓展 提升 完善 厘清 变革 改革 统筹 形成 规范',
    ),
    only: true,
  },
  {
    noun: /(?:格局|循环)$/u,
    verbs: wordSet(
      '形成 构建 打造 优化 建立 塑造 重塑 完善 健全 推动 拓展 改变 打破 开创 畅通 加快 实现 巩固 促进 推进 调整 融入 贯通 疏通 扩大',
    ),
    only: true,
  },
  {
    noun: /(?:新路|路子)$/u,
    verbs: wordSet('走 走出 开辟 探索 闯出 蹚出 拓展 找到 坚持'),
    only: true,
  },
  {
    noun: /规模$/u,
    verbs: wordSet(
      '扩大 扩展 压缩 控制 缩小 缩减 削减 达到 形成 增加 保持 稳定 优化 提升 提高 调整 做大 扩充 严控 压减 限制 核定 壮大',
    ),
    only: true,
  },
  {
    noun: /比[重例]$/u,
    verbs: wordSet('提高 提升 增加 降低 扩大 减少 调整 压缩 压减 控制 优化 安排 规定 增大 加大 保持 达到'),
    only: true,
  },
  {
    noun: /(?:障碍|壁垒)$/u,
    verbs: wordSet('破除 消除 打破 扫除 清除 排除 克服 破解 拆除 减少 冲破 突破 清理 降低 取消'),
    only: true,
  },
  {
    noun: /(?:部署|使命|号角|宣言书|上升期|手段)$/u,
    verbs: wordSet(
      '落实 作出 做出 贯彻 执行 推进 完善 加强 优化 服务 抓好 细化 担当 履行 完成 肩负 践行 牢记 承担 扛起 担负 采取 运用 使用 丰富 利用 创新 改进 健全 吹响 围绕 强化 统筹',
    ),
    only: true,
  },
  {
    noun: /(?:问题|难题|课题)$/u,
    verbs: wordSet(
      '解决 处理 研究 破解 存在 回答 聚焦 整治 化解 发现 纠正 整改 查处 克服 应对 关注 梳理 查摆 排查 反映 讨论 探讨 针对 围绕 看待 抓住 突出 面临 缓解 重视 消除',
    ),
    only: true,
  },
  {
    noun: /(?:权利|权力|自由)$/u,
    verbs: wordSet('保障 维护 行使 尊重 享有 保护 赋予 扩大 剥夺 享受 限制 运用 规范 下放 侵犯 实现 履行 依法 监督'),
    only: true,
  },
  {
    noun: /(?:努力|结果|呼吁|谈判|愿望|口号|共识)$/u,
    verbs: wordSet('响应 提出 作出 做出 发出 支持 赞赏 开展 实现 达成 凝聚 巩固 公布 运用 进行 推动 恢复 举行'),
    only: true,
  },
  {
    noun: /(?:进程|步伐|道路|传统|作风)$/u,
    verbs: wordSet('投身 献身 开辟 开创 坚定 指明 支持 关心 把握 继承 弘扬 传承 发扬 改变'),
  },
  {
    noun: /事业$/u,
    verbs: wordSet(
      '投身 献身 开创 支持 关心 热爱 从事 推进 推动 促进 发展 加快 加强 完成 繁荣 振兴 建设 兴办 搞好 办好 壮大 改革 服务 参与 领导',
    ),
    only: true,
  },
  {
    noun: /(?:风气|风尚)$/u,
    verbs: wordSet('形成 营造 弘扬 树立 培育 倡导 养成 发扬 纠正 扭转 改变 净化 引领 匡正 端正 抵制 开创'),
    only: true,
  },
  {
    noun: /(?:积极性|主动性|创造性|热情|优势)$/u,
    verbs: wordSet(
      '发挥 调动 激发 保护 提高 增强 释放 彰显 转化 巩固 焕发 鼓舞 挫伤 扩大 厚植 拓展 塑造 形成 强化 培育 提升 打造 利用 用好 放大 创造 具有 保持 重塑 凸显 突出 做强',
    ),
    only: true,
  },
  {
    noun: /(?:意义|重要性|必要性|紧迫性)$/u,
    verbs: wordSet('认识 阐明 阐述 理解 领会 把握 宣传 具有 增强'),
    only: true,
  },
]

/** 改善民生、扩大内需的一项重要举措: what something is to several ends, each an aim. */
const WEIGHED = /的(?:一项)?(?:重要|重大|关键|有力|必然|内在)(?:举措|措施|任务|要求|工作|目标)$/u

const ABLE = /(?:能力|本领)$/u

/** Longest noun that clauses lead to: 政策措施, 审核评估机制. */
const LONGEST_NOUN = 10

/** 推进祖国统一、发展两岸关系的主张; 制定支持创业、促进就业政策: the verb of the last member does not take the noun at the end. */
export const clausesOfNoun: CoordinationRule = (c) => {
  const { last, parts, final } = c
  const verb = last.find((l) => !(l.cues?.has('adverb') && !l.frame))
  if (!verb || verb.text.length < 2 || last.length < 3 || last.indexOf(verb) > 1) return undefined
  const de = last.findLastIndex((l) => l.tag === 'de')
  if (de >= 0 && textOf(last.slice(de + 1)).length > LONGEST_NOUN) return undefined
  if (WEIGHED.test(final)) return undefined
  const taken = TAKE.find(({ noun }) => noun.test(final))
  const kind = verb.text.slice(0, 2)
  if (!taken || taken.verbs.test(kind) || (!taken.only && TAKE_ANY.test(kind))) return undefined
  // 堪当时代重任的领导集体: a verb that no table knows is none of an act.
  if (!verb.frame && !(taken.only && verb.tag === 'v' && de >= 0)) return undefined
  const others = parts.slice(0, -1)
  // 拒腐防变和抵御风险的能力, 群众当家作主、管理自己事务的积极性: a clause in four characters; 执勤和处置突发事件的能力: one in a word.
  const clause = (p: readonly Lexeme[]) => {
    const end = p.at(-1)
    if (p.some((l) => l.frame !== undefined)) return p.length > 1 || (taken.only && ABLE.test(final))
    // 科学决策和处理问题的能力
    if (ABLE.test(final) && p.length === 2 && /^vn?$/.test(end?.tag ?? '')) return true
    if (p.length > 1) return taken.only && ((end?.text.length === 4 && /^[vi]/.test(end.tag)) || SIDE.test(textOf(p)))
    return (end?.text.length === 4 && /^[vli]/.test(end.tag)) || (end?.tag === 'vn' && ABLE.test(final))
  }
  // 发布养殖方案和保护海湾的意见: nouns of one kind.
  return others.every((p) => !hasDe(p) && clause(p) && !taken.noun.test(textOf(p))) ? whole(c) : undefined
}

/** Longest of the two nouns after 的. */
const LONGEST_OF_PAIR = 4
/** 发挥船员、船工的积极性和创造性, 加快管网、设施的规划和建设: two nouns of all that stand before 的. */
export const pairOfAll: CoordinationRule = (c) => {
  const { parts, last, lexemes, cuts, final, grammar } = c
  if (parts.length < 3 || lexemes[cuts.at(-1) as number]?.tag !== 'and' || hasDe(last)) return undefined
  const before = parts.at(-2) as Lexeme[]
  const de = before.findLastIndex((l) => l.tag === 'de')
  if (de < 1 || final.length > LONGEST_OF_PAIR || last[0]?.mention) return undefined
  const noun = textOf(before.slice(de + 1))
  if (noun.length < 2 || noun.length > LONGEST_OF_PAIR) return undefined
  const plain = (p: readonly Lexeme[]) => {
    const end = p.at(-1) as Lexeme
    return !p.some((l) => l.frame !== undefined || l.tag === 'de' || l.tag === 'm') && !isProcess(end, grammar)
  }
  return [...parts.slice(0, -2), before.slice(0, de)].every(plain) ? whole(c) : undefined
}

/** 吸引力强、带动面广的消费场景: how the noun is, told of its sides. */
export const sidesOfNoun: CoordinationRule = (c) => {
  const { parts, last, de } = c
  if (de < 1 || de === last.length - 1) return undefined
  const told = (p: readonly Lexeme[]) => (SIDE.test(textOf(p)) || HAS.test(p[0]?.text ?? '')) && !hasDe(p)
  const has = (p: readonly Lexeme[], i: number) => told(i ? p : p.filter((l) => !/^[mq]/.test(l.tag)))
  return told(last.slice(0, de)) && parts.slice(0, -1).every(has) ? whole(c) : undefined
}
/** 拥有自主品牌、市场占有率高的企业: what it has. */
const HAS = wordSet('拥有 具有 富有 具备')
const SIDE =
  /(?<=..)(?:强|高|大|好|优|广|多|快|足|新|低|少|深|长|全|准|实|严|佳|密|先进|完善|突出|明显|显著|较强|较高|较大|较好|较多|良好|合理|过硬|扎实|丰富|齐全|雄厚|有力|高效|健全|优良|优越|充足|便捷|灵活|清晰|鲜明|发达|领先|精湛|严密)$/u

/** 稳增长、稳就业工作; 保基本、兜底线职责: verbs and objects in three characters, and what they are. */
export const pairsBeforeNoun: CoordinationRule = (c) => {
  const [, pair] = OF_PAIRS.exec(c.final) ?? []
  if (!pair) return undefined
  const first = c.texts[0] as string
  return PAIR.test(first.slice(-3)) && c.texts.slice(1, -1).every((t) => PAIR.test(t)) ? whole(c) : undefined
}
const OF_PAIRS = /^([稳保兜促防惠扩去降补强控转][\u4e00-\u9fff]{2})(?:各项|等)?(?:工作|职责|任务|行动|措施|政策)$/u
const PAIR = /^[稳保兜促防惠扩去降补强控转][\u4e00-\u9fff]{2}$/u

/** 融资难、融资贵问题: sides of one problem. */
export const sidesOfProblem: CoordinationRule = (c) =>
  /[难贵慢弱散乱差小多少高低]的?问题$/u.test(c.final) &&
  c.texts.slice(0, -1).every((t) => /[难贵慢弱散乱差小多少高低]$/u.test(t))
    ? whole(c)
    : undefined
