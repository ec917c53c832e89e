import { type Lexeme, textOf } from '../words/lexemes.ts'
import { apart, type CoordinationRule, hasDe, sharing, whole } from './coordination.ts'

/* Rules for members of which a quantity is told; `conjuncts` gives their order. */

/** What is measured of something. */
const QUANTITY =
  /(?:规模|产量|占比|比重|余额|能级|总额|总量|存量|面积|价格|单价|销量|出货量|交易量|成交额|销售额|积极性|增速|强度|浓度|进口|出口)$/u
/** Members that have a quantity or quality of their own. */
const OWN =
  /(?:[力性感度率量额值数]|赤字|能力|水平|质量|效益|结构|布局|效率|内需|需求|利益|规模|面积|价格|占比|比重|能级|增速|步伐|收入|投入|贸易)["”]?$/u
/** What has a share and a size like other things, but no price, nor interests. */
const FLOWS = /(?:消费|投资|出口|进口|服务|设施|环境)["”]?$/u
const SIZE = /(?:占比|比重|余额|规模|增速|面积)$/u

/** 提升开发区、园区能级, 单晶硅片和重卡产量稳步增长: the quantity is of each member; 种粮、抓粮积极性 is of acts, and one. */
export const quantityOfEach: CoordinationRule = (c) => {
  const { frame, parts, last, final, texts } = c
  if (!QUANTITY.test(final) || last.length < 2 || !/^(?:state|quality|enable|act|enlist)$/u.test(frame))
    return undefined
  const others = parts.slice(0, -1)
  if (hasDe(last) || parts.some((p) => p[0]?.frame && p[0].text !== '服务' && p.length > 1) || last.some(governs))
    return undefined
  if (texts.slice(0, -1).some((t) => OWN.test(t) || (FLOWS.test(t) && !SIZE.test(final)))) return undefined
  if (parts.some((p) => p.some((l) => l.tag === 'm' || l.tag === 'etc'))) return undefined
  let at = last.length - (last.at(-1)?.text === '比' ? 2 : 1)
  while (
    at > 1 &&
    textOf(last.slice(0, at - 1)).length > 2 &&
    SAID_OF.test(last[at - 1]?.text ?? '') &&
    !others.some((p) => p.at(-1)?.text === last[at - 1]?.text)
  )
    at--
  if (parts.length > 5 || hasDe(others.at(-1) as Lexeme[])) return undefined
  const members = [...others, last.slice(0, at)]
  if (!members.every(isThing)) return whole(c)
  // 机电产品和高新技术产品出口, where 产品出口 is one word.
  const [quantity] = QUANTITY.exec(final) as RegExpExecArray
  const own = last.at(-1)?.text.slice(0, -quantity.length)
  const after = own && others.every((p) => p.at(-1)?.text.endsWith(own)) ? quantity : textOf(last.slice(at))
  return sharing(parts, after)
}
/** 保持合理规模 */
const governs = (l: Lexeme): boolean => l.frame !== undefined && !/^(?:act|status|background|process)$/.test(l.frame)
/** 人均面积, 市场规模 */
const SAID_OF = /^(?:人均|产业|发展|产品|市场|业态|平均|年均|贷款|整体|生产|创业|创新|有效|合法|根本|切身)$/u
const isThing = (p: readonly Lexeme[]): boolean => {
  const l = p.at(-1)
  return (
    !!l &&
    (textOf(p).length > 2 || /^(?:消费|投资)$/u.test(l.text)) &&
    (l.mention !== undefined || /^(?:n|nz|nt|ns|j|l)$/.test(l.tag) || FLOWS.test(l.text))
  )
}

/** Quantities that stand by themselves. */
const BY_ITSELF = /(?:强度|浓度|比重|占比|总量|产量|余额|总额|[^效]率)$/u

/** 能耗强度和碳排放强度明显降低: each is measured by itself. */
export const quantities: CoordinationRule = (c) =>
  c.frame === 'state' && c.texts.every((t) => t.length >= 4 && BY_ITSELF.test(t)) && !c.parts.some(hasDe)
    ? apart(c.parts)
    : undefined
