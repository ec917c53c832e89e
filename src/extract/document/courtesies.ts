import { matches } from '../../matches.ts'
import type { Mention, Span } from '../../model.ts'
import { claim, type Draft, draftNode, mentionNode } from './draft.ts'
import { type Reading, sentenceAt, within } from './reading.ts'

/* 我代表市人民政府，向全市人民，向各民主党派，致以崇高敬意！: an act of the body that speaks, to those it turns to. */

const THANKS =
  /(?:致以|表示)[^，。！；\n]{2,20}(?:敬意|感谢|谢意|慰问|问候)(?:和[^，。！；\n]{2,8}(?:敬意|感谢|谢意|慰问|问候|祝福))?(?=[。！])/gu
/** How long the body that has spoken goes on to speak: …致以崇高敬意！向港澳同胞，…，表示衷心感谢！ */
const SPEAKS_ON = 400
const FOR = /我谨?代表/u

export function courtesies(reading: Reading, draft: Draft): void {
  const { text, mentions } = reading
  let speaker: Mention | undefined
  for (const m of matches(text, THANKS)) {
    const start = sentenceAt(reading, m.index)?.start ?? m.index
    const words = text.slice(start, m.index)
    const turns = /(?:^|，)向/u.exec(words)
    if (!turns) continue
    const list: Span = { start: start + turns.index, end: m.index }
    const said = FOR.exec(words)
    if (said) speaker = bodyAt(mentions, start + said.index + said[0].length)
    else if (speaker && speaker.end < start - SPEAKS_ON) speaker = undefined
    const thanked = within(mentions, list).filter((x) => !x.nested && x.entity.class === 'Group')
    if (!speaker || !thanked.length) continue
    const span = { start: m.index, end: m.index + m[0].length }
    const act = draftNode(draft, 'Initiative', m[0], m[0], span)
    claim(draft, mentionNode(draft, speaker), 'undertakes', act, 'courtesy', span, { modality: 'ongoing' })
    for (const x of thanked) claim(draft, act, 'involves', mentionNode(draft, x), 'courtesy', span)
  }
}

const bodyAt = (mentions: readonly Mention[], at: number): Mention | undefined =>
  mentions.find((x) => x.start === at && !x.nested && x.entity.class === 'Organization')
