import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { strengthOf } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { type Cursor, has, isActor, untabled } from './clause.ts'

/* 机械工业要抓紧改造, 国有企业领导班子要…: a noun phrase of doers that no table has, told by its last word and by the duty behind it. */

/** Last words of those who can act. What can not is a theme: 货币政策要灵活适度. */
const DOER =
  /(?:部门|机关|机构|单位|组织|团体|[方各]方面|各方|双方|委员会|革委会|标委会|领导小组|工作组|督[察查导]组|党组|党委|纪委|支部|班子|政府|法院|检察院|军队|部队|全军|指战员|民警|银行|企业|公司|厂矿|集团|学校|院校|高校|大学|医院|院所|社队|公社|合作社|供销社|工会|协会|学会|商会|书记处|秘书处|主体|大国|强国|各国|两国|国家|地方|地区|省区|省份|城市|各地|各县|各市|各省|特区|园区|新区|主产区|主销区|行业|各业|战线|工业|商业|企业家|人民|群众|干部|党员|人员|同志|职工|代表|学员|委员|成员|公务员|领导人|负责人|责任人|工人|农民|教师|资本家|科学家|工作者|建设者|劳动者|经营者)$/u
/** What is done to whom, where these stand before the noun phrase. */
const GOVERNS = wordSet(
  '对 对于 把 将 由 向 为 给 从 在 以 按 按照 使 让 被 同 与 跟 比 离 距离 鼓励 支持 引导 确保 搞好 教育',
)
/** The predicate of what is counted: 拖拉机站将增加到275个. */
const COUNTED = wordSet('占 达 达到 达成 增加 减少 增长 有 成为 会 是 为 出现 尽量')
const ALSO = wordSet('都 也 还 均 又 更 就 则 同样 首先 必然')
/** Last words of bodies that an act tells: 工程建设主体, 采伐许可证核发部门, 督导和服务工作组. */
const TOLD_BY_ACT = /(?:部门|机构|单位|组|主体|人员|委员会)$/u
/** Most words before the duty. */
const LONGEST = 10

/** Index of the modal that says a duty of those named before it; -1 where there is none. */
function dutyAt({ lexemes, i, grammar }: Cursor): number {
  for (let k = i + 1; k < Math.min(lexemes.length - 1, i + LONGEST); k++) {
    const l = lexemes[k] as Lexeme
    if (!has(l, 'modal')) continue
    if (l.text !== '将' && !strengthOf(grammar, l.text)) return -1
    return /^(?:可|可以|能|能够|不)/u.test(l.text) ? -1 : k
  }
  return -1
}

/** Takes the noun phrase before a duty as the subject where it names who can act. */
export function doers(c: Cursor): boolean {
  const { lexemes, clause, i } = c
  if (clause.subject.length || clause.self || clause.addressed || clause.purpose) return false
  const duty = dutyAt(c)
  if (duty < 0) return false
  let end = duty
  while (end > i + 1 && (ALSO.test(lexemes[end - 1]?.text ?? '') || lexemes[end - 1]?.tag === 'aside')) end--
  // 有关 部门: the opening has stepped over what belongs to the name.
  const which = /^(?:有关|相关|各有关)$/u.test(lexemes[i - 1]?.text ?? '') ? 1 : 0
  const words = lexemes.slice(i - which, end)
  const last = words.at(-1) as Lexeme
  const text = textOf(words)
  if (!DOER.test(text) || last.time || GOVERNS.test(lexemes[i - 1]?.text ?? '')) return false
  if (words.some((l) => GOVERNS.test(l.text) || l.frame === 'say' || l.tag === 'ul' || l.text === '是')) return false
  const next = lexemes[duty + 1]
  if (lexemes[duty]?.text === '将' && (!next || COUNTED.test(next.text) || (!next.frame && !has(next, 'adverb'))))
    return false
  const parts = membersOf(words)
  if (/^东部?、中部?[、和]西部地区$/u.test(text)) {
    clause.subject.push(
      ...['东部地区', '中部地区', '西部地区'].map((name) => untabled(name, last.end, 'collective-suffix', 'Place')),
    )
    c.i = end
    return true
  }
  if (!parts.every((p) => names(p))) return false
  clause.subject.push(...parts.map(mentionOf))
  c.i = end
  return true
}

/** 国营商业和供销社: each by itself where each can act; else one: 督导和服务工作组. */
function membersOf(words: Lexeme[]): Lexeme[][] {
  // 全党全军全国各族人民: each by itself, though nothing stands between.
  if (words[0]?.text === '全党' && words.every(isActor)) return words.map((l) => [l])
  const parts: Lexeme[][] = [[]]
  for (const l of words) {
    if (/^(?:and|pause)$/.test(l.tag) || l.text === '及其' || l.text === '或者') parts.push([])
    else if (l.tag !== 'aside' && l.tag !== 'etc') parts.at(-1)?.push(l)
  }
  return parts.every((p) => p.length > 0 && (isActor(p.at(-1)) || DOER.test(textOf(p)))) ? parts : [words]
}

/** An act before its object names nobody: 搞好国有企业必须…; an act may tell a body: 项目建设主体. */
function names(words: readonly Lexeme[]): boolean {
  const [first] = words
  if (!first) return false
  const acts = words.findIndex((l) => l.frame !== undefined && !l.mention)
  if (acts < 0 || acts === words.length - 1) return true
  return TOLD_BY_ACT.test(textOf(words)) && (acts > 0 || words.length <= 4)
}

const WHICH =
  /^(?:增加规定|规定|明确|交由|除了)?(?:不论|无论|不管|凡是?)?(?:近期|今后|当前|目前|今年|明年)?(?:全国的|全国)?(?:各级各类|各级|各类|各?地(?!方)(?=.{2,}部门)|广大|全体|所有|其他|其它|一切|每一个|每个|任何一个|一个(?:真正|合格)的)?(?=.{2,})/u

function mentionOf(words: readonly Lexeme[]): Mention {
  const [only] = words
  if (words.length === 1 && only?.mention && isActor(only)) return only.mention
  // 归口管理单位作为推荐部门，应…: as what they act.
  const name = textOf(words).replace(/(?<=.{2})作为\p{Script=Han}{2,}$/u, '')
  const bare = name.replace(WHICH, '').replace(/^各个(?=部门|地区|地方|行业)/u, '各')
  const last = words.at(-1) as Lexeme
  // 规定 粮食企业应当…: the group, and not that it is told of.
  if (last.mention && isActor(last) && last.text === bare) return last.mention
  return untabled(bare === '方面' ? name : bare, last.end)
}
