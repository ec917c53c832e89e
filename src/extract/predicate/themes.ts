import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, clean, splitBy, trimmed } from '../aims/labels.ts'
import { GIVES_RISE } from '../aims/oblique.ts'
import { type Aim, type Cursor, has, isActing, nextContent, tells } from '../clause/clause.ts'
import { COLLECTIVE } from '../clause/collectives.ts'
import { opening } from '../clause/opening.ts'
import { FRAME_END } from '../clause/prepositions.ts'
import { type Frame, strengthOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/** Most tokens before 要 that are taken for its theme. */
const LONGEST_THEME = 8

/** What grants are told with. */
const GRANTS = wordSet('奖励 资助 补助 补贴 给予')
/** Modals that part a theme from what shall be done. */
const SHALL = wordSet('要 必须 应 应当 应该 须 需要 都要 也要 还要 必将 就要 要着力 将 将要 可 可以 方可')
/** Words that part a noun of process from what is told of it. */
const TELLS = wordSet('又 也 已经 已 仍 仍然 尚未 尚 之所以')
/** Who ought to act, between 对… and the modal. */
const WHO_OUGHT = wordSet('我们 国家 政府 党 各级 各地 我 大家')
/** 要有足够的认识, 要保持警惕: how somebody is minded. */
const MINDED = wordSet('有 是 保持 抱 持 采取 能 说 看 注意')
/** 对老旧船坞要抓紧进行改造, 对运价要作必要的调整: to what the act is done stands before the modal, and belongs to it. */
function actTowards(c: Cursor, at: number): boolean {
  const { lexemes, clause } = c
  if (!/^对于?$/u.test(lexemes[c.i]?.text ?? '') || lexemes.slice(c.i, at).some((l) => WHO_OUGHT.test(l.text)))
    return false
  // 对我国的长远发展将具有重大的意义: what it is good for.
  if (GIVES_RISE.test(c.clause.text)) return aimsOf.oblique(lexemes.slice(c.i), c.grammar).length > 0
  // 对商品房要严控增量、优化存量: several acts, each told by its own verb.
  if (lexemes.slice(at).some((l) => l.tag === 'pause')) return false
  let verb = at + 1
  while (verb < lexemes.length - 1 && has(lexemes[verb], 'adverb') && !lexemes[verb]?.frame) verb++
  if (!/^v/.test(lexemes[verb]?.tag ?? '') || MINDED.test(lexemes[verb]?.text ?? '')) return false
  const found = aimsOf.oblique(lexemes.slice(c.i), c.grammar)
  if (!found.some((a) => a.label.startsWith('对'))) return false
  clause.strength ??= strengthOf(c.grammar, (lexemes[at] as Lexeme).text)
  clause.modality ??= 'planned'
  return true
}

/** 高等教育要稳定规模, 固定资产投资要量力而行: what stands before 要 is the theme, though it hold a verb; what follows is the predicate. */
export function skipTheme(c: Cursor): void {
  const { lexemes } = c
  // 单条产线奖励80万元: what is granted, after what it is granted for.
  const grant = lexemes.findIndex(
    (l, k) => k > c.i && GRANTS.test(l.text) && lexemes.slice(k + 1, k + 4).some((x) => x.tag === 'm'),
  )
  if (grant > 0 && !lexemes.slice(c.i, grant).some((l) => l.frame !== undefined || l.tag === 'de')) {
    c.i = grant
    return
  }
  const at = lexemes.findIndex(
    (l, k) =>
      k > c.i &&
      k <= c.i + LONGEST_THEME &&
      SHALL.test(l.text) &&
      has(l, 'modal') &&
      lexemes[k - 1]?.tag !== 'de' &&
      // 满足群众需要、助力转型: a noun.
      (l.text !== '需要' || !/^(?:pause|and|de|etc)$/.test(lexemes[k + 1]?.tag ?? '')) &&
      // 可及性, 可再生: part of a word.
      (l.text !== '可' ||
        (lexemes[k - 1]?.tag !== 'and' &&
          (lexemes[k + 1]?.frame !== undefined ||
            has(lexemes[k + 1], 'preposition') ||
            has(lexemes[k + 1], 'adverb')))) &&
      (l.text !== '将' || lexemes[k + 1]?.frame !== undefined || has(lexemes[k + 1], 'adverb')),
  )
  if (at > 0 && actTowards(c, at)) return
  if (at < 0) {
    // 治理整顿又为改革创造了条件, 重复建设又有抬头: a noun of process that something is told of.
    const told = lexemes.findIndex(
      (l, k) =>
        k > c.i &&
        k <= c.i + LONGEST_THEME &&
        TELLS.test(l.text) &&
        // 推进已出让土地的开发: it qualifies the object.
        !(
          /^已/u.test(l.text) &&
          (k === c.i + 1 ||
            lexemes.slice(k).some((x) => x.tag === 'de') ||
            // 实施已垦草原治理工程
            (!lexemes[k + 1]?.frame && lexemes[k + 1]?.tag === 'v' && lexemes[k + 2]?.tag === 'n'))
        ),
    )
    if (
      told > 0 &&
      lexemes[c.i]?.frame &&
      lexemes
        .slice(c.i, told)
        .every((l) => l.frame !== 'enable' && !l.cues?.has('preposition') && !/^(既|不仅|不但|还)$/u.test(l.text))
    ) {
      c.i = told
      opening(c)
    }
    return
  }
  if (at >= lexemes.length - 1) return
  // 树立增产必须节约的意识: the modal stands inside the object.
  const de = lexemes.findLastIndex((l) => l.tag === 'de')
  if (de > at && lexemes[c.i]?.frame && /(意识|观念|理念|氛围|局面|体制|机制|格局)$/u.test(lexemes.at(-1)?.text ?? ''))
    return
  if (
    lexemes.slice(c.i, at).some((l) => l.frame === 'say' || l.frame === 'background' || /^(把|将|使|让)$/u.test(l.text))
  )
    return
  const theme = lexemes.slice(c.i, at)
  // A collective that no table knows is a subject, told elsewhere.
  if (COLLECTIVE.test(textOf(theme)) && theme.length <= 4) return
  // 学习宣传大会精神要联系实际: the theme is an act that the text has named.
  const start = nextContent(theme, 0)
  const verb = theme[start]
  if (verb?.frame && verb.frame !== 'mandate' && theme.length > start + 1 && theme[start + 1]?.tag !== 'de')
    c.clause.theme = aimsOf.verb(verb, verb.frame, theme.slice(start + 1), c.grammar)
  // 对违规行为要严肃查处: whom it is done to belongs to an act without an object.
  const acts = lexemes.slice(at + 1).filter((l) => (!has(l, 'adverb') || l.frame) && !/^[加予给][以予]$/u.test(l.text))
  if (/^对于?$/u.test(theme[0]?.text ?? '') && theme.length > 1 && acts.length === 1 && acts[0]?.frame) {
    const body = [...theme, ...lexemes.slice(at + 1)]
    const act = aim('Initiative', clean(textOf(body)), body, 'act', 'oblique')
    if (act) c.clause.aims.push(act)
    c.clause.modality ??= 'planned'
    c.clause.rule = 'oblique'
    c.i = lexemes.length
    return
  }
  if (comesAbout(c, theme, at)) return
  c.i = at
  opening(c)
}

/** 居住条件将继续得到改善: what shall come of the theme. */
function comesAbout(c: Cursor, theme: readonly Lexeme[], at: number): boolean {
  const { lexemes, clause } = c
  let come = nextContent(lexemes, at + 1)
  if (lexemes[come]?.text === '继续') come++
  if (lexemes[come]?.text !== '得到' || come + 1 >= lexemes.length) return false
  if (theme.some((l) => l.frame !== undefined || /^(?:pause|and|r|p)$/.test(l.tag)) || textOf(theme).length < 3)
    return false
  const tail = lexemes.slice(come)
  if (tail.some((l) => l.tag === 'de' || l.tag === 'r' || l.mention)) return false
  const state = aim('Goal', clean(textOf(theme) + textOf(tail)), [...theme, ...tail], 'state', 'state')
  if (!tells(clause, state)) return false
  clause.modality ??= 'planned'
  c.i = lexemes.length
  return true
}

/** 在A、B、C等方面实现更大突破: the members are what is done, the frame is not (GUIDELINES: settled cases). */
export function inAspects(c: Cursor): boolean {
  const { lexemes, clause } = c
  // 保险业在保障民生、防灾减损等方面具有重要作用: what has no name may stand before 在.
  let at = c.i
  while (at < c.i + 3 && stepped(lexemes[at])) at++
  if (lexemes[at]?.text !== '在' && lexemes[at]?.text !== '从') return false
  const end = lexemes.findIndex(
    (l, k) => k > at + 1 && (/方面$/u.test(l.text) || (/^[上中]$/u.test(l.text) && k < lexemes.length - 1)),
  )
  if (end < 0 || !FRAME_END.test(textOf(lexemes.slice(end + 1)))) return false
  // 扩大准入、健全机制三个方面: how many they are.
  const counted = /^(?:[一二三四五六七八九十几两\d]{1,3}个?|各个?|个|多个)$/u
  let to = end
  while (to > at + 1 && counted.test((lexemes[to - 1] as Lexeme).text)) to--
  const members = splitBy(lexemes.slice(at + 1, to), 'pause').map(trimmed)
  // 在推进改革上闯出新路子: the act, by itself.
  const alone =
    /^[上中]$/u.test(lexemes[end]?.text ?? '') &&
    !lexemes.some((l, k) => k > end && l.tag === 'pause') &&
    members[0]?.[0]?.frame &&
    isAct(members[0])
  if (members.length < 2 && !alone) return false
  // 在改革发展稳定、内政外交国防各方面取得成就: all fields there are.
  if (/^改革发展稳定$/u.test(textOf(members[0] ?? []))) return true
  // 在全面学习、全面落实上下功夫: nothing is named.
  if (!members.some(isAct)) return members.every((m) => m.every((l) => l.frame !== undefined || l.cues !== undefined))
  clause.aims.push(...members.flatMap((m) => memberAims(m, c)))
  clause.rule = 'aspect'
  // 《纲要》还从A、B等方面提出了要求: who asks.
  const asks = lexemes.slice(c.i, at).find((l) => l.mention)?.mention
  if (asks && /Document|Meeting/.test(asks.entity.class)) {
    clause.source = asks
    clause.says = true
    clause.demands = true
    clause.modality = 'planned'
  }
  return clause.aims.length > 0
}

/** What may stand before 在 and 从: a noun, a text, 还. */
const stepped = (l: Lexeme | undefined): boolean =>
  !!l &&
  !l.frame &&
  (/^n/.test(l.tag) || l.text === '还' || l.text === '也' || /Document|Meeting/.test(l.mention?.entity.class ?? ''))

/** 扩大准入, not 规划: a verb with an object of its own. */
export const isAct = (member: Lexeme[]): boolean => {
  const at = nextContent(member, 0)
  const verb = member[at]
  return isActing(verb) && member.length > at + 1 && member[at + 1]?.tag !== 'de'
}

function memberAims(member: Lexeme[], { grammar }: Cursor): Aim[] {
  const start = nextContent(member, 0)
  const verb = member[start] as Lexeme
  // 保障和改善民生: the verbs share the object.
  if (isAct(member) && member[start + 1]?.tag !== 'and')
    return aimsOf.verb(verb, verb.frame as Frame, member.slice(start + 1), grammar)
  return [aim('Initiative', clean(textOf(member)), member, 'act', 'aspect')].flatMap((a) => a ?? [])
}

/** What is put into something. */
const PUTS = wordSet('纳入 列入 计入')
/** 所需经费纳入同级财政预算: the theme is what is put there. */
export function included(c: Cursor): boolean {
  const { lexemes, clause } = c
  const at = lexemes.findIndex((l, k) => k > c.i && PUTS.test(l.text))
  if (at < 0 || at === lexemes.length - 1 || lexemes.slice(at).some((l) => l.tag === 'de' && l === lexemes.at(-1)))
    return false
  const body = trimmed(lexemes.slice(c.i))
  const whole = aim('Initiative', `将${clean(textOf(body))}`, body, 'act', 'disposal')
  if (whole) clause.aims.push(whole)
  clause.rule = 'disposal'
  return whole !== undefined
}
