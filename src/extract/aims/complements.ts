import { wordSet } from '../../wordSet.ts'
import type { Aim } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import { isProcess, TOGETHER } from '../coordination/coordination.ts'
import { pairsOf } from '../coordination/eachApart.ts'
import { harms } from '../states/stateRefusals.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { aim, isPredicate, membersOf, some, splitBy, trimmed } from './labels.ts'
import { comesTo, themeBefore, untoldOf } from './resultClauses.ts'

/** Predicates of states reached: what follows 推动… or a theme and makes the clause a result. */
const ATTAINING =
  /(实现|达到|保持|成为|形成|取得|迈上|走在|走向|进入|回归|跻身|更加|更趋|更具|更|持续|有保障|得到|不断|基本|落地|有效)/u

/** 好转, 全覆盖: predicates that say what becomes of a theme, without a verb of attaining. */
const TURNS =
  /(好转|向好|回升|企稳|回稳|全覆盖|台阶|落地见效|落地生根|落实到位|落到实处|开花结果|蔚然成风|开好局起好步|开好局|起好步|走深走实|入脑入心|(?:尽快|加快|尽早|早日|如期|及时)(?:落地|到位|投产|达产|见效|建成|投用|开工|落户|成形|成势|投产达效)|向.{2,12}迈进|持续(?:恢复|下行|回暖)|(有序|高效|平稳|规范|顺畅)运[转行])$/u

/** 资源化利用, 无害化处理: nouns of what is done with a thing. */
const WORKED_ON = /(?:改造|处理|处置|利用|产出|生产|服务|经营|治理|修复|回收|整治)$/u
/** 政策落地, 机制落地见效, not 责任落到实处. */
const PUT_IN_EFFECT = /落地(?:见效|生效|实施)?$/u

/** 大幅提升, 持续下降 after a theme. */
const CHANGES =
  /.{2}(大幅|持续|继续|明显|显著|不断|稳步|有效|整体|进一步)(提升|提高|改善|增强|增长|下降|优化|完善|壮大|改进|缩小|降低|减少|释放|显现|彰显)$/u

const changed = (p: Lexeme[]): boolean =>
  p[0]?.frame === undefined && (TURNS.test(textOf(p)) || CHANGES.test(textOf(p)))

const ARRIVES = wordSet('成为 形成 迈出 更加 更趋 更 回归 迸发 再上 具备 拥有 达到 迈向 走向 享有')
/** 推动产业迈向中高端, 公共服务覆盖常住人口: where it gets to, or what it has. */
const arrives = (l: Lexeme, next: Lexeme | undefined): boolean =>
  ARRIVES.test(l.text) ||
  (l.text === '覆盖' &&
    next !== undefined &&
    /^(?:n|m|r|s|ns|name|d|b)$/.test(next.tag) &&
    !/^(?:面|率|范围|水平|网络)$/u.test(next.text))

/** 社会大局稳定, 人民群众生命财产安全: a bearer and how it is. */
const STATE = /^.{2,}(?:安全|稳定|平安|健康|畅通|顺畅|平稳|有序|祥和|充足)$/u
/** 渔民富裕富足, 外贸结构优化: how a bearer shall be, though it moves towards it. */
const BETTERED =
  /^.{2,}(?:高效|公平|和谐|富裕|富足|宜业|宜居|适度|(?:结构|布局)优化|(?:水平|质量|效率|素质)提高|民生改善)$/u
const isCondition = (p: readonly Lexeme[]): boolean => STATE.test(textOf(p)) || BETTERED.test(textOf(p))
/** 促进渔业高质高效、渔村宜居宜业、渔民富裕富足: each a bearer and how it shall be, as long as the others where no table has the word. */
const areConditions = (members: readonly Lexeme[][]): boolean => {
  const size = textOf(members[0] ?? []).length
  return (
    members.some(isCondition) &&
    members.every(
      (p) =>
        p.length > 1 &&
        p[0]?.frame === undefined &&
        /^(?:n|v|vn|an|j|name|quote)/.test(p[0]?.tag ?? '') &&
        !p.some((l) => l.tag === 'de' || l.tag === 'and') &&
        (isCondition(p) || (textOf(p).length === size && size > 4)),
    )
  )
}

/** 更加公平可及、系统连续的医疗服务: a noun, though of an act. */
const NOUN_AFTER_DE = /(?:服务|保障|教育|生活|体验|支持)$/u

const turned = (p: Lexeme[]): boolean => p.length > 2 && textOf(p).length >= 6 && isPredicate(p.at(-1) as Lexeme)

/** 让渔民增加收入、商户得到实惠, 让农民生活更好、日子更甜, 让码头忙起来、渔市热起来: each with a bearer of its own, and as long as each other or turned to more. 农民的收入更高、保障更好 are of one. */
const ownBearers = (parts: Lexeme[][]): boolean =>
  !parts[0]?.some((l) => l.tag === 'de') &&
  parts.every((p) => bearer(p) && (MORE.test(textOf(p)) || textOf(p).length === textOf(parts[0] as Lexeme[]).length))
const bearer = (p: Lexeme[]): boolean =>
  /^[更敢]/u.test(p[1]?.text ?? '') ||
  (p.length > 2 && (p[0]?.mention !== undefined || /^(?:n|vn|j|an|nz|s)$/.test(p[0]?.tag ?? '')))
const MORE = /更|越来越|起来$/u

/** 让群众听得懂、能领会: what several words say of one bearer, whom the first member alone names. */
const bears = (verb: Lexeme | undefined, parts: Lexeme[][]): boolean =>
  /^(让|使)$/u.test(verb?.text ?? '') &&
  parts.length > 1 &&
  (parts[0]?.length ?? 0) > 1 &&
  !ownBearers(parts) &&
  parts.slice(1).every((p) => textOf(p).length <= 7 && !p.some((l) => l.frame === 'attain' || l.frame === 'status'))

/** 市场运行平稳, not 有序衔接, 留得住, 经得起检验: a clause with a theme of its own. */
const themed = (p: Lexeme[]): boolean =>
  !/^(更|更加|更趋|在|对|有序|稳步|持续|平稳|顺利|不|能|既|又|也|取得|见到|经得|[留用听看待立]得|早日|按期|如期)/u.test(
    textOf(p),
  )

/** 思想统一、令行禁止: as long as the first, which has a theme of its own. */
const isPair = (first: Lexeme[], p: Lexeme[]): boolean =>
  textOf(p).length === textOf(first).length && !/^(d|ad)$/.test(first[0]?.tag ?? '')
/** 确保绝对安全、万无一失: said of what was named before. */
const isIdiom = (p: Lexeme[]): boolean => p.length === 1 && /^[ilz]/.test(p[0]?.tag ?? '')

const untold = (p: Lexeme[]): boolean =>
  !p.some((l, i) => (i > 0 || becomes(l)) && (isPredicate(l) || l.tag === 'm' || l.tag === 'quote'))
/** 基本养老、医疗保险参保率稳定: what the last tells is told of all; but 经济安稳、社会安定 tell one thing each. */
const lacksOwn = (parts: Lexeme[][]): boolean => {
  const size = textOf(parts.at(-1) as Lexeme[]).length
  return parts.some(untold) && !parts.every((p) => textOf(p).length === size)
}

/** 走向 社会, 做优做强: no theme, but what becomes of one. */
const becomes = (l: Lexeme | undefined): boolean =>
  !!l && (/^[vil]$/.test(l.tag) || l.frame === 'attain') && l.text.length > 1
/** 确保大船乘风破浪、行稳致远, 农田建一块、成一块: no theme, and none that the first could lend. */
const saysMore = (p: Lexeme[], first: Lexeme[]): boolean =>
  textOf(p).length <= 4 &&
  textOf(p).length < textOf(first).length &&
  /^(?:[vdailz]|ad)$/.test(p[0]?.tag ?? '') &&
  !themeOf(first)
/** 行业 of 行业回归本源. */
function themeOf(first: Lexeme[]): string {
  const at = first.findIndex((l, i) => i > 0 && (l.frame !== undefined || /^[vdp]$/.test(l.tag)))
  const bearer = first[at - 1]
  return at > 0 && bearer && /^(n|vn|j|name|quote)/.test(bearer.tag) && bearer.text.length > 1
    ? textOf(first.slice(0, at))
    : ''
}

/** 让我们紧密团结起来: whoever speaks exhorts. */
const EXHORTS = wordSet('让我们 最让我们')
/** 确保取得实效. */
const HOLLOW = /^(?:见到|取得|收到|确保).{0,8}(?:实效|成效|效果|新气象)$/u

/**
 * 推动项目尽快落地、资金加快到位: each member what its own theme comes to; 推动国企更好服务大局、有力支撑发展: what the theme of the
 * first comes to; undefined where a member tells no result.
 */
function eachComesTo(members: readonly Lexeme[][]): Aim[] | undefined {
  const several = members.length > 1
  const theme = several ? themeBefore(members[0] as Lexeme[]) : ''
  const shares = (p: Lexeme[], i: number): boolean => i > 0 && theme.length > 0 && untoldOf(p)
  const told = (p: Lexeme[], i: number): boolean =>
    shares(p, i) || comesTo(p) || (several && p.length > 1 && changed(p))
  return members.every(told)
    ? members.flatMap((p, i) => aim('Goal', `${shares(p, i) ? theme : ''}${textOf(p)}`, p, 'state', 'complement') ?? [])
    : undefined
}

/** 确保设备设计和制造质量, 保证合理开支: a noun, which is no end without the verb. */
const isThing = (text: string, objects: readonly Lexeme[], verb?: Lexeme): boolean =>
  /^(?:确保|保证)$/u.test(verb?.text ?? '') &&
  /(?:质量|效益|收入|支出|开支|需求|需要|投入|效果|权益|进度|资金|待遇)$/u.test(text) &&
  !/获得|取得|得到|拥有|享有|能|用于|按时|足额|及时/u.test(text) &&
  !objects.some(
    (l) => l.tag === 'd' || (l.cues?.has('modal') ?? false) || l.frame === 'attain' || l.frame === 'quality',
  )

/**
 * The complement of 推动, 促进, 使, 让, 确保: what shall come about.
 * Examples: 推动经济实现质的有效提升 → Goal; 推动数字经济和实体经济融合 → no result, an act; 确保经济安稳、社会安定 → two Goals.
 */
export function complementAims(lexemes: Lexeme[], grammar: Grammar, frame: 'enable' | 'process', verb?: Lexeme): Aim[] {
  const objects = trimmed(lexemes)
  if (!objects.length) return []
  const text = textOf(objects)
  if (harms(text) || EXHORTS.test(`${verb?.text ?? ''}${objects[0]?.text}`) || HOLLOW.test(text)) return []
  const pauses = splitBy(objects, 'pause')
  if (frame === 'process') {
    // 推动外贸稳规模、优结构: what shall become of it, each by itself.
    const pairs = pauses.length > 1 ? pairsOf(pauses) : undefined
    if (pairs)
      return pairs.acts.flatMap(
        (act, i) =>
          aim(
            'Goal',
            `${textOf(pairs.theme)}${textOf(act)}`,
            i ? act : [...pairs.theme, ...act],
            'state',
            'complement',
          ) ?? [],
      )
    // “十五五”开好局、起好步: one thing said twice.
    const again = /^.好.$/u.test(textOf(pauses.at(-1) as Lexeme[]))
    const each = again ? undefined : eachComesTo(pauses)
    if (each) return each
    if (verb?.text !== '推进' && areConditions(pauses))
      return pauses.flatMap((p) => aim('Goal', textOf(p), p, 'state', 'complement') ?? [])
    if (
      TOGETHER.test(text) &&
      pauses.length < 4 &&
      !(pauses.length > 1 && pauses.every((p) => TOGETHER.test(textOf(p))))
    )
      return []
    const attains = objects.findIndex((l, i) => i > 0 && (l.frame === 'attain' || arrives(l, objects[i + 1])))
    // 推动经济发展、保持社会稳定: an act, and another with a verb of its own.
    if (attains > 1 && objects[attains - 1]?.tag === 'pause' && isProcess(objects[attains - 2] as Lexeme, grammar))
      return []
    // 推动经济运行整体好转: what the theme turns to, in one clause.
    // 推动节约粮食、反对浪费蔚然成风; 制度和政策落实到位: what both turn to.
    const turnsTogether = pauses.length <= 3 && (again || !pauses.slice(0, -1).some((p) => TURNS.test(textOf(p))))
    if (attains < 0 && turnsTogether && objects.length > 1 && TURNS.test(text)) {
      // 推动惠渔政策尽快落地, 落地见效: put into effect is done, not reached.
      if (pauses.length === 1 && PUT_IN_EFFECT.test(text)) return []
      return some(aim('Goal', text, objects, 'state', 'complement'))
    }
    // 促进效率大幅提升和强度持续下降: a quality and how it changes.
    if (attains < 0 && CHANGES.test(text)) {
      const parts = membersOf(objects)
      const each = parts.length > 1 && parts.every((p) => CHANGES.test(textOf(p))) ? parts : [objects]
      return each.flatMap((p) => aim('Goal', textOf(p), p, 'state', 'complement') ?? [])
    }
    if (attains < 0) {
      // 一批前景好、水平高、贡献大的项目落地: qualities before one 的.
      const qualified = pauses.at(-1)?.some((l) => l.tag === 'de') && !pauses[0]?.some((l) => l.tag === 'de')
      const clauses =
        !qualified &&
        pauses.length >= 3 &&
        // 推动煤电节能改造、供热改造: what is done; 软件、设计等产业向高端延伸: a list with one predicate.
        !pauses.every((p) => WORKED_ON.test(textOf(p))) &&
        !pauses.some((p) => p.some((l) => l.tag === 'etc')) &&
        pauses.every(
          (p) => p.length >= 2 && (isPredicate(p.at(-1) as Lexeme) || /(?:全面进步|向[好优上强新])$/u.test(textOf(p))),
        ) &&
        pauses.slice(1).every((p) => p[0]?.frame === undefined && /^(n|vn|j|a|name|quote|b)/.test(p[0]?.tag ?? ''))
      if (!clauses) return []
      // …、丙地区绿色发展和丁地区全面发展: the last two are joined by 和.
      const joint = splitBy(pauses.at(-1) as Lexeme[], 'and')
      const members = joint.length === 2 && joint.every(turned) ? [...pauses.slice(0, -1), ...joint] : pauses
      return members.flatMap((p) => aim('Goal', textOf(p), p, 'state', 'complement-series') ?? [])
    }
    if (objects[attains]?.text === '形成' && verb?.text === '推动' && attains === 0) return []
  }
  if (frame === 'enable' && verb === undefined && !/[\u4e00-\u9fff]{2}/u.test(text)) return []
  // 使每栋楼宇成为产业发展平台、集中服务园区: theme and verb are shared by the members.
  const pivot = objects.findIndex(
    (l, i) =>
      i > 0 && (frame === 'enable' || objects[i - 1]?.tag !== 'pause') && /^(成为|实现|保持|做到|变成)$/u.test(l.text),
  )
  if (pivot > 0 && pivot < objects.length - 1) {
    const theme = textOf(objects.slice(0, pivot + 1))
    const parts = conjuncts(objects.slice(pivot + 1), 'status', grammar)
    // 做到守正创新、行稳致远: how, in a run of idioms.
    if (parts.length > 1 && !parts.slice(1).every((p) => isIdiom(p.lexemes)))
      return parts.flatMap(
        (p, i) =>
          aim(
            'Goal',
            `${theme}${textOf(trimmed(p.lexemes))}`,
            i === 0 ? objects.slice(0, objects.indexOf(p.lexemes.at(-1) as Lexeme) + 1) : trimmed(p.lexemes),
            'state',
            'complement-pivot',
          ) ?? [],
      )
    return [aim('Goal', text, objects, 'state', 'complement')].flatMap((a) => a ?? [])
  }
  // 推动经济进入创新驱动、内生增长的发展轨道: qualities of the noun at the end, no clauses.
  const ends = pauses.at(-1)
  const qualified =
    pauses.length > 1 &&
    ends?.some((l) => l.tag === 'de') &&
    // 经济稳定恢复、实现良好的开局: a verb of its own.
    ends[0]?.frame !== 'attain' &&
    (!isPredicate(ends.at(-1) as Lexeme) || NOUN_AFTER_DE.test(textOf(ends.slice(-2)))) &&
    !pauses[0]?.some((l) => l.tag === 'de')
  if (
    pauses.length > 1 &&
    !qualified &&
    !bears(verb, pauses) &&
    !pauses.slice(1).every((p) => saysMore(p, pauses[0] as Lexeme[])) &&
    // “十五五”开好局、起好步: one thing said twice.
    !/^.好.$/u.test(textOf(pauses.at(-1) as Lexeme[])) &&
    !lacksOwn(pauses) &&
    pauses.every(
      (p, i) =>
        textOf(p).length >= 3 &&
        (i === 0 || (themed(p) && !(frame === 'enable' && isIdiom(p) && !isPair(pauses[0] as Lexeme[], p)))),
    ) &&
    // 让高寒地区、民族地区学生共享优质资源: nouns that share what the last is told of.
    pauses
      .slice(0, -1)
      .every((p) => p.some(isPredicate) || p.at(-1)?.tag === 'm' || !/(?:地区|山区|农村|城市)$/u.test(textOf(p)))
  )
    return pauses.flatMap((p, i) => {
      const first = pauses[0] as Lexeme[]
      // 推动行业回归本源、做优做强: the theme of the first is that of the others.
      const own =
        i === 0 || !becomes(p[0]) || /^a/.test(p.at(-1)?.tag ?? '') || textOf(p).length === textOf(first).length
      const theme = own ? '' : themeOf(first)
      return aim('Goal', `${theme}${textOf(p)}`, p, 'state', 'complement') ?? []
    })
  // 确保人民生命财产安全和社会大局稳定: two states.
  const both = frame === 'enable' && pauses.length === 1 ? splitBy(objects, 'and') : []
  if (both.length === 2 && both.every((p) => STATE.test(textOf(p)) && !p.some((l) => l.tag === 'de')))
    return both.flatMap((p) => aim('Goal', textOf(p), p, 'state', 'complement') ?? [])
  const label =
    frame === 'enable' &&
    !ATTAINING.test(text) &&
    (isThing(text, objects, verb) ||
      !objects.some((l, i) => i > 0 && (l.frame !== undefined || l.tag === 'quote' || /^(a|d|i|l|v|z)/.test(l.tag))))
      ? undefined
      : text
  return some(aim('Goal', label ?? `确保${text}`, objects, 'state', 'complement'))
}
