import { matches } from '../../matches.ts'
import type { Plain, TaggedName } from './tagNames.ts'

/** Countries and places by one character. */
const STATES = '中美日俄韩英法德印朝苏泰巴以墨欧澳加意伊哥布土古港澳台蒙缅柬菲马埃叙黎约阿希罗波捷匈乌哈吉塔'
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

/** 中美, 印巴: a word of the dictionary that is made of two or three countries. */
const PAIR = new RegExp(`^[${STATES}]{2,3}$`, 'u')
const NO_PAIR =
  /^(?:中南|南非|中东|中法|新意|德意|中阿|越南|中古|新台|港台|台中|巴西|古巴|加拿|印加|欧亚|阿拉|罗马|吉林|澳门|哈巴|约旦|捷克|乌拉|希罗|中意|美意|法新|加意|以法|台港|港澳|澳港|中约|中以|以加|意中|阿里|匈奴|巴黎|法老|苏美|朝日|日中|英法)$/u
/** What holds a place by one character: 华侨, 京剧, 中药; 驻华, 访韩. */
const FIRST =
  /^(?:华(?=侨|人|商|裔|语)|京(?=剧|城|郊)|中(?=药|医|方|文|式)|奥(?=运)|美(?=军|方|籍|国)|日(?=军|方|寇|伪|籍|货)|俄(?=军|方|籍|文)|韩(?=方|军)|英(?=军|方|镑^)|法(?=军|方^)|以(?=军|方)|港(?=商|人|府|币^)|台(?=商|胞|独)|藏(?=胞|族^)|沪(?=剧|市)|粤(?=剧|菜)|川(?=剧|菜|军)|越(?=剧)|豫(?=剧))/u
const LAST =
  /^(?:驻|访|抵|赴|离|来|在|对|反|侵|援|旅|留|返|离|进|晋|回)(?:华|京|沪|港|澳|台|美|日|俄|韩|英|法|德|朝|越)$/u

const PLACE_LETTER = new RegExp(`[华京沪港澳台${STATES}]`, 'u')

/** 中 and 美 in 中美关系, 华 in 驻华使节: places by one character, each a name of its own. */
export function letters({ text, words }: Plain): TaggedName[] {
  const out: TaggedName[] = []
  const add = (at: number) => out.push({ start: at, end: at + 1, type: 'LOC' })
  const starts = new Set<number>()
  const ends = new Set<number>()
  for (const [i, w] of words.entries()) {
    const last = LAST.test(w.text)
    starts.add(w.start + (last ? 1 : 0))
    ends.add(/关系$/u.test(w.text) ? w.end - 2 : /^.(?:方|军|政府)$/u.test(w.text) ? w.start + 1 : w.end)
    if (last && !/^(?:在日|来日|进美|对日|回台|在台|来台|对台|离日|进港|回港|在法|对法|抵法)$/u.test(w.text))
      add(w.end - 1)
    else if (FIRST.test(w.text) && !/^(?:美国|中国|英国|法国|中文|中式|中医学)/u.test(w.text)) add(w.start)
    else if (PAIR.test(w.text) && !NO_PAIR.test(w.text)) for (let k = w.start; k < w.end; k++) add(k)
    const next = words[i + 1]
    // 驻 + 华, 访 + 美: the verb and the place are two words.
    if (next && /^(?:驻|访|抵|赴|侵|援)$/u.test(w.text) && next.text.length === 1 && PLACE_LETTER.test(next.text))
      add(next.start)
  }
  for (const rule of RULES)
    for (const m of matches(text, rule)) {
      if (!starts.has(m.index) || !ends.has(m.index + m[0].length)) continue
      for (let i = 0; i < m[0].length; i++) add(m.index + i)
    }
  return out
}
