import { wordSet } from '../../wordSet.ts'
import { has } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* What a clause says an act is worth: 完善防洪体系意义重大, 扩大交流有利于增进互信, 安全生产事关改革发展. */

/** 完善防洪体系意义重大, 转变发展方式刻不容缓, 稳定贸易符合各方利益: what weighs the act before it. */
const WEIGHED =
  /(?:(?:十分|非常|极其|极为|尤为|更加)?(?:意义(?:十分)?重大|至关重要|(?<=十分|非常|极其|极为|尤为)重要|刻不容缓|势在必行|迫在眉睫|任重道远|大势所趋)|都?(?:具有|有着)[^，。]{0,6}(?:重大|重要|深远|特殊|决定性?)[^，。]{0,6}意义(?:[和与、](?:重大|重要|深远|积极)[^，。]{2,6})?|(?<=.{4})(?:最|完全|都)?符合[^，。]{2,24}(?:利益|愿望|期待))[”"]?$/u

/** Last characters of what WEIGHED finds: it is tried at every place of a clause. */
const WEIGHS = /[大要缓行睫远趋义益望待][”"]?$/u

/** Index of the word from which a clause weighs what stands before it; -1 where it does not. */
export function weighedAt(lexemes: readonly Lexeme[], text = textOf(lexemes)): number {
  const favours = favoursAt(lexemes)
  if (favours > 0) return favours
  if (PLAYS_PART.test(text)) return 0
  const at = WEIGHS.test(text) ? (WEIGHED.exec(text)?.index ?? -1) : -1
  let length = 0
  return at < 0
    ? -1
    : lexemes.findIndex((l) => {
        length += l.text.length
        return length > at
      })
}

/** 对于繁荣市场有着重要作用, set off from the act before it. */
const PLAYS_PART = /^对[^，。]{4,60}(?:重要|重大|积极|关键|决定性?)(?:的|性|推动|促进|支撑)*作用$/u

const CONCERNS = wordSet('事关 关乎 攸关 关系 关系到 关系着')
const FAVOURS = wordSet('有利于 有助于')

/** Whether the word tells what something bears on: all before it is a topic, whatever it opens with. */
export const isConcern = (l: Lexeme | undefined): boolean => l !== undefined && CONCERNS.test(l.text)

/** 发展平台经济事关扩内需: what an act is good for, said right after it; 形成有利于创新的环境 and 营造更加有利于…的环境 tell a quality. */
function favoursAt(lexemes: readonly Lexeme[]): number {
  const at = lexemes.findIndex(
    (l, i) => (i > 0 && CONCERNS.test(l.text) && bearsOn(lexemes, i)) || (i > 1 && FAVOURS.test(l.text)),
  )
  if (at < 1 || isConcern(lexemes[at])) return at
  const before = lexemes.slice(0, at).findLast((l) => !has(l, 'adverb') || l.frame !== undefined)
  return before && before.frame === undefined && !/^(de|pause|and)$/.test(before.tag) ? at : -1
}

/** 安全生产事关改革发展, 建设好县城高中关系千家万户: whether the word tells what stands before it bears on; 两岸关系 is a noun. */
function bearsOn(lexemes: readonly Lexeme[], at: number): boolean {
  const after = textOf(lexemes.slice(at + 1))
  if ((lexemes[at] as Lexeme).text === '关系' && !MATTERS.test(after)) return false
  const before = lexemes[at - 1] as Lexeme
  if (/^(?:de|pause|and|[pmqu].*)$/.test(before.tag) || has(before, 'modal') || QUALIFIES.test(after)) return false
  // 解决事关群众利益的难题: the verb takes what it is said of.
  // 加强困境儿童福利保障事关…: the last part of a noun.
  return before.frame === undefined || before.tag === 'vn' || (at > 2 && /^n/.test(lexemes[at - 2]?.tag ?? ''))
}

/** 关系到…, 关系发展全局, 关系千家万户. */
const MATTERS =
  /^(?:到|着)|^(?![和与及、])[^，。的]{0,14}(?:全局|大局|利益|福祉|国计民生|产业发展|经济发展|千家万户|万家|成败|命运|前途|安危|兴衰|生死|存亡|身体健康|生命|成长)(?=$|[、和与及])|^(?:千|万|成千上万|亿万|每个|人民|群众|广大|国家|民族|子孙)/u
/** 开工建设关系全局的重大项目: it qualifies a noun. */
const QUALIFIES =
  /的[^，。的]{0,10}(?:问题|事|项目|企业|领域|行业|工程|工作|产品|政策|改革|部署|任务|产业|技术|方面|环节|法律|制度|资源|难题)/u

const BEARS = /^(?:也|更|都|又|既|不仅|而且|直接|密切)*(?:事关|关乎|攸关|关系)/u
const OBJECT =
  /关系(?:到|着|[^，。的]{0,14}(?:全局|大局|利益|福祉|国计民生|千家万户|成败|命运|前途|安危|兴衰|生命|生死)|[^不都很密紧和与，。的]{2,14}(?:改善|形象|公信力|稳定|公平|健康|成长|未来))|事关|关乎|攸关/u
const NOUN = /的[^，。的]{0,6}(?:问题|事|事情|大事|项目|企业|领域|行业|工程|工作|产品|政策)$/u
/** ，关系千家万户，也事关发展全局: the act that it is said of stands before the comma. */
export const saysBearing = (text: string): boolean => BEARS.test(text) && OBJECT.test(text) && !NOUN.test(text)
