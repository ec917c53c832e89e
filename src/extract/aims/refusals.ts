import { wordSet } from '../../wordSet.ts'
import { isActing } from '../clause/clause.ts'
import type { Lexeme } from '../words/lexemes.ts'

/** Runs of four-character slogans are no aims (GUIDELINES). */
const SLOGANS =
  /^(?:解放思想|实事求是|与时俱进|求真务实|真抓实干|埋头苦干|敢于担当|勇于担当|担当作为|开拓创新|开拓进取|锐意进取|奋发有为|团结奋斗|团结一致|同心同德|同舟共济|艰苦奋斗|自力更生|凝心聚力|攻坚克难|善作善成|干事创业|奋勇争先|奋勇前进|踔厉奋发|勇毅前行|笃行不怠|自信自强|守正创新|迎难而上|久久为功|坚定信心|振奋精神|再接再厉|戒骄戒躁|不懈奋斗|万众一心|众志成城|坚定不移|知难而进|一往无前|顽强拼搏|只争朝夕|不负韶华|勇于创新|敢闯敢试|团结协作|齐心协力|扎实工作|勤奋工作|努力奋斗|共同奋斗|奋力拼搏|狠抓落实|对标对表|改革创新|坚持不懈|真抓实抓|常抓不懈|紧盯不放|持之以恒|驰而不息|善始善终|砥砺前行|砥砺奋进|开拓前进|团结奋战|团结奋进|接续奋斗|携手共进|携手前进|携手并进|携手奋进|携手同行|排除万难|履职尽责|牢记嘱托|牢记使命|不负重托|感恩奋进|抢抓机遇|乘势而上|锚定蓝图|承压前行|顶压前行|向新而行|锐意突破|锐意创新|奋发进取|创新求变|紧抓快干|紧抓快办|靠前发力|扛牢责任|担重担难|知[恩重难责][感负克担][恩重难责]|统筹考虑|统筹兼顾|同步推进|系统谋划|坚决落实|稳妥把握|扎实推进|务求实效|务求突破|突出重点|直击要害|精心设计|认真组织|加强领导(?=..)|笃行致远|主动作为|积极作为|全力以赴|为党分忧|为国尽责|鼓舞斗志|尊重规律|因势利导|因地制宜|团结共事|合力干事|干字当头|围绕中心|服务大局|和){1,8}$/u

/** Verbs whose object is what ails. */
const OVERCOMES =
  /^(解决|克服|顶住|应对|化解|破解|缓解|补齐|补足|弥补|消除|战胜|正视|帮助|帮扶|救助|减轻|减少|扭转|改变|防止|避免)/u

/** What is passed by a body, or what one passes. */
const PASSED =
  /(草案|法|法律|法令|考试|决议|决定|议案|报告|计划|规划|章程|条例|公报|宣言|方案|验收|审核|评审|评估|认证|建议|声明|名单|意见|办法|规定|提案|纲要|认定|考核|备案|安排|案)$/u

/** 通过平台提交申请: the act stands within. */
const actWithin = (l: Lexeme, i: number, all: readonly Lexeme[]): boolean =>
  i > 0 && isActing(l) && all[i + 1] !== undefined && all[i + 1]?.tag !== 'de' && all[i - 1]?.tag !== 'de'

/** 克服这些缺点, 利用这种优势, 警惕这种倾向: done to what the text has just named; 实现这个目标 is that goal again. */
const TACKLES = wordSet(
  '解决 克服 改变 扭转 纠正 消除 防止 反对 警惕 利用 依靠 适应 肃清 制止 改正 处理 改进 发扬 巩固 抓住 研究 总结 推广 保护 爱护',
)
const NAMED_BEFORE =
  /^(?:好|了|掉)?(?:这|那|上述|以上)(?:[些种类个两几一]|方面|一)?[^，。；]{0,14}(?:问题|矛盾|状况|状态|局面|情况|缺点|错误|现象|倾向|作风|思想|困难|趋势|弊端|弊病|做法|关系|优势|条件|力量|制度|变化|要求|机会|机遇|时机|环节|经验|成果|资源|潜力|规律|传统|偏向|混乱|矛盾和问题)$/u

/** 统筹考虑财力等因素, 采取线上线下相结合的方式, 利用各种媒体: what is borne in mind and by what means, no act. */
const WEIGHS = wordSet('统筹考虑 综合考虑 通盘考虑')
const BY_MEANS = wordSet('采取 采用 利用 运用 通过')
const MEANS = /(?:方式|形式|方法|媒体|媒介)$/u

/** Work that everybody does. */
const DUTIES =
  /^(?:各项|以下|下列|下半年|上半年|今年|明年|全年|当前|政府|相关|有关|本职|自己|下一步|今后|这些|的){0,4}(?:事|事情|工作)$/u

/** 解放思想、真抓实干: no act and no object. */
export const isSlogan = (text: string): boolean =>
  SLOGANS.test(/[、，“”]/u.test(text) ? text.replace(/[、，“”]/gu, '') : text)

/** 团结起来, 坚持下去, 抓紧进行: the verb goes on, and nothing is told of what. */
const NO_OBJECT = wordSet('起来 下去 出来 进行 下来 做好 不了 不住 不得 努力 如下 在内 得到 而成')
/** Acts of offices that stand before a noun as often as before an object. */
const OFFICIAL = wordSet(
  '申报 考核 抽查 检测 检查 检疫 征收 租赁 受托 委托 授权 引进 审批 审核 评审 培训 督查 资助 奖励 验收 建设 推荐 评选 监测 调查 招聘 报名',
)
/** 抽查内容、抽查方式; 申报途径和程序; 检测项目: what a heading says that the lines below it tell. */
const MATTERS =
  /^(?:[^，。]{0,24}[、和及与])?[^，。、的]{0,3}(?:内容|方式|依据|对象|时间|结果|条件|期限|权限|事项|地点|程序|流程|类型|名称|途径)$/u
const MATTERS_ALONE = /^(?:项目|范围|材料|标准|主体|情况|办法)$/u

const AILING = wordSet('存在 面临')
const CARRIES_OUT = wordSet('落实 贯彻落实 执行')
const PLACED = wordSet('放在 摆在 用在')
const REACHES = wordSet('争取 取得 实现 赢得 收到 获得')
/** What a result is called where nothing else is told of it. */
const RESULTS = wordSet('成果 成绩 成就 成效 进展 突破 经验 效果 进步 实效 胜利 结果')
const GRADES = wordSet(
  '阶段性 决定性 历史性 突破性 标志性 实质性 根本性 预期 重大 重要 显著 第一步 一系列 一批 宝贵 丰富 举世瞩目 多年 较高水平 水平 数量 过',
)
/** 成就, or 重大成就 as one word. */
const isResult = (text: string): boolean =>
  RESULTS.test(text) || (text.length === 4 && RESULTS.test(text.slice(2)) && GRADES.test(text.slice(0, 2)))
/** 取得比较显著的成效, 取得一批重要成果: how great it is, not what. */
const merelyGraded = (objects: readonly Lexeme[]): boolean =>
  isResult(objects.at(-1)?.text ?? '') &&
  objects
    .slice(0, -1)
    .every(
      (l) => GRADES.test(l.text) || (!l.mention && !l.frame && /^(?:a|ad|d|b|m|q|mq|de|uj|ul|z|zg|i|l|r)$/.test(l.tag)),
    )
/** 正处于转型阵痛期, 进入新时代: when it is. */
const STANDS = wordSet('处于 正处于 陷于 陷入')
const ENTERS = wordSet('进入 步入 跨入 迈入')
const TIMES = /(?:“.{1,3}五”|期|时期|时代|世纪|阶段|境界|舞台)$/u
/** 展现出较强韧性: how it looks. */
const SHOWS = wordSet('展现 呈现 焕发')
const LOOKS = /^.{0,3}(?:特征|韧性|模样|景象|面貌|气象|生机|活力|力量|风采|姿态)$/u
const CLIMBS = wordSet('迈上 跃上 跨上 再上')
/** 成为我们考虑问题的出发点: what it is taken for. */
const TAKEN_FOR = /(?:任务|矛盾|出发点|一部分|准则|共识|问题|现象|特征|标志|课题|原因|手段|内容|常态|活动|事实)$/u
const MOST_MATTER = 6
/** 把握以下原则, 抓好几个环节, 处理四个问题: the text says that it will tell what. */
const ANNOUNCED =
  /(?:以下|下列|如下)[几\d一二三四五六七八九十两]{0,3}[个项点条件大]?的?(?:基本|主要|重点|具体|政策|目标)?(?:方面|问题|工作|任务|原则|要求|措施|事项|环节|关系|重点|条件|标准|程序|内容|事|事情|规定|材料|职责)|^[^，。、]{0,2}[几两三四五六七八九十](?:个|项|点|条|件|大)(?:方面|问题|环节|关系|原则|工作|任务|事|关键|要点|要求)(?:的?(?:工作|问题|关系))?$/u
/** Characters of what is announced: ANNOUNCED is tried where one stands. */
const ANNOUNCES = /[下列几个项点条件大]/u

/** 缔造和领导的人民军队, 培养出来的学生: the verbs only tell which noun is meant, and nothing is done to it. */
function qualifies(objects: readonly Lexeme[]): boolean {
  let i = 0
  if (objects[0]?.tag === 'and' && objects[1]?.frame) i = 2
  if (GOES_ON.test(objects[i]?.text ?? '')) i++
  return i > 0 && objects[i]?.tag === 'de' && objects[i + 1] !== undefined
}
const GOES_ON = wordSet('出来 起来 下来 过来 出去')
const AMOUNTS = wordSet('增加 减少 提高 上升 下降 降低 增长 扩大 缩小 发展')
const AMOUNT =
  /^(?:到|至|了)?[约近]?(?:[\d０-９.．，一二三四五六七八九十百千万亿两〇○零点多余几]+|百分之[一二三四五六七八九十百点零〇]+)(?:[%％]|个百分点|[吨元斤亩米户人名个家所台件辆座公里顷度匹担箱]{1,3})?(?:左右|以上)?$/u

/** 坚定信心、用好优势、应对困难: acts with objects of their own, beside which it is one too. */
const actsFollow = (objects: readonly Lexeme[]): boolean =>
  objects[1]?.tag === 'pause' &&
  objects.every(
    (l, i) =>
      l.tag !== 'pause' ||
      (isActing(objects[i + 1]) && !!objects[i + 2] && !/^(?:pause|and|de)$/.test(objects[i + 2]?.tag ?? '')),
  )

/** Whether verb and object tell how things stand, what a text says of itself or what everybody does, and so no aim. */
export function saysNothing(verb: string, named: string, objects: readonly Lexeme[]): boolean {
  if (ANNOUNCES.test(named) && ANNOUNCED.test(named)) return true
  if (WEIGHS.test(verb) || (BY_MEANS.test(verb) && MEANS.test(named))) return true
  if (verb === '统筹' && /^当前[和与]长远$/u.test(named)) return true
  if (qualifies(objects) || /^(?:没有|尚未|还没)/u.test(named)) return true
  // 产量从三万吨增加到五万吨: how much, and nothing of what.
  if (AMOUNTS.test(verb) && AMOUNT.test(named)) return true
  // 出席大会的有代表2000人: who was there.
  if (/^(?:出席|列席|参加)/u.test(verb) && named.includes('的有')) return true
  if (verb === '请' && /^结合.{0,6}实际$/u.test(named)) return true
  if ((verb === '请' || named.length <= 4) && /(遵照执行|贯彻执行|贯彻落实|组织实施|^执行)$/u.test(named)) return true
  if (OFFICIAL.test(verb) && (named.length <= MOST_MATTER || named.includes('、')) && !/^(?:和|与|及)/u.test(named))
    if (MATTERS.test(named) || MATTERS_ALONE.test(named)) return true
  if (STANDS.test(verb) || (ENTERS.test(verb) && TIMES.test(named) && !/防控阶段$/u.test(named))) return true
  if (verb === '成为' && TAKEN_FOR.test(named)) return true
  if (verb === '坚定' && /^信心(?:[、和]|$)/u.test(named) && !actsFollow(objects)) return true
  if (verb === '保持' && /(?:定力|头脑|干劲|姿态)$/u.test(named)) return true
  if (SHOWS.test(verb) && LOOKS.test(named)) return true
  // 跃上一个大台阶: what does, is not said.
  if (CLIMBS.test(verb) && /^.{0,5}台阶$/u.test(named)) return true
  // 建设时期, 建设规划: the verb is part of a noun.
  if (
    verb === '建设' &&
    /^(?:中(?:起|奋勇|的)|得更|和其他|时期|规划|方面|进度|投资(?:总|额|规模|比|$)|规模|用地|资金需|单位|速度)/u.test(
      named,
    )
  )
    return true
  if (verb === '坚持' && /^(?:发展|正确方向)$/u.test(named)) return true
  // 造林地合格率为87.9%: a figure.
  if (/率(?:分别)?为\d/u.test(named)) return true
  if (verb === '适用' && objects[0]?.mention?.entity.class === 'Document') return true
  if (TACKLES.test(verb) && NAMED_BEFORE.test(named)) return false
  if (
    /^(这(?!些(?:地区|国家|企业|项目|行业|领域|产业))|该|此|上述|(?:自己|各自)的(?:力量|道路|路|胜利|代理人)|(?:自己|各自)的(?:问题|事情?|[长短]处|经验|特点|情况|优势|作用|才能|本领)?$|它们?的|他们?的)/u.test(
      named,
    )
  )
    return true
  if (NO_OBJECT.test(named) && verb.length <= 3) return true
  if (DUTIES.test(named) && /^(办好|做好|干好|抓好|完成)$/u.test(verb)) return true
  // 明确推荐评选工作的总体要求: what it is, the text tells elsewhere.
  if (
    /(总体要求|基本原则|指导思想|主要任务|重点任务|目标任务)$/u.test(named) &&
    /^(推荐|明确|提出|规定|阐明|确定)/u.test(verb)
  )
    return true
  // 重点做好十个方面工作, 抓好以下几项任务: what follows tells it.
  if (
    /^(以下|下列)?[一二三四五六七八九十几两\d]{1,3}(个|项|件|大)?(方面|重点|主要)?的?(重点)?(工作|任务|事|实事|大事|方面)$/u.test(
      named,
    ) ||
    // 重点做好十个 of 重点做好十个方面工作, where 方面工作 covers a list.
    (/^(?:以下|下列)?[一二三四五六七八九十几两\d]{1,3}[个项]?$/u.test(named) && /(?:抓|抓好|做|做好)$/u.test(verb))
  )
    return true
  // 批准有效期至2027年, 编码见附件: terms of a licence.
  if (/见附件|自动失效$|^有效期/u.test(named)) return true
  // 现印发给你们, 通知如下: what the covering letter says of itself.
  if (/^(给?你们|如下)$/u.test(named)) return true
  // 落实党中央、国务院决策部署和省委工作要求: what is asked is not told.
  if (CARRIES_OUT.test(verb) && /(决策部署|部署要求|工作要求|战略部署|任务部署)$/u.test(named) && named.length <= 20)
    return true
  // 生产经营比较困难, 对…打击不够有力: how things stand.
  if (
    /(困难|滞后|薄弱|不足|不够有力|不力|不强|偏低|偏弱|艰巨|繁重|严峻|尖锐)$/u.test(named) &&
    !OVERCOMES.test(verb) &&
    !actsFollow(objects)
  )
    return true
  if (objects.some((l, i) => i > 0 && AILING.test(l.text) && objects[i + 1]?.tag !== 'de')) return true
  if (PLACED.test(verb)) return true
  // 通过中印双方的共同努力: by what means; 通过《决议》 is an act.
  if (
    verb === '通过' &&
    !objects.some((l) => l.mention?.entity.class === 'Document') &&
    !PASSED.test(named) &&
    !objects.some(actWithin)
  )
    return true
  // 标准分别提高34.7%、29.9%: figures.
  if (objects.length > 2 && objects.every((l) => l.tag === 'm' || l.tag === 'pause' || l.tag === 'and')) return true
  // 进入2024年, 共建倡议提出十年来: when, not what.
  if (objects.at(-1)?.time && (/^(进入|步入|跨入)$/u.test(verb) ? objects.length === 1 : named.endsWith('来')))
    return true
  // 争取更好结果: no result of its own.
  if (REACHES.test(verb) && merelyGraded(objects)) return true
  if (
    REACHES.test(verb) &&
    /^(?:了)?(?:更好|更大|新|更多|巨大|显著|重大|丰硕|明显|历史性|很大|较大|较好|良好|初步|可喜|一定|不少|许多|全盘|完全|决定性|伟大|辉煌|丰富|宝贵|优异|突出)?的?(?:更大|伟大|辉煌|新)?的?(?:结果|成效|成绩|成就|成果|作为|进展|进步|胜利|经验|效果|赞赏|好评|赞誉)$/u.test(
      named,
    )
  )
    return true
  return false
}
