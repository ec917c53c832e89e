import type { Token } from '../model.ts'
import type { Search } from './index.ts'

/* The words before the noun of a group that tell of which kind it is. */

/** 竹企业, 小农户: one character that tells the kind. */
const ONE: Readonly<Record<string, RegExp>> = {
  企业: /[竹茶酒粮药钢煤车船矿油电糖棉纸鞋烟渔林盐花菌]/u,
  农户: /小/u,
  高新区: /国家/u,
  高新技术产业开发区: /国家/u,
}
/** 引导支付机构, 对融资单位: who is enlisted or addressed, before what these do. */
const ENLISTED = /(?:引导|督促|指导|鼓励|支持|动员|委托|规范|要求|[对向由])$/u
const WHO_DOES = /^(?:机构|单位|企业|人员)$/u

/** Length of what tells the kind of a noun and is no noun itself: 竹 of 竹企业, 支付 of 引导支付机构. */
export function qualifierBefore(
  { text, tokenise, grammar }: Search,
  at: number,
  noun: string,
  qualified: boolean,
): number {
  const token = tokenise(text, Math.max(0, at - 4), at).at(-1)
  const word = token?.text ?? ''
  if (ONE[noun]?.test(word) && word.length <= 2) return word.length
  // 精简机构, 减少人员: what is done to them, with nobody enlisted before.
  return qualified &&
    WHO_DOES.test(noun) &&
    word.length === 2 &&
    /^vn?$/u.test(token?.tag ?? '') &&
    /^(?:act|background|undefined)$/u.test(String(grammar.verbs.get(word))) &&
    ENLISTED.test(text.slice(Math.max(0, at - 4), at - 2))
    ? 2
    : 0
}

/** Tags of words that qualify the noun after them: nouns, nouns of action and of quality, distinguishing words, places, short forms. */
const QUALIFYING = /^(?:n|b|vn|an|a|s|f|j)$/u
/** 按合理工期组织施工: the verb, where only a noun tells the kind of body. */
const NOUNS = /^[nb]$/u
/** 三岁以下儿童, 重大人员伤亡, 境内外人员: of the number or the whole before them; 中小企业 of 国企民企 stands by itself. */
const NO_QUALITY =
  /^(?:以[上下内外]|之[上下内外间中前后]|左右|方面|前|后|期间|重大|严重|鲜明|合格|不同|广泛|良好|完善|健全|健康|稳定|安全|和谐|积极|主动|充足|足够|必要|对外|对内|一般|普通|真正|相应|相同|其中|当中|中间|互相)$/u
/** Nouns that stand before a collective without belonging to its name. */
const APART =
  /^(规定|信任|全党|全军|全党全军|严重威胁|程序|新增|零|全国|全省|全市|全县|全区|全州|全球|广大|类型|不同类型|各类|各种|全体|有关|相关|国家|我国|社会|小康社会|时期|部分|其他|其它|单个|同一|所指|每个|每家|拟|这些|一些|主要|所有|个别|双方|多数|大多数|少数|全部|条件|情况|作用|问题|基础上|方面|过程|关系|因素|许多|大量|整个|同类|所属|事关|关乎|期间|原则上|当前|目前|未来|代表|同志|领域|时代|世界级|水平|积极性|力度|合法权益|督导|跨部门|跨地区|跨区域)$/u
const DONE_WITH = /^(?:联系|服务|帮扶|挂钩|包保|走访|对接)$/u
const OWNED_BY = /^(?:小型)?(?:全民|集体|公有|非公有?|混合|私)$/u
/** 教育人民, 领导群众: what is done to them; 教育部门 is theirs by name. */
export const DONE_TO_PEOPLE = /^(?:教育|领导|依靠|植根|扎根|服务|支援|影响|动员|组织|化作|团结|解放)$/u
export const PEOPLE = /^(?:全国|全体|各族|国家|人民|知识分子|农民|干部|群众|青年|工人|党员|学生|妇女|职工)/u
const LONGEST_COMPOUND = 12
const MOST_QUALIFIERS = 4

/** 新兴支柱产业 + 人才, 农业科技 + 人员: where the words that qualify the noun at `at` begin. */
export function compoundStart({ text, tokenise, grammar, tables }: Search, at: number, noun: string): number {
  let from = at
  while (from > 0 && at - from < LONGEST_COMPOUND + 4 && /\p{Script=Han}/u.test(text.charAt(from - 1))) from--
  if (from === at && text.charAt(at - 1) !== '”') return at
  let start = at
  let count = 0
  // “小巨人”企业: a quotation that qualifies.
  if (text.charAt(at - 1) === '”') {
    const open = text.lastIndexOf('“', at - 1)
    if (open < 0 || at - open > LONGEST_COMPOUND) return at
    return text.startsWith('共建', open - 2) ? open - 2 : open
  }
  const tokens = tokenise(text, from, at)
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token
    if (
      token.text.length < 2 ||
      // 党员干部联系企业: what they do with them.
      (DONE_WITH.test(token.text) && isCollective(tables, tokens[i - 1]?.text ?? '')) ||
      // 多种所有制企业: whatever owns them.
      (token.text === '所有制' && !OWNED_BY.test(tokens[i - 1]?.text ?? '')) ||
      !(noun === '组织' ? NOUNS : QUALIFYING).test(token.tag) ||
      APART.test(token.text) ||
      NO_QUALITY.test(token.text) ||
      (token.tag === 'j' && isCollective(tables, token.text)) ||
      (DONE_TO_PEOPLE.test(token.text) && PEOPLE.test(noun)) ||
      grammar.verbs.has(token.text) ||
      grammar.cues.has(token.text) ||
      // 充分发挥: the segmenter's one word for an adverb and a verb.
      (token.text.length === 4 && grammar.verbs.has(token.text.slice(2)) && grammar.cues.has(token.text.slice(0, 2))) ||
      /^[和与及各]|进行$/u.test(token.text) ||
      at - token.start > LONGEST_COMPOUND ||
      count++ >= MOST_QUALIFIERS
    )
      break
    start = token.start
  }
  return start
}

const isCollective = (tables: Search['tables'], word: string): boolean =>
  !!tables.names.get(word)?.some((e) => e.entity.class === 'Group')
