import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { GIVES_RISE } from '../aims/served.ts'
import { type Cursor, has, nextContent, TOWARDS, tells } from '../clause/clause.ts'
import { COLLECTIVE } from '../clause/collectives.ts'
import { opening } from '../clause/opening.ts'
import { strengthOf } from '../words/grammar.ts'
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
  if (!TOWARDS.test(lexemes[c.i]?.text ?? '') || lexemes.slice(c.i, at).some((l) => WHO_OUGHT.test(l.text)))
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
  if (TOWARDS.test(theme[0]?.text ?? '') && theme.length > 1 && acts.length === 1 && acts[0]?.frame) {
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
