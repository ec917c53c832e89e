import type { Span } from '../../model.ts'
import type { FigureMention } from '../../recognise/figures.ts'
import { wordSet } from '../../wordSet.ts'
import type { Reading } from '../document/reading.ts'

/* What is counted, where it stands after the number. */

/** 近, 了: what stands between a verb and how many it is done to. */
const UP_TO = /^(?:了|近|约|共|超过?|累计|总计|逾|达|等)*$/u
/** What many things are counted in, and is none of them. */
const NO_THING =
  /^(?:百分点|工作日|自然日|方面|领域|环节|阶段|部分|步骤|要求|要点|字|小时|季度|年头|月|年|省份|国家和地区)/u
/** What the counted do, where they are named first: 企业落户, 作品获奖, 项目竣工. */
const THEY_DO = wordSet(
  '入驻 入选 落户 获批 获评 获得 获 荣获 获奖 上榜 落地 来 到 来到 参加 参与 加入 实现 达到 达 超 超过 完成 投产 开工 竣工 通车 投入 投用 建成 签署 签约 聚力 赋能 布局 拓展 共享 享受 受益 纳入 列入 跻身 开展 进入 成为 通过 提升 发布 亮相 参展 上市 脱贫 摘帽 下线 运营 启动 推进 融入 滚动 滚动推进 加快 有序 全面 全部 实施 形成 得到 达标 接入 覆盖 取得 复工 集聚 汇聚 齐聚 扎根 迁入 增长 增加 减少 下降 提高 全面完成 成长 壮大 发展壮大 开通 开放 开业 开诊 揭牌 挂牌 交付 引入 入围 升格 稳定 基本 免费 受命名 参照 加快推进 兑现 如期 首发 下放 有 是 为 在 被 与 向 从 对 由 均 已 都 共 分别',
)
const NO_NAME_GOES_ON = /^(?:d|p|u[a-z]*|y)$/u
const NOUN = /^(?:n|nz|nt|ns|j|l|vn|i|c)/u

/** 重点实验室 of 29家重点实验室聚力攻关, 中小企业 of 吸引500家中小企业入驻: what is counted, where it stands after the number. */
export function thingCounted(reading: Reading, figure: FigureMention): Span | undefined {
  const { text, grammar } = reading
  const [own] = figure.indicator
  if (!own || figure.indicator.length > 1 || figure.part) return undefined
  if (!figure.open && !(figure.counted && own.start === figure.quantity.end)) {
    // 吸引近500家中小企业: a verb before the number.
    if (!COUNTER.test(figure.quantity.text) || own.end > figure.quantity.start) return undefined
    const verb = reading.tokenise(text, own.start, own.end).at(-1)
    if (!verb || !grammar.verbs.has(verb.text) || !/^vn?$/u.test(verb.tag)) return undefined
    if (!UP_TO.test(text.slice(own.end, figure.quantity.start))) return undefined
  }
  const from = figure.quantity.end
  const run = /^[“”\p{Script=Han}A-Za-z\d]{2,22}/u.exec(text.slice(from, from + 24))?.[0]
  if (!run || NO_THING.test(run)) return undefined
  // 3个园区和5家企业: the second number has its own.
  const next = NEXT_NUMBER.exec(run)?.index ?? run.length
  const words = next ? reading.tokenise(text, from, from + next) : []
  // 5次调高标准: how often.
  if (words[0]?.tag === 'v' && grammar.verbs.has(words[0].text)) return undefined
  const does = words.findIndex((w) => THEY_DO.test(w.text) || NO_NAME_GOES_ON.test(w.tag))
  let end = does < 0 ? words.length : does
  // 20家企业和12个平台: what is left before another number.
  while (end > 1 && /^(?:和|与|及|以及)$/u.test(words[end - 1]?.text ?? '')) end--
  // 12项行政审批等事项: a list under the word that closes it.
  if (words[end]?.text === '等') end = words.length
  const last = words[end - 1]
  if (!last || !NOUN.test(last.tag) || /^u/.test(words[end]?.tag ?? '') || last.end - from < 2) return undefined
  return { start: from, end: last.end }
}
const NEXT_NUMBER = /[和与及]?\d{1,4}(?!\d|强)/u
const COUNTER = /[个项家所座条件台套辆次种名位处户批部款场支艘]$|批次$/u
