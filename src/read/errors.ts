/** What can be wrong with an input, worded for its user; the command line says these very messages. */
export const READ_MESSAGES = {
  empty: {
    en: (path: string) => `${path}: the file is empty; nothing was read from it`,
    zh: (path: string) => `${path}：文件为空，未读取任何内容`,
  },
  binary: {
    en: (path: string, at: string) =>
      `${path}: not a text (byte ${at} stands in none); name a text, an HTML page, a .docx or a .pdf file`,
    zh: (path: string, at: string) =>
      `${path}：不是文本文件（第 ${at} 字节不属于任何文本）；请指定文本、网页、.docx 或 .pdf 文件`,
  },
  encoding: {
    en: (path: string, at: string, encoding: string) =>
      `${path}: not ${encoding} (byte ${at}); say what it is, e.g. --encoding gb18030, or save it as UTF-8`,
    zh: (path: string, at: string, encoding: string) =>
      `${path}：不是 ${encoding} 编码（第 ${at} 字节）；请指明编码，例如 --encoding gb18030，或另存为 UTF-8`,
  },
  'unknown-encoding': {
    en: (path: string, label: string) =>
      `${path}: no encoding is called "${label}"; known are e.g. utf-8, gb18030, gbk, big5, utf-16le`,
    zh: (path: string, label: string) =>
      `${path}：没有名为“${label}”的编码；可用的有 utf-8、gb18030、gbk、big5、utf-16le 等`,
  },
  unsupported: {
    en: (path: string, kind: string) =>
      `${path}: ${kind} files are not read; save it as .docx, .pdf, .html or plain text first`,
    zh: (path: string, kind: string) => `${path}：不支持 ${kind} 文件；请先另存为 .docx、.pdf、.html 或纯文本`,
  },
  damaged: {
    en: (path: string, kind: string, why: string) =>
      `${path}: the ${kind} file is damaged (${why}); get it anew or save it again from its program`,
    zh: (path: string, kind: string, why: string) => `${path}：${kind} 文件已损坏（${why}）；请重新获取或用原程序另存`,
  },
  encrypted: {
    en: (path: string, kind: string) => `${path}: the ${kind} file is locked by a password; save it without one`,
    zh: (path: string, kind: string) => `${path}：${kind} 文件有密码保护；请取消密码后另存`,
  },
  'no-text': {
    en: (path: string, kind: string) =>
      `${path}: the ${kind} file holds no text; if it holds pictures of text, run character recognition (OCR) on it first`,
    zh: (path: string, kind: string) => `${path}：${kind} 文件中没有文字；如果内容是图片，请先进行文字识别（OCR）`,
  },
  'too-large': {
    en: (path: string, what: string, most: string) => `${path}: too large (${what} over ${most}); split it`,
    zh: (path: string, what: string, most: string) => `${path}：过大（${what} 超过 ${most}）；请拆分`,
  },
  'too-slow': {
    en: (path: string, seconds: string) => `${path}: reading took over ${seconds} s and was given up; split the file`,
    zh: (path: string, seconds: string) => `${path}：读取超过 ${seconds} 秒，已放弃；请拆分文件`,
  },
} as const

export type ReadErrorCode = keyof typeof READ_MESSAGES

/** Bytes that cannot be read. Readers throw it without a path; `readSource` names the file. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  /** What the message names besides the file. */
  readonly args: readonly string[]
  constructor(code: ReadErrorCode, args: readonly string[] = [], path = '-') {
    super((READ_MESSAGES[code].en as (...all: string[]) => string)(path, ...args))
    this.name = 'ReadError'
    this.code = code
    this.args = args
  }
}

/** Bytes of an input, and of all that is unpacked from one (a .docx, the streams of a .pdf). */
export const MOST_BYTES = 256 * 1024 * 1024
/** UTF-16 code units of a text. */
export const MOST_CHARACTERS = 64 * 1024 * 1024
/** Elements inside one another in a page or a .docx: no honest document has a tenth of them. */
export const MOST_LEVELS = 20_000
const MB = 1024 * 1024
export const megabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`

/** @throws {ReadError} too-large, for what is nested too deep */
export function checkDepth(depth: number): void {
  if (depth > MOST_LEVELS) throw new ReadError('too-large', ['nesting', `${MOST_LEVELS} levels`])
}
