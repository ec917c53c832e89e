import { type Cursor, has, isActor, nextContent, QUALIFIERS, SELF } from './clause.ts'
import { strengthOf } from './grammar.ts'
import type { Lexeme } from './lexemes.ts'
import { actAfterNoun, prepositional } from './prepositions.ts'
import { subjectAt } from './subject.ts'

/** Most tokens of a chain of titles before a name. */
const LONGEST_TITLES = 14

/** Steps over connectives, times, manner adverbs, modals, prepositional phrases and the subject. */
export function opening(c: Cursor): void {
  const { lexemes, clause, grammar } = c
  let guard = 0
  while (c.i < lexemes.length && guard++ < 60) {
    const l = lexemes[c.i] as Lexeme
    if (
      l.tag === 'aside' ||
      l.text === '地' ||
      (l.tag === 'and' && c.i === 0 && l.text !== '与') ||
      (l.tag === 'pause' && c.i > 0 && has(lexemes[c.i - 1], 'adverb'))
    ) {
      c.i++
      continue
    }
    // 二十届中央政治局召开会议, 第十四届人大常委会通过…
    if (c.i === 0 && /届$/u.test(`${l.text}${l.tag === 'm' ? (lexemes[1]?.text ?? '') : ''}`) && l.text.length <= 6) {
      c.i += l.text.endsWith('届') ? 1 : 2
      continue
    }
    if (clause.time && /^(上午|下午|晚上|晚|凌晨|中午|起|前|底前|期间)$/u.test(l.text)) {
      c.i++
      continue
    }
    if (l.time) {
      clause.time ??= l.time
      c.i++
      continue
    }
    if (/^[他她]$/u.test(l.text)) {
      clause.pronoun = true
      c.i++
      continue
    }
    // 全国形成…工作格局: the whole country is the actor that the text speaks for.
    if (/^(全国|全省|全市|全县|全区|全州)$/u.test(l.text) && c.lexemes[c.i + 1]?.frame && c.i + 2 < c.lexemes.length) {
      clause.self = true
      c.i++
      continue
    }
    // 全省上下攻坚克难: all who live there.
    if (/^(全国|全省|全市|全县|全区|全州|全党)$/u.test(l.text) && lexemes[c.i + 1]?.text === '上下') {
      clause.self = true
      c.i += 2
      continue
    }
    // 先后三次实施…: how often.
    if (/^[一二三四五六七八九十两多]{1,3}次$/u.test(l.text) && c.i > 0) {
      c.i++
      continue
    }
    // 你公司应当…: those to whom the letter is sent.
    if (/^你(公司|单位|局|院|厂|厅|委|司|省|市)?$/u.test(l.text)) {
      clause.addressed = true
      c.i += l.text === '你' && /^(公司|单位|局|院|厂|厅|委|司|省|市)$/u.test(lexemes[c.i + 1]?.text ?? '') ? 2 : 1
      continue
    }
    if (SELF.test(l.text) && !l.mention) {
      clause.self = true
      c.i++
      continue
    }
    if ((l.text === '为' || l.text === '为了') && purposeAt(c)) {
      clause.purpose = true
      c.i++
      continue
    }
    if (has(l, 'preposition') && !(l.frame && isObjectNext(c)) && prepositional(c)) continue
    if (has(l, 'modal') && (!l.frame || followedByVerb(c)) && !(l.text === '将' && disposes(c))) {
      const strength = strengthOf(grammar, l.text)
      if (strength) clause.strength ??= strength
      if (/^[决绝]?不/u.test(l.text)) clause.negated = true
      clause.modality ??= 'planned'
      c.i++
      continue
    }
    if (has(l, 'done') && !l.frame) {
      clause.modality ??= 'done'
      c.i++
      continue
    }
    if ((has(l, 'adverb') || has(l, 'ongoing') || l.frame === 'uphold') && (!l.frame || followedByVerb(c))) {
      if (has(l, 'ongoing') || l.frame === 'uphold') clause.modality ??= 'ongoing'
      c.i++
      continue
    }
    if (has(l, 'connective') && !l.frame) {
      c.i++
      continue
    }
    // 沉着 应对挑战, 热情 拥抱: a word of manner that no table has.
    const follower = lexemes[c.i + 1]
    if (
      !l.frame &&
      !l.mention &&
      /^(a|ad|d|vd|v|z|i|l|b|an)$/.test(l.tag) &&
      l.text.length > 1 &&
      !QUALIFIERS.test(l.text) &&
      follower?.frame &&
      follower.text.length > 1 &&
      follower.frame !== 'background' &&
      !(follower.frame === 'attain' && /^[li]$/.test(l.tag)) &&
      c.i + 2 < lexemes.length &&
      !/^(de|pause|and)$/.test(lexemes[c.i + 2]?.tag ?? '')
    ) {
      c.i++
      continue
    }
    // 中共中央总书记、国家主席习近平: bodies and titles before the holder.
    if (l.mention && /Role|Organization|Place/.test(l.mention.entity.class)) {
      const person = lexemes.slice(c.i, c.i + LONGEST_TITLES).findIndex((x) => x.mention?.entity.class === 'Person')
      const before = lexemes.slice(c.i, c.i + person)
      if (
        person > 0 &&
        before.some((x) => x.mention?.entity.class === 'Role') &&
        before.every((x) => x.mention || x.tag === 'pause' || (/^[nj]/.test(x.tag) && !x.frame))
      )
        c.i += person
      else if (l.mention.entity.class === 'Role') return
    }
    if (isActor(lexemes[c.i]) && subjectAt(c)) continue
    return
  }
}

/** 将 + noun: it disposes of an object (将X纳入Y); 将 + verb, adverb or preposition: it tells the future. */
function disposes(c: Cursor): boolean {
  const next = c.lexemes[c.i + 1]
  if (!next || next.frame !== undefined || next.time || (next.cues && next.cues.size > 0)) return false
  if (/^(d|ad|vd|v|p)$/.test(next.tag) || SELF.test(next.text)) return false
  return c.lexemes
    .slice(c.i + 2)
    .some((l) =>
      /^(纳入|作为|列入|融入|转化为|落实|用于|放在|提请|报|交由|建设成|打造成|改造为|摆在|贯穿|植入|嵌入|计入|写入|并入|移交|移送)$/u.test(
        l.text,
      ),
    )
}

/** 加快 构建, 统筹 推进, 坚持 走好: the word says how, the next says what. */
function followedByVerb(c: Cursor): boolean {
  // 推进已出让土地的开发: what has been done qualifies the object.
  if (/^已/u.test(c.lexemes[c.i + 1]?.text ?? '')) return false
  const j = nextContent(c.lexemes, c.i + 1)
  const next = c.lexemes[j]
  if (!next) return false
  if (next.text === '把' || next.text === '将' || next.text === '以' || next.text === '用') return true
  if (!next.frame && !has(next, 'modal')) return false
  if (j > c.i + 1) return true
  // 加快 发展 (verb + noun of process) is verb and object unless an object follows: 加快 发展 海洋经济.
  const after = c.lexemes[j + 1]
  return !!after && after.tag !== 'de' && after.tag !== 'pause' && after.tag !== 'and'
}

const isObjectNext = (c: Cursor): boolean => {
  const next = c.lexemes[c.i + 1]
  // 通过多种渠道增加收入: a way, where an act follows; 通过《…法》 passes a law.
  if (c.lexemes[c.i]?.text === '通过' && !next?.mention && actAfterNoun(c.lexemes, c.i + 2) > 0) return false
  return !!next && !next.frame && !has(next, 'adverb')
}

/** 为积极适应…, 为深入贯彻…: a verb phrase follows; not 为企业提供…. */
function purposeAt(c: Cursor): boolean {
  const j = nextContent(c.lexemes, c.i + 1)
  const next = c.lexemes[j]
  // 为建设…作出贡献: whom or what the act serves, told by the verb that follows.
  if (
    c.lexemes
      .slice(j + 1)
      .some((l) => /^(作出|创造|提供|奠定|指明|夯实|增添|注入|贡献|打下|形成|探索|积累|开辟|筑牢|赢得)$/u.test(l.text))
  )
    return false
  return !!next && (next.frame !== undefined || has(next, 'adverb'))
}
