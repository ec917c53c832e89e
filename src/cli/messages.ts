import { READ_MESSAGES } from '../read/errors.ts'

/** Languages that the program speaks. */
export type Lang = 'en' | 'zh'

/** Every message of the command line, as a function of its arguments, in both languages. */
const MESSAGES = {
  'no-input': {
    en: () => 'nothing to read: name files or folders, or - for standard input',
    zh: () => '没有可读的输入：请给出文件或文件夹，或用 - 表示标准输入',
  },
  'not-found': {
    en: (path: string) => `${path}: no such file or folder; check the spelling, or quote names with spaces`,
    zh: (path: string) => `${path}：文件或文件夹不存在；请检查拼写，含空格的名称请加引号`,
  },
  'no-texts': {
    en: (path: string) =>
      `${path}: the folder holds no text (.txt, .md, .html, .docx, .pdf); name a folder that does, or name files`,
    zh: (path: string) =>
      `${path}：文件夹中没有文本（.txt、.md、.html、.docx、.pdf）；请指定含有文本的文件夹或直接指定文件`,
  },
  'no-file': {
    en: (path: string) => `${path}: neither a file nor a folder; name a file`,
    zh: (path: string) => `${path}：既不是文件也不是文件夹；请指定文件`,
  },
  unreadable: {
    en: (path: string, why: string) => `${path}: cannot be read (${why}); check its permissions`,
    zh: (path: string, why: string) => `${path}：无法读取（${why}）；请检查权限`,
  },
  ...READ_MESSAGES,
  failed: {
    en: (path: string, why: string) => `${path}: left out, because reading it failed: ${why}`,
    zh: (path: string, why: string) => `${path}：读取失败，已跳过：${why}`,
  },
  'nothing-found': {
    en: (path: string) => `WARNING: ${path}: nothing was found in this text; is it Chinese policy text?`,
    zh: (path: string) => `警告：${path}：未在文本中发现任何内容；它是中文政策文本吗？`,
  },
  'unknown-format': {
    en: (name: string, known: string) => `unknown format "${name}"; known are ${known}`,
    zh: (name: string, known: string) => `未知格式“${name}”；可用格式：${known}`,
  },
  'one-format': {
    en: () => 'standard output takes one format: say --format ttl or --format json',
    zh: () => '标准输出只能写一种格式：请用 --format ttl 或 --format json',
  },
  'bad-base': {
    en: (iri: string) => `--base-iri ${iri}: must be an absolute IRI that ends in /`,
    zh: (iri: string) => `--base-iri ${iri}：必须是以 / 结尾的绝对 IRI`,
  },
  'bad-date': {
    en: (date: string) => `--date ${date}: must be YYYY, YYYY-MM or YYYY-MM-DD`,
    zh: (date: string) => `--date ${date}：须为 YYYY、YYYY-MM 或 YYYY-MM-DD`,
  },
  'keep-text': {
    en: () => '--keep-text writes files: name a folder with -o',
    zh: () => '--keep-text 需要写文件：请用 -o 指定文件夹',
  },
  'bad-lexicon': {
    en: (why: string) => `the tables cannot be used: ${why}`,
    zh: (why: string) => `词表无法使用：${why}`,
  },
  'not-written': {
    en: (file: string, why: string) => `${file}: cannot be written (${why}); what was there before is unchanged`,
    zh: (file: string, why: string) => `${file}：无法写入（${why}）；原有文件未改动`,
  },
  written: {
    en: (file: string, size: string) => `wrote ${file} (${size})`,
    zh: (file: string, size: string) => `已写出 ${file}（${size}）`,
  },
  'not-in-text': {
    en: (path: string, what: string) => `${path}: "${what}" does not stand in the text`,
    zh: (path: string, what: string) => `${path}：文中没有“${what}”`,
  },
  progress: {
    en: (done: string, all: string) => `reading ${done}/${all}`,
    zh: (done: string, all: string) => `正在读取 ${done}/${all}`,
  },
  'sum-documents': {
    en: (n: string, chars: string, failed: string) => `documents ${n}, characters ${chars}, failed ${failed}`,
    zh: (n: string, chars: string, failed: string) => `文档 ${n}，字符 ${chars}，失败 ${failed}`,
  },
  'sum-nodes': {
    en: (n: string, by: string) => `nodes ${n}: ${by}`,
    zh: (n: string, by: string) => `节点 ${n}：${by}`,
  },
  'sum-edges': { en: (n: string, by: string) => `edges ${n}: ${by}`, zh: (n: string, by: string) => `边 ${n}：${by}` },
  'sum-notices': { en: (by: string) => `mended or left out: ${by}`, zh: (by: string) => `修复或略去：${by}` },
  'sum-time': {
    en: (seconds: string, rate: string) => `${seconds} s, ${rate} MB/s`,
    zh: (seconds: string, rate: string) => `${seconds} 秒，${rate} MB/秒`,
  },
  'repeated-paragraph': { en: () => 'repeated paragraph left out', zh: () => '略去重复段落' },
  'repeated-sentence': { en: () => 'repeated sentence left out', zh: () => '略去重复句子' },
  'repeated-clause': { en: () => 'repeated clause left out', zh: () => '略去重复分句' },
  'running-head': { en: () => 'running head or page number left out', zh: () => '略去页眉或页码' },
  stitched: { en: () => 'joined to the half that stands apart from it', zh: () => '与相隔的另一半拼接' },
  'joined-line': { en: () => 'joined to the line before', zh: () => '与上一行相接' },
  moved: { en: () => 'read at another place', zh: () => '移至另一处阅读' },
  sampled: {
    en: () => 'betweenness is an estimate: the graph is too large for the exact value',
    zh: () => '图过大，介数中心性为抽样估计值',
  },
} as const

export type MessageCode = keyof typeof MESSAGES

/** A message in one language. */
export function message(lang: Lang, code: MessageCode, ...args: string[]): string {
  return (MESSAGES[code][lang] as (...args: string[]) => string)(...args.map(visible))
}

/** Names of files may hold control characters, which a terminal would obey. */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (ch) => `\\u${(ch.codePointAt(0) as number).toString(16).padStart(4, '0')}`,
  )

/** `--lang`, else a Chinese locale, else English. */
export function chooseLang(option: string | undefined, env: NodeJS.ProcessEnv): Lang {
  if (option === 'zh' || option === 'en') return option
  return /^zh/iu.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en'
}
