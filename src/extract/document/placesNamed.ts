import { matches } from '../../matches.ts'
import type { Block, Mention } from '../../model.ts'
import { claim, type Draft, mentionNode } from './draft.ts'
import { type Reading, sentenceAt, within } from './reading.ts'

/* Places that lie in each other by the way they are written. */

/** 深圳市坪山区: a place named with the one above it. */
export function placesWithin(reading: Reading, draft: Draft): void {
  const places = reading.mentions.filter((m) => m.entity.class === 'Place')
  for (const [i, inner] of places.entries()) {
    const outer = places[i - 1]
    if (!outer || outer.end !== inner.start || !inner.entity.key.endsWith(`${outer.entity.label}${inner.entity.label}`))
      continue
    if (outer.nested || inner.nested || inTitle(reading, outer)) continue
    claim(draft, mentionNode(draft, inner), 'partOf', mentionNode(draft, outer), 'place-within', {
      start: outer.start,
      end: inner.end,
    })
  }
}

/** 深圳市坪山区资金管理办法, on a line of its own: what a text is called tells nothing of the places. */
const inTitle = (reading: Reading, { start }: Mention): boolean => {
  const block = reading.structure.blocks[sentenceAt(reading, start)?.block ?? -1]
  return block !== undefined && /^(?:title|heading)$/.test(block.kind)
}

/** 云岭市是我国西部的重要门户; 云岭市作为口岸，地处长江经济带与大湾区的交汇点: a place told of by where it lies. */
export function placesSituated(reading: Reading, draft: Draft): void {
  const { text, mentions } = reading
  const places = mentions.filter((m) => m.entity.class === 'Place' && !m.nested)
  for (const [i, inner] of places.entries()) {
    if (!OPENS.test(text.charAt(inner.start - 1)) || !inner.entity.divisionCode) continue
    const told = SITUATED.exec(text.slice(inner.end, inner.end + LONGEST_SITUATED))
    if (!told) continue
    const span = { start: inner.start, end: inner.end + told[0].length }
    for (let k = i + 1; places[k] && (places[k] as Mention).start < span.end; k++) {
      const outer = places[k] as Mention
      if (FACES.test(text.slice(inner.end, outer.start))) break
      if (!outer.entity.divisionCode && outer.start >= span.end - (told[1] as string).length)
        claim(draft, mentionNode(draft, inner), 'partOf', mentionNode(draft, outer), 'place-within', span)
    }
  }
}
/** What stands before a place that opens its sentence. */
const OPENS = /^[\s。：“]?$/u
/** Longest such clause, in characters. */
const LONGEST_SITUATED = 60
/** 是面向太平洋的门户: what it looks out on. */
const FACES = /面向|通往|连接/u
/** The clause, and the part of it that tells where the place lies. */
const SITUATED =
  /^(?:作为[^，。；]{2,24}，)?((?:地处|处在|处于|位于)[^，。；]{4,}|是[^，。；]{4,}(?:之一|省份|[大强]省|基地|门户|枢纽|窗口|桥头堡|通道|起点|腹地|前沿|支点|区|地带))(?=[，。；])/u

/** 江西省：九江市湖口县、彭泽县，赣州市赣县区。: a list of places under the one that opens the line. */
export function placesListed(reading: Reading, draft: Draft): void {
  for (const block of reading.structure.blocks)
    for (const { inner, outer } of listed(reading, block))
      if (outer) claim(draft, mentionNode(draft, inner), 'partOf', mentionNode(draft, outer), 'place-within', block)
}

interface Listed {
  inner: Mention
  /** The one it lies in; the one that opens the line has none. */
  outer: Mention | undefined
  /** No other of the list lies in it. */
  leaf: boolean
}

/** The places of a line that a place opens. */
function listed(reading: Reading, block: Block): Listed[] {
  const places = within(reading.mentions, block).filter((m) => m.entity.class === 'Place' && m.entity.divisionCode)
  const [first] = places
  const before = first && reading.text.slice(block.start, first.start)
  if (!first || before?.trim() || !/[：:]/u.test(reading.text.charAt(first.end))) return []
  const outers = places.map((inner, i) =>
    places.findLast((p, k) => k < i && lies(inner.entity.divisionCode as string, p.entity.divisionCode as string)),
  )
  return places.map((inner, i) => ({ inner, outer: outers[i], leaf: i > 0 && !outers.includes(inner) }))
}

const AS_FOLLOWS = /(?:公告|公布|通告|通报|发布|批准|撤销)如下[：:。]/gu

/** 现将疫区公告如下：江西省：湖口县、彭泽县。: what is made public is done to the places of the list. */
export function placesAnnounced(reading: Reading, draft: Draft): void {
  const { text, structure } = reading
  for (const m of matches(text, AS_FOLLOWS)) {
    const at = sentenceAt(reading, m.index)?.block ?? -1
    const block = structure.blocks[at]
    const act =
      block &&
      [...draft.nodes.values()].findLast(
        (n) =>
          n.class === 'Initiative' && n.spans.some((s) => s.start >= block.start && s.end <= m.index + m[0].length),
      )
    if (!block || !act) continue
    for (let i = at + 1; i < structure.blocks.length; i++) {
      const line = structure.blocks[i] as Block
      const places = listed(reading, line)
      if (!places.length) break
      for (const { inner, leaf } of places)
        if (leaf) claim(draft, act, 'involves', mentionNode(draft, inner), 'announced', line)
    }
  }
}

/** 360429 lies in 360400 and in 360000. */
const lies = (inner: string, outer: string): boolean =>
  inner !== outer && /00$/u.test(outer) && inner.startsWith(outer.replace(/(?:00){1,2}$/u, ''))
