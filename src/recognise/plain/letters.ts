import type { Plain, TaggedName } from './tagNames.ts'

/** Countries and places by one character. */
const STATES = '中美日俄韩英法德印朝苏泰巴以墨欧澳加意伊土古港澳台蒙缅柬菲马埃叙黎约阿希罗波捷匈乌哈吉塔'
const RULES: readonly RegExp[] = [
  // 中美关系, 中俄两国, 印巴冲突
  new RegExp(
    `(?<=^|[^\\p{Script=Han}]|在|对|是|就|为|使|的|了|与|和|及|发展|推动|促进|改善|新)[${STATES}]{2,3}(?=两国|三国|关系|双边|双方|贸易|经贸|友好|联合|之间|首脑|建交|边界|边境|合作|战略|两军|三个|人民|和约|会谈|谈判|文化|加强|都|之|间|对话|和谈|冲突|核|交往|交流|军事|外长|领导人|最高级|签署|是)`,
    'gu',
  ),
  // 中方, 美军, 俄政府, 日寇
  new RegExp(
    `(?<=^|[^\\p{Script=Han}]|[向对由与和同及是使请驻在的，了据])[${STATES}](?=方(?!面|式|法|向|案|针|便|程|才|可)|军(?!官|人|队|事|区|委|装)|政府|外长|总统|总理|首相|国防部|官方|媒体|央行|议会)`,
    'gu',
  ),
  // 驻华, 访韩, 来京, 在港, 对美
  new RegExp(
    `(?<=驻|访|抵|赴|离|来|在|对|返|援|旅|留)[华京沪港澳台${STATES}](?=[\\p{Script=Han}，。、（）]|$)(?!来|去|间|路|国|于|新|以|后|地|是|北|南|到|对|士|元|文|语|式|年|加|得|央|欧|洲|里|马|法|德|哈|意|上|下|中|内|外|华|方|场|用|有)`,
    'gu',
  ),
]

/** 中 and 美 in 中美关系, 华 in 驻华使节: places by one character, each a name of its own. */
export function letters({ text, words }: Plain): TaggedName[] {
  const out: TaggedName[] = []
  const starts = new Set(words.map((w) => w.start))
  const ends = new Set(words.map((w) => (/关系$/u.test(w.text) ? w.end - 2 : w.end)))
  // 驻华, 访韩, 来京, 中方, 美军: words of the dictionary that hold a place.
  for (const w of words) {
    starts.add(w.start + (/^[驻访抵赴离来在对返援旅留].$/u.test(w.text) ? 1 : 0))
    if (/^.(?:方|军|政府)$/u.test(w.text)) ends.add(w.start + 1)
  }
  for (const rule of RULES)
    for (const m of text.matchAll(rule)) {
      if (!starts.has(m.index) || !ends.has(m.index + m[0].length)) continue
      for (let i = 0; i < m[0].length; i++) out.push({ start: m.index + i, end: m.index + i + 1, type: 'LOC' })
    }
  return out
}
