import { wordSet } from '../../wordSet.ts'
import { PACE } from '../aims/actingVerbs.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import { type Cursor, has } from './clause.ts'

/* Steps over what opens a clause and names nobody: since when, how often, how, of how many, to whom a letter is sent. */

const NEEDLESS = wordSet('无需 无须 不必 不需 免于 免予')
/** 企业无需提供材料: what need not be done. */
export function needless(c: Cursor, l: Lexeme): boolean {
  if (!NEEDLESS.test(l.text)) return false
  c.clause.negated = true
  c.i++
  return true
}

/** Most tokens of 自受理申请之日起二十个工作日内. */
const LONGEST_TERM = 16

/** 自受理申请之日起二十个工作日内: when, before the act. */
export function fromDay(c: Cursor, l: Lexeme): boolean {
  if (l.text !== '自' && l.text !== '从') return false
  const { lexemes, i } = c
  const since = lexemes.findIndex((x, k) => k > i && k <= i + LONGEST_TERM && /^(起|日起|之日起)$/u.test(x.text))
  if (
    since < 0 ||
    !/日/u.test(
      lexemes
        .slice(i, since + 1)
        .map((x) => x.text)
        .join(''),
    )
  )
    return false
  const within = lexemes.findIndex((x, k) => k > since && k <= since + 4 && /内$/u.test(x.text))
  c.i = (within < 0 ? since : within) + 1
  return true
}

/** Most tokens of 任劳任怨、废寝忘食地. */
const LONGEST_MANNER = 6

/** 有计划有步骤地, 任劳任怨、废寝忘食地, 从上至下地: how, however many words tell it. */
export function mannered(c: Cursor): boolean {
  const { lexemes, i } = c
  const last = Math.min(i + LONGEST_MANNER, lexemes.length - 2)
  let end = i + 1
  while (end <= last && lexemes[end]?.text !== '地') end++
  if (end > last) return false
  for (let k = i; k < end; k++) {
    const l = lexemes[k] as Lexeme
    const tells =
      /^(a|ad|an|d|i|l|z|f|p|vd|pause|and)$/.test(l.tag) ||
      /^(有|无|成|分|按|一)/u.test(l.text) ||
      /^(有|无|按)$/u.test(lexemes[k - 1]?.text ?? '')
    // 农业生产迅速地恢复, 引种地: a theme stands before the manner, or a place is named.
    if (!tells || l.mention || l.frame || has(l, 'modal')) return false
  }
  c.i = end + 1
  return true
}

/** 二十届中央政治局召开会议, 第十四届人大常委会通过… */
export function session(c: Cursor, l: Lexeme): boolean {
  if (c.i !== 0 || l.text.length > 6) return false
  const own = l.text.endsWith('届')
  const next = l.tag === 'm' ? (c.lexemes[1]?.text ?? '') : ''
  if (!(next ? next.endsWith('届') : own)) return false
  c.i += own ? 1 : 2
  return true
}

/** 新认定专精特新企业90家: what is counted was done of late. */
export function newly(c: Cursor, l: Lexeme): boolean {
  const { lexemes, i } = c
  const verb = lexemes[i + 1]
  if (l.text !== '新' || !/^(act|build|status|institution)$/.test(verb?.frame ?? '') || (verb?.text.length ?? 0) < 2)
    return false
  if (
    lexemes[i + 2]?.tag === 'de' ||
    !lexemes.some(
      (x, k) =>
        k > i + 1 &&
        x.tag === 'm' &&
        !x.text.startsWith('第') &&
        !/^(增长|下降|达|达到|占|超|超过|突破)$/u.test(lexemes[k - 1]?.text ?? ''),
    )
  )
    return false
  c.i++
  return true
}

/** 先后三次实施…: how often. */
export function times(c: Cursor, l: Lexeme): boolean {
  // 每年度按标准给予奖励
  if (l.text === '每' && /^(?:年度?|季度|月|学年|周)$/u.test(c.lexemes[c.i + 1]?.text ?? '')) {
    c.i += 2
    return true
  }
  // 三年安排450亿元: in how many years.
  if (l.tag === 'm' && /^[一二三四五六七八九十两\d]{1,3}年$/u.test(l.text) && c.lexemes[c.i + 1]?.frame === 'act') {
    c.i++
    return true
  }
  if (c.i === 0 || !l.text.endsWith('次') || !/^[一二三四五六七八九十两多]{1,3}次$/u.test(l.text)) return false
  c.i++
  return true
}

/** 九成以上的村推广…, 50%左右的行政村…: of how many it is told. */
export function shareOf(c: Cursor, l: Lexeme): boolean {
  if (!/[%％成]$/u.test(l.text) || !/^[\d一二三四五六七八九]/u.test(l.text)) return false
  const at = /^(以上|左右|多)$/u.test(c.lexemes[c.i + 1]?.text ?? '') ? 2 : 1
  if (c.lexemes[c.i + at]?.tag !== 'de' || c.lexemes.some((x) => x.frame === 'attain')) return false
  c.i += at + 1
  return true
}

/** 你公司应当…: those to whom the letter is sent. */
export function addressee(c: Cursor, l: Lexeme): boolean {
  if (!l.text.startsWith('你') || !/^你(公司|单位|局|院|厂|厅|委|司|省|市)?$/u.test(l.text)) return false
  c.clause.addressed = true
  c.i += l.text === '你' && /^(公司|单位|局|院|厂|厅|委|司|省|市)$/u.test(c.lexemes[c.i + 1]?.text ?? '') ? 2 : 1
  return true
}

const STATE = wordSet('国家 政府 人民政府')
/** 国家增加了投入, 政府将采取措施: the state, where it acts; 国家财政, 国家的建设 name something of its own. */
export function state(c: Cursor, l: Lexeme): boolean {
  if (l.mention || !STATE.test(l.text)) return false
  const { lexemes, i } = c
  const next = lexemes[i + 1]
  if (!next || i + 2 >= lexemes.length) return false
  const acts =
    (has(next, 'adverb') && next.tag !== 'n' && next.tag !== 'b') ||
    (has(next, 'modal') && next.text !== '计划') ||
    /^(?:对|对于|将|把|在|已|已经|又|也|还|都|只|就|为)$/u.test(next.text) ||
    (PLAIN.test(next.text) && next.frame !== undefined && lexemes[i + 2]?.tag !== 'de') ||
    (next.frame !== undefined && lexemes[i + 2]?.text === '了')
  // 国家在缩减支出方面所节约的资金, 国家对农产品收购价格的提高: a noun phrase.
  const last = lexemes.at(-1) as Lexeme
  const named = !has(next, 'modal') && lexemes.at(-2)?.tag === 'de' && /^(?:n|vn)$/.test(last.tag)
  if (!acts || (named && !next.frame)) return false
  c.i++
  return true
}

/** 多安排一些资金, 大搞农田建设: how much, right before the act. */
export function much(c: Cursor, l: Lexeme): boolean {
  const next = c.lexemes[c.i + 1]
  if (!/^[多大]$/u.test(l.text) || !next?.frame || !/^v/.test(next.tag) || c.i + 2 >= c.lexemes.length) return false
  if (/^(?:de|pause|and)$/.test(c.lexemes[c.i + 2]?.tag ?? '') || next.frame === 'background') return false
  c.i++
  return true
}

/** Most tokens of 在第三个五年计划时期内. */
const LONGEST_PERIOD = 8
const PERIOD_END =
  /^(?:期间|时期|时候|时|以前|之前|以后|之后|年内|期内|期间内|时期内|近期内|短期内|长时间内|年间|初期|后期|中期|前期)$/u
const AFTER_TIME = /^(?:期间|内|以内|以前|之前|前|底|以后|之后|后|之间|间|初|末|里|年内|前后|左右|期内)$/u
const WITHIN = /(?:期|时间|世纪|年|月|天|日|年度|阶段)$/u

const OF_TIME = /(?:基础上|情况下|条件下|同时|时候|过程中|之后|以后|以来|时)$/u

/** 在一九五八年达到…, 在恢复期间产值增加…, 在近期内产量…: when, before the act or its subject. */
export function during(c: Cursor, l: Lexeme): boolean {
  if (l.text !== '在') return false
  const { lexemes, i } = c
  const next = lexemes[i + 1]
  let end = i + 1
  if (next?.time) {
    end++
    while (lexemes[end]?.time || (/^[至到和]$/u.test(lexemes[end]?.text ?? '') && lexemes[end + 1]?.time)) end++
    if (AFTER_TIME.test(lexemes[end]?.text ?? '')) end++
  } else {
    const close = lexemes.findIndex(
      (x, k) =>
        k > i + 1 &&
        k <= i + LONGEST_PERIOD &&
        (PERIOD_END.test(x.text) || (x.text === '内' && WITHIN.test(lexemes[k - 1]?.text ?? ''))),
    )
    if (close < 0) return false
    end = close + 1
  }
  const after = lexemes[end]
  // 在一九五八年的基础上, 在计划时期、恢复时期: the phrase goes on.
  if (!after || /^(?:de|pause|and|etc)$/.test(after.tag) || after.time) return false
  // 在一九五八年增产的基础上, 在一九五八年开展的运动: more is told of it.
  const last = lexemes.at(-1) as Lexeme
  if (OF_TIME.test(last.text) || (lexemes[lexemes.length - 2]?.tag === 'de' && last.tag === 'n')) return false
  if (next?.time && !c.clause.time) c.clause.time = next.time
  c.i = end
  return true
}

/** What a text or a meeting goes by: 坚持以习近平新时代中国特色社会主义思想为指导, 深入贯彻党的二十大精神. */
const GOES_BY = /^(?:坚持)?以[^，]{4,40}为指导$|^(?:全面|深入|认真|坚决|充分)*(?:贯彻|落实|贯彻落实)[^，]{4,}$/u
const SESSIONS = wordSet('会议 全会 大会')
/** 《条例》修订坚持…: what is done to the text. */
const MAKING = wordSet('修订 制定 编制')

/** 《规划》坚持以…为指导, 会议以…为指导: what it goes by is told of the act and of who does it. */
export function guided(c: Cursor, l: Lexeme): boolean {
  if (c.i > 0 || !(SESSIONS.test(l.text) || /^(?:Document|Meeting)$/.test(l.mention?.entity.class ?? ''))) return false
  const { lexemes } = c
  const at = MAKING.test(lexemes[1]?.text ?? '') ? 2 : 1
  if (!lexemes[at] || !GOES_BY.test(textOf(lexemes.slice(at)))) return false
  c.i = at
  return true
}

/** 突出抓好…: the verb is what comes first; 突出扩大内需战略基点 has an object. */
const STRESSED = wordSet(
  '抓 抓好 抓实 做好 打造 建设 培育 培育壮大 培养 推进 推动 加强 强化 加快 深化 壮大 实施 提高 提升 保 保障',
)

/** 突出 and 加快 are no adverbs where they have an object: 突出扩大内需战略基点, 加快出台实施的节奏. */
export const hasObject = (c: Cursor, l: Lexeme): boolean =>
  l.text === '突出'
    ? !STRESSED.test(c.lexemes[c.i + 1]?.text ?? '')
    : l.text.startsWith('加快') && PACE.test(c.lexemes.at(-1)?.text ?? '') && c.lexemes.at(-2)?.tag === 'de'

const PLAN = /^“[一二三四五六七八九十]+五”$/u
const TERM = wordSet('时期 期间 以来 末')

/** “十四五”时期实施…: how many words name the years of a plan. */
export const yearsAt = (lexemes: readonly Lexeme[], i: number): number =>
  lexemes[i]?.tag === 'quote' && TERM.test(lexemes[i + 1]?.text ?? '') && PLAN.test(lexemes[i].text) ? 2 : 0

export function planned(c: Cursor): boolean {
  const words = yearsAt(c.lexemes, c.i)
  c.i += words
  return words > 0
}
