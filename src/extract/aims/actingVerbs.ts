import { wordSet } from '../../wordSet.ts'
import { type Aim, isActing } from '../clause/clause.ts'
import { type Lexeme, spokenName, textOf } from '../words/lexemes.ts'
import { verbAims } from './aims.ts'
import { complementAims } from './complements.ts'
import { ended } from './endings.ts'
import { aim, clean, some, trimmed } from './labels.ts'
import { quantityMoves } from './resultClauses.ts'
import type { VerbObject } from './verbObject.ts'

/* Rules that find the verb which names the act behind another one; before the object is named. */

/** 采取有力措施引导和扩大消费: the measures say how, the verbs after them what. */
export function afterMeasures({ verb, objects, grammar }: VerbObject): Aim[] | undefined {
  if (verb.text !== '采取') return undefined
  const at = objects.findIndex(
    (l, i) =>
      i > 0 &&
      l.frame !== undefined &&
      /措施$|办法$|方式$|形式$/u.test(objects.findLast((x, k) => k < i && !x.cues?.has('adverb'))?.text ?? ''),
  )
  const act = objects[at]
  return act?.frame && at < objects.length - 1 ? verbAims(act, act.frame, objects.slice(at + 1), grammar) : undefined
}

/** 主持召开会议并发表讲话, 出席会议并讲话: two acts of one doer. */
export function twoActs({ verb, frame, objects, grammar }: VerbObject): Aim[] | undefined {
  const and = objects.findIndex((l, i) => i > 0 && (l.text === '并' || l.text === '并且'))
  if (and <= 0 || !/^(act|institution|status|complete|quality)$/u.test(frame)) return undefined
  const next = objects.slice(and + 1)
  const at = next.findIndex((l) => !(l.cues?.has('adverb') && !l.frame))
  const second = next[at]
  const before = objects[and - 1]
  const own = next.slice(at + 1)
  const acts = own.length ? isActing(second) || isPlain(second) : SPEAKS.test(second?.text ?? '')
  if (!second || !acts || own[0]?.tag === 'de' || before?.frame !== undefined || /^(v|d|a)/.test(before?.tag ?? ''))
    return undefined
  const named = objects.slice(0, and)
  return [
    // 主持会议, 出席活动: an act beside another one.
    ...(ATTENDS.test(verb.text) ? act(verb, named) : verbAims(verb, frame, named, grammar)),
    ...(own.length ? verbAims(second, second.frame ?? 'act', own, grammar) : act(second, [])),
  ]
}
const act = (verb: Lexeme, object: Lexeme[]): Aim[] =>
  some(aim('Initiative', `${verb.text}${spokenName(object)}`, [verb, ...object], 'act', 'frame-act'))
/** 发表, but no 能够 nor 能. */
const isPlain = (l: Lexeme | undefined): boolean => l?.tag === 'v' && l.text.length > 1 && !l.cues?.has('modal')
const ATTENDS = wordSet('主持 出席 参加 列席')
/** Acts that are told without an object. */
const SPEAKS = wordSet('讲话 致辞 致词 发言 揭牌 剪彩')

/** 突出构建A、推动B等五个方面: each is an act of its own. */
export function actsInAspects({ verb, first, objects, grammar }: VerbObject): Aim[] | undefined {
  return first?.frame &&
    objects.length > 2 &&
    /^(突出|聚焦|围绕|抓好|包括)$/u.test(verb.text) &&
    /等.{0,4}方面$/u.test(textOf(objects))
    ? verbAims(first, first.frame, objects.slice(1), grammar)
    : undefined
}

const PROCESS_PASS = new Set(['推动', '促进', '推进', '加快', '加速', '助推', '推动加快', '带动', '助力'])

/** 加快出台实施的节奏: it is the pace that is quickened, whatever sets it. */
export const PACE = wordSet('节奏 进度 步伐 速度')

/** 推动形成X, 加快构建X: the second verb decides. */
export function secondDecides(o: VerbObject): undefined {
  const { verb, first, objects } = o
  if (
    first?.frame &&
    objects.length > 1 &&
    PROCESS_PASS.has(verb.text) &&
    (/^(status|attain|build|institution|quality)$/.test(first.frame) ||
      /^(加强|强化|落实|解决|实施|制定|出台|开展|破解)$/u.test(first.text)) &&
    objects[1]?.tag !== 'de' &&
    !(objects.at(-2)?.tag === 'de' && PACE.test(objects.at(-1)?.text ?? ''))
  ) {
    o.head = first
    o.frame = first.frame
    // 推动建设和谐世界而不懈努力: how one strives is no part of it.
    o.objects = ended(trimmed(objects.slice(1)), first.frame)
  }
}

/** 坚持目标导向: by what one goes; 坚持正确的舆论导向, 坚持现行补贴标准: what is kept to. */
export function principle({ frame, objects }: VerbObject): Aim[] | undefined {
  return frame === 'uphold' &&
    /(导向|视野|原则|基调|方针|理念|思想|立场|标准|惯例|要求|路线)$/u.test(textOf(objects)) &&
    !/舆论导向$|^现行.{2,8}标准$/u.test(textOf(objects))
    ? []
    : undefined
}

const PUSHES = wordSet('推动 促进 助推')
const ADVANCES = wordSet('推进 助力 力促 带动')
/** 推进巡视全覆盖, 推进A、B、C: acts. */
function oneState(objects: readonly Lexeme[]): boolean {
  const cut = objects.findIndex((l) => /^(?:pause|and)$/.test(l.tag))
  // 推进共建共享取得新进展、新成果: what one theme has come to.
  const one =
    cut < 0 || objects.some((l, i) => i > 0 && i < cut && l.frame === 'attain' && objects[i + 1]?.tag !== 'de')
  return one && objects.at(-1)?.text !== '全覆盖'
}
/** 推动经济实现质的有效提升, 推进空气质量持续改善: what shall come about. */
export function complement({ verb, frame, objects, grammar }: VerbObject): Aim[] | undefined {
  // 引导融资成本稳中有降: what a quantity is led to.
  if (verb.text === '引导' && quantityMoves(objects))
    return some(aim('Goal', clean(textOf(objects)), objects, 'state', 'complement'))
  if (
    !(frame === 'process' && (PUSHES.test(verb.text) || (ADVANCES.test(verb.text) && oneState(objects)))) &&
    !(verb.text === '促' && oneState(objects))
  )
    return undefined
  const found = complementAims(objects, grammar, 'process', verb)
  return found.length ? found : undefined
}

const COUNTS = wordSet('m q mq')
const ROUGHLY = wordSet('左右 以上 以内 多')
/** 达到13731亿斤, 增产74亿斤: a figure alone. */
export function figureAlone({ objects }: VerbObject): Aim[] | undefined {
  return objects.length && objects.every((l) => COUNTS.test(l.tag) || ROUGHLY.test(l.text)) ? [] : undefined
}

/** Last words of titles that begin with an act. */
const TITLES = /.{3}(行动|实施|工作)(方案|计划)$|.{3}(若干措施|管理办法|实施意见|指导意见|实施细则)$/u
const TITLE_TAIL = wordSet(
  '行动 实施 工作 行动方案 实施方案 工作方案 行动计划 工作计划 方案 计划 若干 措施 管理 办法 意见 指导 细则 实施细则 管理办法 指导意见 实施意见',
)
/** Verbs of which a plan or a rule is the object. */
const DRAWS =
  /^(制定|制订|制修订|出台|编制|印发|实施|组织实施|发布|落实|执行|研究|审议|通过|修订|完善|提出|起草|公布|颁布|开展|推进|推动|启动|贯彻|按照|审核|审查|审批|报送|上报|提交|填报|公示|健全|建立|细化|优化|废止|拟定|优化实施)/u

/** 培育高成长企业行动方案, a title: what the document does. */
export function titled(o: VerbObject): undefined {
  const { verb, objects } = o
  if (!TITLE_TAIL.test(objects.at(-1)?.text ?? '')) return
  const end = objects.findLastIndex((l) => !TITLE_TAIL.test(l.text)) + 1
  if (
    end > 0 &&
    TITLES.test(textOf(objects)) &&
    !DRAWS.test(verb.text) &&
    !objects.some((l) => l.tag === 'de' || l.mention?.entity.class === 'Document')
  )
    o.objects = objects.slice(0, end)
}

/** 加大优化营商环境力度: the force is given to what is done. */
export function force({ verb, first, objects, grammar }: VerbObject): Aim[] | undefined {
  return verb.text === '加大' && first?.frame === 'quality' && objects.at(-1)?.text === '力度' && objects.length > 2
    ? verbAims(first, first.frame, objects.slice(1, -1), grammar)
    : undefined
}

/** 适应构建新发展格局、推动高质量发展的需要: what is needed is itself an aim. */
export function needed({ verb, first, objects, grammar }: VerbObject): Aim[] | undefined {
  if (!first?.frame || !/^(适应|符合|顺应)$/u.test(verb.text)) return undefined
  const de = objects.findLastIndex((l) => l.tag === 'de')
  return de > 1 && /^(需要|要求)$/u.test(textOf(objects.slice(de + 1)))
    ? verbAims(first, first.frame, objects.slice(1, de), grammar)
    : undefined
}

/** The first word that is no adverb. */
export const contentStart = (lexemes: Lexeme[]): Lexeme | undefined =>
  lexemes.find((l) => !(l.cues?.has('adverb') && !l.frame))
