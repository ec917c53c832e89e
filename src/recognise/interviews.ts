import type { Entity } from '../model.ts'
import { CHINA } from './context.ts'
import type { Candidate, Search } from './index.ts'
import { named } from './names.ts'
import type { Holder } from './persons.ts'

/* Who acts in an interview that is about no place below the country. */

/** The body that the one interviewed heads, and who is meant where nobody is: a ministry, not a place's committee. */
const SPOKEN_FOR =
  /^(?:中华人民共和国|国家|中国人民银行|中国(?:银行|证券)|中华全国|中央.+办公室$)|总局$|国有资产监督管理委员会$/u

/** 来看记者对财政部部长蓝某的专访: where no place is asked about, the ministry acts; where nobody is asked, what the document demands has no doer. */
export function settleInterview(
  { text, context }: Pick<Search, 'text' | 'context'>,
  found: readonly Candidate[],
  people: { mentions: readonly Candidate[]; holders: readonly Holder[] },
): void {
  if (context.kind !== 'interview') return
  const national = context.actor?.label === CHINA.label
  if (national && OF_COUNTRY.test(text.slice(0, HEAD))) return
  const host = national ? interviewed(text, found) : undefined
  const head = people.holders.find(
    (h) => h.organization && SPOKEN_FOR.test(h.organization.label) && acts(h.organization, found),
  )?.organization
  const office = spokesman(text, found)
  if (host) context.actor = host
  else if (context.place !== CHINA) return
  else if (head) context.actor = head
  else if (office) context.actor = office
  else if (!people.mentions.some((m) => m.entity.class === 'Person')) context.nobody = true
  else if (ofParty(text)) context.actor = PARTY
}

/** 共建“一带一路”, asked of a minister: what comes of it is the country's, not the ministry's. */
const OF_COUNTRY = /一带一路/u
const HEAD = 60

const PARTY = named('Organization', '中国共产党')
/** 党的建设制度改革, 我们党…, and the country hardly: what is done is the party's. */
const ofParty = (text: string): boolean =>
  (text.match(/我们党|全党|党的建设/gu)?.length ?? 0) > (text.match(/我国|中国(?!特色|式|共产党)/gu)?.length ?? 0)

/** 国家某局有关负责人就《…》答记者问, 某部新闻发言人…: the body answers. */
function spokesman(text: string, found: readonly Candidate[]): Entity | undefined {
  const head = /(?:有关|相关)?(?:部门|司局)?(?:负责人|负责同志|新闻发言人)[^\n]{0,120}答记者问/u.exec(
    text.slice(0, 300),
  )
  return head ? found.find((c) => c.end === head.index && c.entity.class === 'Organization')?.entity : undefined
}

/** Longest office before 的专访, and after 专访了. */
const LONGEST_OFFICE = 40

/** 记者对住房和城乡建设部部长…的专访: a minister speaks for the ministry, which does what the text says without a doer. */
function interviewed(text: string, found: readonly Candidate[]): Entity | undefined {
  const at = text.search(/的专访|专访了?(?!》)/u)
  if (at < 0) return undefined
  const before = text.lastIndexOf('对', at)
  const [from, to] =
    text.startsWith('的专访', at) && at - before <= LONGEST_OFFICE ? [before, at] : [at, at + LONGEST_OFFICE]
  return (
    found
      .filter((c) => c.start >= from && c.end <= to && MINISTRY.test(c.entity.label) && acts(c.entity, found))
      // 中央农办主任、农业农村部部长唐某: the ministry before the office.
      .sort(
        (x, y) =>
          Number(/办公室$/u.test(x.entity.label)) - Number(/办公室$/u.test(y.entity.label)) || x.start - y.start,
      )[0]?.entity
  )
}

/** 中央财办副主任 speaks of what the country does, unless the text tells what 中央财办 itself does: named beside his title too. */
const acts = ({ label }: Entity, found: readonly Candidate[]): boolean =>
  !/办公室$/u.test(label) || found.filter((c) => c.entity.label === label).length > 1

/** Bodies of the State Council, and offices of commissions of the Central Committee. */
const MINISTRY =
  /^(?:中华人民共和国.{2,12}(?:部|委员会|署)|国家.{2,12}(?:局|委员会|总局)|国务院.{4,}委员会|中央.{2,12}(?:委员会|领导小组)办公室|中国人民银行)$/u
