import { hash } from 'node:crypto'
import type { Claim, Figure, NodeClass } from '../model.ts'

/** Default base of instance IRIs; `--base-iri` changes it when a graph is written. Ids inside Facts and Graph are relative to it. */
export const BASE_IRI = 'https://w3id.org/zhengtu/id/'
export const VOCABULARY_IRI = 'https://w3id.org/zhengtu/ns#'

/** A name that cannot stand in an IRI: it holds controls, private-use characters, noncharacters or lone surrogates. */
export class NameError extends Error {
  constructor(name: string, what: string) {
    super(`the name ${JSON.stringify(name)} holds ${what}`)
    this.name = 'NameError'
  }
}

/** Longest key in code units before it is cut and closed with a digest. */
const LONGEST_KEY = 80
const KEPT = 40
const FULL_WIDTH = new Set('"#%/<>?[\\]^{|}`_')

export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** Characters that the normal form leaves as they are. */
const PLAIN = /^[\u3400-\u4DBF\u4E00-\u9FFF0-9A-Za-z、“”]{1,80}$/u

/**
 * The normal form of a key: NFKC, trimmed, IRI-breaking characters full-width, white space `_`
 * (`地区生产总值增长5%以上` → `地区生产总值增长5％以上`).
 * @throws {NameError} for characters that no IRI may hold
 */
export function normalForm(name: string): string {
  if (PLAIN.test(name)) return name
  if (!name.isWellFormed()) throw new NameError(name, 'a lone surrogate')
  const trimmed = name.normalize('NFKC').trim()
  let out = ''
  for (const ch of trimmed) {
    const code = ch.codePointAt(0) as number
    if (/\s/u.test(ch)) out += out.endsWith('_') ? '' : '_'
    else if (/\p{Cc}/u.test(ch))
      throw new NameError(name, `the control character U+${code.toString(16).padStart(4, '0')}`)
    else if (/\p{Co}/u.test(ch)) throw new NameError(name, 'a private-use character')
    else if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef))
      throw new NameError(name, 'a noncharacter')
    else if (/\p{Cf}/u.test(ch)) continue
    else out += FULL_WIDTH.has(ch) ? String.fromCharCode(code + 0xfee0) : ch
  }
  if (out === '.' || out === '..') out = out.replaceAll('.', '．')
  if (!out) throw new NameError(name, 'no character that can be read')
  if (out.length <= LONGEST_KEY) return out
  // Never between the halves of a surrogate pair.
  const cut = /[\uD800-\uDBFF]/u.test(out.charAt(KEPT - 1)) ? KEPT - 1 : KEPT
  return `${out.slice(0, cut)}~${sha256(out).slice(0, 12)}`
}

/** Relative IRI of a node: `place/深圳市`. */
export const nodeIri = (cls: NodeClass, key: string): string => `${cls.toLowerCase()}/${normalForm(key)}`

/** Relative IRI of a text, from the SHA-256 (hex) of its UTF-8. */
export const textIri = (digest: string): string => `text/${digest.slice(0, 16)}`

/** What a claim says, with or without the fields that say nothing. */
type Said = { [K in keyof Omit<Claim, 'id' | 'rule' | 'evidence'>]: Claim[K] | undefined }

/**
 * Relative IRI of a claim: a digest of the text and what it claims; no offsets, no counters, so that the same claim
 * has the same IRI wherever the text lies (MODEL: one text × source, predicate, target, modality, speaker, figure).
 */
export function claimId(text: string, claim: Said): string {
  const { source, predicate, target, modality, statedBy, value, time, measure, figure } = claim
  // Most claims have no figure; what is absent is told by the separators alone.
  const said = `${text}\0${source}\0${predicate}\0${target}\0${modality ?? ''}\0${statedBy ?? ''}\0${value ?? ''}\0${time ?? ''}\0${measure ?? ''}`
  return `claim/${sha256(said + (figure ? figureWords(figure) : NO_FIGURE)).slice(0, 16)}`
}

const NO_FIGURE = '\0'.repeat(8)

const figureWords = (f: Figure): string =>
  `\0${[f.kind, f.indicator, f.number, f.unit, f.comparator, f.from, f.until, f.baseline].join('\0')}`
