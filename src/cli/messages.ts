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
  'over-budget': {
    en: (path: string, limit: string) =>
      `${path}: left out, because reading it would take over ${limit} steps; no policy text does: is it damaged, or made up? Split it, if it is real`,
    zh: (path: string, limit: string) =>
      `${path}：已跳过，读取它将超过 ${limit} 步；正常的政策文本不会如此：是否损坏或为人造文本？如确为真实文本，请拆分`,
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
    en: () => 'standard output takes one format of one file: say --format ttl, --format json or --format jsonl',
    zh: () => '标准输出只能写一种单文件格式：请用 --format ttl、--format json 或 --format jsonl',
  },
  'open-it': {
    en: (file: string) => `no browser was found; open ${file} by hand`,
    zh: (file: string) => `未找到浏览器，请手动打开 ${file}`,
  },
  'query-usage': {
    en: () => 'name a graph and one query: in quotes, with --file, or with --ready (zhengtu query --list shows them)',
    zh: () => '请给出一个图文件和一条查询：写在引号里、用 --file，或用 --ready（zhengtu query --list 列出现成查询）',
  },
  'unknown-query': {
    en: (name: string, known: string) => `no ready query "${name}"; known are ${known}`,
    zh: (name: string, known: string) => `没有名为“${name}”的现成查询；可用：${known}`,
  },
  'bad-query': {
    en: (why: string) => `the query failed: ${why}`,
    zh: (why: string) => `查询失败：${why}`,
  },
  'bad-shapes': {
    en: (why: string) => `the shapes cannot be used: ${why}`,
    zh: (why: string) => `形状约束无法使用：${why}`,
  },
  'no-rows': { en: () => 'no rows', zh: () => '没有结果' },
  conforms: {
    en: (path: string) => `${path}: conforms to the shapes`,
    zh: (path: string) => `${path}：符合形状约束`,
  },
  violations: {
    en: (path: string, n: string, shapes: string) => `${path}: ${n} findings; the shapes are in ${shapes}`,
    zh: (path: string, n: string, shapes: string) => `${path}：${n} 处不符；形状约束见 ${shapes}`,
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
  refused: {
    en: (file: string, why: string) =>
      `${file}: not written; ${why}; choose a format that can hold it, or mend the text`,
    zh: (file: string, why: string) => `${file}：未写出；${why}；请换用可容纳它的格式，或修正文本`,
  },
  'missing-package': {
    en: (what: string, name: string) => `${what} needs the package ${name}; install it: npm install ${name}`,
    zh: (what: string, name: string) => `${what} 需要软件包 ${name}；请安装：npm install ${name}`,
  },
  'bad-target': {
    en: (url: string, known: string) => `--to ${url}: not the address of a database; it begins with one of ${known}`,
    zh: (url: string, known: string) => `--to ${url}：不是数据库地址；应以下列之一开头：${known}`,
  },
  'credentials-in-url': {
    en: () => '--to must not hold user or password; set ZHENGTU_USER and ZHENGTU_PASSWORD, or write them into ~/.netrc',
    zh: () => '--to 中不得含用户名或密码；请设置 ZHENGTU_USER 与 ZHENGTU_PASSWORD，或写入 ~/.netrc',
  },
  'credentials-unreadable': {
    en: (file: string) => `${file}: the file with credentials cannot be read`,
    zh: (file: string) => `${file}：无法读取凭据文件`,
  },
  'credentials-open-to-others': {
    en: (file: string) => `${file}: others may read this file with passwords; chmod 600 it`,
    zh: (file: string) => `${file}：其他用户可读取此密码文件；请执行 chmod 600`,
  },
  'credentials-malformed': {
    en: (file: string) => `${file}: not a netrc file; a line is: machine HOST login USER password WORD`,
    zh: (file: string) => `${file}：不是 netrc 文件；每行形如：machine 主机 login 用户 password 密码`,
  },
  'bad-graph': {
    en: (file: string, why: string) => `${file}: cannot be read as graph.json or RDF: ${why}`,
    zh: (file: string, why: string) => `${file}：无法作为 graph.json 或 RDF 读取：${why}`,
  },
  'other-base': {
    en: (file: string, base: string, other: string) =>
      `${file}: its IRIs begin with ${base}, those before with ${other}`,
    zh: (file: string, base: string, other: string) => `${file}：其 IRI 以 ${base} 开头，而之前的以 ${other} 开头`,
  },
  'load-refused': {
    en: (url: string, why: string) => `${url}: no answer; is the server running, and the port right? (${why})`,
    zh: (url: string, why: string) => `${url}：无响应；服务器是否在运行，端口是否正确？（${why}）`,
  },
  'load-unauthorized': {
    en: (url: string, why: string) =>
      `${url}: user or password is wrong or missing (${why}); set ZHENGTU_USER and ZHENGTU_PASSWORD, or write them into ~/.netrc`,
    zh: (url: string, why: string) =>
      `${url}：用户名或密码错误或缺失（${why}）；请设置 ZHENGTU_USER 与 ZHENGTU_PASSWORD，或写入 ~/.netrc`,
  },
  'not-loaded': {
    en: (url: string, why: string) => `${url}: loading failed: ${why}`,
    zh: (url: string, why: string) => `${url}：载入失败：${why}`,
  },
  'loaded-so-far': {
    en: (texts: string, nodes: string, claims: string, removed: string) =>
      `committed before that: texts ${texts}, nodes ${nodes}, claims ${claims}, texts removed ${removed}; repeat the command to complete it`,
    zh: (texts: string, nodes: string, claims: string, removed: string) =>
      `此前已提交：文本 ${texts}，节点 ${nodes}，论断 ${claims}，已移除文本 ${removed}；重复执行命令即可补全`,
  },
  loaded: {
    en: (texts: string, nodes: string, claims: string, removed: string) =>
      `loaded: texts ${texts}, nodes ${nodes}, claims ${claims}, texts removed ${removed}`,
    zh: (texts: string, nodes: string, claims: string, removed: string) =>
      `已载入：文本 ${texts}，节点 ${nodes}，论断 ${claims}，移除文本 ${removed}`,
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
    en: (done: string, all: string, rate: string, left: string, failed: string) =>
      `reading ${done}/${all}, ${rate} MB/s, ${left} left, ${failed} failed`,
    zh: (done: string, all: string, rate: string, left: string, failed: string) =>
      `正在读取 ${done}/${all}，${rate} MB/秒，剩余 ${left}，失败 ${failed}`,
  },
  'bad-workers': {
    en: (value: string) => `--workers ${value}: must be a whole number from 1 to 1024`,
    zh: (value: string) => `--workers ${value}：须为 1 至 1024 的整数`,
  },
  'bad-memory': {
    en: (value: string) => `--memory ${value}: must be a size like 600M or 4G`,
    zh: (value: string) => `--memory ${value}：须为 600M、4G 之类的大小`,
  },
  'memory-over-heap': {
    en: (value: string, heap: string) =>
      `--memory ${value}: more than this process may use; start it with NODE_OPTIONS=--max-old-space-size=${heap}`,
    zh: (value: string, heap: string) =>
      `--memory ${value}：超出本进程可用内存；请以 NODE_OPTIONS=--max-old-space-size=${heap} 启动`,
  },
  'bad-time-limit': {
    en: (value: string) => `--time-limit ${value}: must be a number of seconds above 0`,
    zh: (value: string) => `--time-limit ${value}：须为大于 0 的秒数`,
  },
  'over-memory': {
    en: (memory: string, done: string, all: string) =>
      `the graph takes over ${memory} after ${done} of ${all} texts; nothing was written. Write --format nq or --format jsonl, which need no graph in memory, or allow more with --memory`,
    zh: (memory: string, done: string, all: string) =>
      `读完 ${all} 篇中的 ${done} 篇后，图已超过 ${memory}；未写出任何内容。请用 --format nq 或 --format jsonl（无需把图放在内存中），或用 --memory 放宽上限`,
  },
  'bad-line': {
    en: (why: string) => `the line cannot be used: ${why}; a line is {"id": …, "text": …}`,
    zh: (why: string) => `该行无法使用：${why}；每行应为 {"id": …, "text": …}`,
  },
  'timed-out': {
    en: (path: string, seconds: string) =>
      `${path}: left out, because reading it took over ${seconds} s; give it more with --time-limit, or split it`,
    zh: (path: string, seconds: string) =>
      `${path}：已跳过，读取超过 ${seconds} 秒；请用 --time-limit 放宽，或拆分该文本`,
  },
  'refused-text': {
    en: (path: string, file: string, why: string) => `${path}: left out of ${file}; ${why}`,
    zh: (path: string, file: string, why: string) => `${path}：未写入 ${file}；${why}`,
  },
  stopping: {
    en: () => 'stopping: the texts in hand are finished and what was read is written; once more ends at once',
    zh: () => '正在停止：完成手头的文本并写出已读内容；再按一次则立即结束',
  },
  stopped: {
    en: (done: string, all: string) =>
      `stopped after ${done} of ${all} texts; the output holds these. Run it again for all: what was read is not read again`,
    zh: (done: string, all: string) =>
      `已停止：读完 ${all} 篇中的 ${done} 篇，输出只含这些。再次运行即可读完全部，已读的不会重读`,
  },
  'no-metrics': {
    en: (file: string) =>
      `${file} was left out: metrics need the graph in memory; ask for a format that needs it too (--format nq,json), or convert graph.nq later`,
    zh: (file: string) =>
      `未写出 ${file}：计算指标需要把图放在内存中；请同时选用需要图的格式（--format nq,json），或之后转换 graph.nq`,
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
  'rights-notice': { en: () => 'notice of rights left out', zh: () => '略去版权说明' },
  stitched: { en: () => 'joined to the half that stands apart from it', zh: () => '与相隔的另一半拼接' },
  'joined-line': { en: () => 'joined to the line before', zh: () => '与上一行相接' },
  moved: { en: () => 'read at another place', zh: () => '移至另一处阅读' },
  'bad-report-format': {
    en: (name: string, known: string) => `unknown format "${name}"; known are ${known}`,
    zh: (name: string, known: string) => `未知格式“${name}”；可用格式：${known}`,
  },
  'bad-threshold': {
    en: (value: string) => `--threshold ${value}: must be a number above 0 and at most 1`,
    zh: (value: string) => `--threshold ${value}：须为大于 0 且不超过 1 的数`,
  },
  'bad-rows': {
    en: (value: string) => `--rows ${value}: must be a whole number above 0`,
    zh: (value: string) => `--rows ${value}：须为正整数`,
  },
  'two-sides': {
    en: () => 'two sides are needed: name two inputs, or one with --years A,B or --places A,B',
    zh: () => '需要两方：请给出两个输入，或一个输入加 --years A,B 或 --places A,B',
  },
  'no-such-side': {
    en: (side: string, known: string) => `no text of "${side}" was read; there are ${known}`,
    zh: (side: string, known: string) => `没有“${side}”的文本；现有 ${known}`,
  },
  'report-says': {
    en: (n: string, quotes: string) => `statements ${n}, with ${quotes} quotes`,
    zh: (n: string, quotes: string) => `陈述 ${n} 条，引文 ${quotes} 处`,
  },
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
