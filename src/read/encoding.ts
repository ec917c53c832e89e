import { ReadError } from './errors.ts'

/*
 * Input: bytes of a text. Output: the text, byte-order mark included, so that offsets are the file's own.
 * Order of trust: byte-order mark, what the caller says, what the text declares, what its bytes are. UTF-8 and UTF-16
 * betray themselves; GB18030 and Big5 are told apart by how their standards are built: both put the characters in
 * common use into rows of their own, which a text of the other encoding hits about half the time.
 */

/** UTF-16 read as something else, or the reverse, gives few of these. */
const CHINESE = /[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF\u2010-\u2026\x20-\x7E\s]/gu
const LEAST_CHINESE = 0.9
/** And no text of some length goes without these. */
const MARKS = /[\u3000-\u3002\uFF08-\uFF1B\x20-\x7E\s]/gu
const LEAST_MARKS = 0.02
/** Of two-byte characters, the share that must lie in the rows for common characters and punctuation. */
const LEAST_COMMON = 0.55
const SAMPLE = 64 * 1024

const BOMS: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Decodes a text.
 * @param encoding what the caller says it is (a WHATWG label)
 * @throws {ReadError} unknown-encoding, encoding (with the byte where it shows), binary
 */
export function decode(bytes: Uint8Array, encoding?: string): string {
  const marked = BOMS.find(([, bom]) => bom.every((b, i) => bytes[i] === b))?.[0]
  if (marked) return whole(bytes, marked)
  if (encoding) return whole(bytes, labelled(encoding))
  const declared = declaredEncoding(bytes)
  if (declared) {
    const text = attempt(bytes, declared)
    if (text !== undefined) return text
  }
  const detected = detectEncoding(bytes)
  if (detected) return whole(bytes, detected)
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw new ReadError('binary', [String(zero)])
  throw new ReadError('encoding', [String(firstBadByte(bytes, 'utf-8')), 'UTF-8, UTF-16, GB18030 or Big5'])
}

/** Whether an encoding is known by this name (a WHATWG label). */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label.trim()).encoding.length > 0
  } catch {
    return false
  }
}

/** The encoding's own name, or an error for a label that nothing is known by. */
function labelled(label: string): string {
  if (!isEncoding(label)) throw new ReadError('unknown-encoding', [label])
  return new TextDecoder(label.trim()).encoding
}

function attempt(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

function whole(bytes: Uint8Array, encoding: string): string {
  const text = attempt(bytes, encoding)
  if (text === undefined)
    throw new ReadError('encoding', [String(firstBadByte(bytes, encoding)), encoding.toUpperCase()])
  return text
}

/** What an HTML or XML head says: `charset=gb2312`, `encoding="big5"`. UTF-16 cannot be declared in ASCII. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const label =
    /<meta[^>]{0,200}?charset\s{0,8}=\s{0,8}["']?\s*([\w-]{2,20})|^<\?xml[^>]{0,100}encoding\s{0,8}=\s{0,8}["']([\w-]{2,20})/iu.exec(
      head,
    )
  const name = label?.[1] ?? label?.[2]
  return name && isEncoding(name) && !/^utf-?16/iu.test(name) ? name : undefined
}

function detectEncoding(bytes: Uint8Array): string | undefined {
  const zero = bytes.indexOf(0) >= 0
  if (!zero && attempt(bytes, 'utf-8') !== undefined) return 'utf-8'
  // A sample is cut between UTF-16 units; in the others a character may be cut at its end, which `stream` allows.
  const sample = bytes.subarray(0, SAMPLE)
  for (const encoding of ['utf-16le', 'utf-16be']) {
    if (bytes.length % 2) break
    const text = attempt(sample, encoding, true)
    const count = (pattern: RegExp) => text?.match(pattern)?.length ?? 0
    if (text && count(CHINESE) >= text.length * LEAST_CHINESE && count(MARKS) >= text.length * LEAST_MARKS)
      return encoding
  }
  if (zero) return undefined
  const common = { gb18030: commonShare(sample, 0xb0, 0xd7, 0xa1), big5: commonShare(sample, 0xa4, 0xc6, 0x40) }
  const order: (keyof typeof common)[] = common.big5 > common.gb18030 ? ['big5', 'gb18030'] : ['gb18030', 'big5']
  return order.find((encoding) => common[encoding] >= LEAST_COMMON && attempt(bytes, encoding) !== undefined)
}

/** The share of two-byte characters whose lead is in the rows for common characters or for punctuation (A1–A3 in both standards). */
function commonShare(bytes: Uint8Array, from: number, to: number, leastTrail: number): number {
  let pairs = 0
  let common = 0
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i] as number
    if (lead < 0x80) continue
    const trail = bytes[++i] as number
    pairs++
    if (trail >= leastTrail && ((lead >= from && lead <= to) || (lead >= 0xa1 && lead <= 0xa3))) common++
  }
  return pairs ? common / pairs : 0
}

/** Offset of the first byte that is none of the encoding, by halving the longest prefix that decodes. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (attempt(bytes.subarray(0, mid), encoding, true) !== undefined) low = mid
    else high = mid - 1
  }
  return low
}
