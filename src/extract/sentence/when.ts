import { wordSet } from '../../wordSet.ts'
import type { Clause } from '../clause/clause.ts'
import { isReportLike } from '../document/reading.ts'
import { ASKS_FOR, looksAhead, type Telling } from './telling.ts'

/* When what is told is done: modality carried from clause to clause. */

/** 今年以来，我市着力…: what has been going on. */
const SINCE = /^(?:今年|近年|近几年|近期|当前|目前|一直)(?:以来|来)?$/u

/** 过去五年极不寻常, in the words of a meeting. */
const PAST =
  /^(?:过去[一二三四五六七八九十\d]+年|去年|[一二三四五六七八九十\d]+年来|今年上半年|上半年|今年一季度|一季度|(?:今年)?前[一二三四]季度)|^[^，]{2,16}[一二三四五六七八九十\d]+年来$/u
/** 今年以来各地抓好粮食生产, 党的二十大以来部署开展两轮巡视, 去年直面市场变化: without a comma after the time. */
const SINCE_THEN = /^(?![把将对从])(?:去年|近年来|[^，]{2,14}以来)(?!要|应|必须)/u
const A_YEAR = /^(?:20\d\d年|去年|过去[一二三四五六七八九十\d]+年|上年)(?!底|前|后)/u
const A_YEAR_ALONE = /^20\d\d年$/u
const saidIn = ({ reading: { text }, sentence }: Telling): string => text.slice(sentence.start, sentence.end)
/** 超额完成全年目标: behind, though a target is named. */
const MET = /(?:超额|圆满|顺利|如期|提前|胜利)完成[^，。；]{0,16}目标/u
const LATELY = /最近(?!即将)|前不久|不久前|日前/u
/** 2023年，如何帮助企业？ */
const asks = ({ reading: { text }, sentence }: Telling): boolean =>
  /如何|怎样|[？?]/u.test(text.slice(sentence.start, sentence.end + 1))
const LIES_AHEAD =
  /^(?:面向未来|未来(?!已)|下一步|今后|接下来|新的一年)|(?:如何|怎样)(?![^，]{0,24}[，：][^，]{0,12}(?:表示|指出|介绍|说))/u
const liesAhead = (t: Telling): boolean => LIES_AHEAD.test(saidIn(t))
/** A sentence with an end, unlike a headline, that neither asks nor looks ahead. */
export const isTold = (t: Telling): boolean =>
  /[。；]/u.test(t.reading.text.slice(t.sentence.end - 1, t.sentence.end + 1)) && !liesAhead(t)
/** 十年来，陕西…, 陕西持续拓展…: told by those who do it, and not of what shall be. */
const GOING_ON = /^[一二三四五六七八九十两几多近\d]+年来$|^自.*以来$|^[^，]{0,8}(?:持续|加速)/u

const RUNS = /推出(?:系列|专题)(?:报道|节目|访谈)/u

const STANCE = wordSet('反对 主张 谴责 声援 奉行 恪守 信守')
/** 反对军备竞赛, 支持第三世界国家…: for or against what goes on in the world. */
const takesSide = ({ verb, strength, modality, text }: Clause): boolean =>
  !strength &&
  !modality &&
  (STANCE.test(verb ?? '') || (verb === '支持' && /支持[^，]{0,12}(?:国家(?!级)|各国|人民|联合国)/u.test(text)))
/** 中国, 我国, 我们: the one that the text speaks for. */
const ofWhole = ({ reading: { context } }: Telling, { subject, self }: Clause): boolean =>
  self || (subject.length > 0 && subject.every((m) => m.entity.key === context.place?.key))

const DEMANDS =
  /(?<![主需重首摘])要(?!求|素|点)|必须|应(?![对急用变])|(?<![即])将|力争|争取|确保|努力|目标是|目的是|为契机|有待|亟待|如何|务必/u
/** 了, 取得…成效 at the end: all that the sentence tells has been done. */
const RETOLD = /了(?![解望])|取得(?!的)[^，。；]{0,12}(?:成效|进展|效果|成果|突破|成绩|胜利)/u
/** 市委加大治理力度，防汛能力稳步提升，保持了大局稳定, in the words of a meeting. */
const recounts = (t: Telling, { end, says }: Clause): boolean =>
  !t.asked && !says && RETOLD.test(t.reading.text.slice(end, t.sentence.end)) && !DEMANDS.test(saidIn(t))

const SET = /(?:目标|任务|举措|措施|要求|指标|思路|方向|蓝图|原则|安排)$/u

/** 要, 已, 将: modality and strength hold for the clauses that follow. */
export function modalityOf(t: Telling, clause: Clause): void {
  const { kind } = t.reading.context
  const meeting = kind === 'meeting'
  if (clause.strength === 'should' || clause.strength === 'must') {
    t.asked = true
    t.judged = false
  }
  // 将建立工作机制，听取真实诉求; 要加强调度，公布价格: what is told with what shall be has not been done.
  // 举办更多展会 in the plans of a report.
  const plans =
    isReportLike(t.reading) && !t.since && (t.modality ?? t.flow.modality) !== 'done' && !LATELY.test(saidIn(t))
  const shall = meeting ? t.asked : t.modality === 'planned' || plans
  if (
    shall &&
    clause.modality === 'done' &&
    !clause.subject.length &&
    clause.rule === 'frame-act' &&
    !/[了已曾]|成功|胜利|隆重|圆满/u.test(clause.text)
  )
    clause.modality = 'planned'
  // 未来，上海如何服务共建“一带一路”, 面向未来，上海…: what is asked about, or lies ahead.
  if (kind === 'interview' && clause.modality !== 'done' && liesAhead(t)) clause.modality = 'planned'
  // 本台从今天起推出系列报道
  if (kind === 'interview' && RUNS.test(clause.text)) clause.modality ??= 'done'
  // 《纲要》明确了五年目标：一是…: the setting is done, what is set is not.
  if (clause.rule === 'sets' && clause.modality === 'done' && SET.test(clause.text)) clause.modality = 'planned'
  // 累计开通386条航线
  if (!clause.strength && !t.ahead && clause.lexemes.some((l) => l.text === '累计')) clause.modality ??= 'done'
  // 中国一贯反对军备竞赛，支持…: where the country stands.
  if (t.flow.modality !== 'done' && takesSide(clause) && ofWhole(t, clause)) t.since = 'ongoing'
  if (clause.modality && clause.modality !== 'ongoing') t.modality = clause.modality
  // 建交以来，双边贸易…: told of what has come about; so is 今年以来 in the words of a meeting.
  const told = kind === 'interview' && !t.ahead && !asks(t)
  // 一年来，我们积极开展全方位外交 in the plans of a report: told of the past all the same.
  const recalls = kind === 'report' && t.modality !== 'planned' && PAST.test(clause.text) && !looksAhead(t)
  if (
    (clause.text.endsWith('以来') && (meeting || !SINCE.test(clause.text))) ||
    (meeting && SINCE_THEN.test(clause.text)) ||
    recalls ||
    (meeting && !clause.source && recounts(t, clause)) ||
    ((meeting || told) && PAST.test(clause.text))
  )
    t.since = 'done'
  // 市长指出，2024年，农民收入稳步增长: of that year a meeting asks for nothing.
  else if (meeting && A_YEAR_ALONE.test(clause.text) && isTold(t) && !ASKS_FOR.test(saidIn(t))) t.since = 'done'
  // 殷勇介绍，2022年，北京…: nothing is said of what shall be.
  else if (kind === 'interview' && (!t.ahead || MET.test(saidIn(t))) && A_YEAR.test(clause.text) && !asks(t))
    t.since = 'done'
  else if (SINCE.test(clause.text) || (kind === 'interview' && !t.ahead && GOING_ON.test(clause.text)))
    t.since = 'ongoing'
  // 现决定授予…，并颁发…: what goes on is done as well.
  if (clause.rule === 'decision') t.performs = true
  else if (t.performs && !clause.subject.length && !clause.strength) clause.modality ??= 'done'
}

/** 五年来，…; 会议指出，去年，…: the sentence is told of a time that is past. */
export const opensPast = (t: Telling): boolean =>
  /^(?:[^，。]{1,12}，)?(?:[^，。]{1,16}(?:以来|年来)|过去[^，。]{1,3}年|去年)，/u.test(saidIn(t).trimStart())

/** Clauses that tell how things stand; 当前的任务是加快…: what is to be done. */
const SITUATION =
  /^(由于|因为|虽然|尽管|鉴于|如果|一旦|只要|假如|倘若|凡是|有利于|近几年|最近几年|(?:当前|目前|现在)(?![^，。]{0,20}(?:任务|重点|重要的?|首要的?|关键)[是就]))/u
/** 如发生异常，应立即停机: what is to be done then. */
const THEN_DUE = /^(?:则|就|便)?(?:应立即|立即|及时)/u

/** Whether the sentence tells how things stand, from this clause on until one is asked, planned or done by somebody named. */
export function situationOf(t: Telling, clause: Clause): void {
  if (SITUATION.test(clause.text)) t.situation = true
  if (
    clause.strength ||
    clause.modality === 'planned' ||
    clause.says ||
    clause.subject.length ||
    THEN_DUE.test(clause.text)
  )
    t.situation = false
}
