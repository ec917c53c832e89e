import { wordSet } from '../../wordSet.ts'
import { type Aim, nextContent } from '../clause/clause.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, like } from '../words/lexemes.ts'
import type { Predication } from './predications.ts'

/* Objects of two verbs, and two things that one act deals with. */

const DEALS = wordSet('进行 加以 予以 给予 实行 实施 作出 做出')
/** 运用科学观点对各种学说和思潮进行分析: what 和 joins between 对 and the act is dealt with by one act. */
export function oneMatter(rest: Lexeme[]): Lexeme[] {
  const from = rest.findIndex((l) => l.text === '对')
  if (from < 0) return rest
  const to = rest.findIndex((l, i) => i > from && DEALS.test(l.text))
  return to < 0 ? rest : rest.map((l, i) => (i > from && i < to && l.tag === 'and' ? like(l, { tag: 'cc' }) : l))
}

/** 坚持和加强党的领导, 保护、涵养水源: verbs that share the object. */
export function objectAt({ c, at, frame }: Predication): number {
  const { lexemes } = c
  const joins = lexemes[at + 1]?.tag
  // 调整和全面整顿现有企业: how the second act is done stands between.
  const second = joins === 'and' ? nextContent(lexemes, at + 2) : at + 2
  const after = lexemes[second + 1]
  return (joins === 'pause' || joins === 'and') &&
    lexemes[second]?.frame &&
    after &&
    !/^(pause|and|de|etc)$/.test(after.tag) &&
    after.frame !== frame
    ? second + 1
    : at + 1
}

/** Verbs that are never nouns, after another verb. */
const SECOND = wordSet('推进 推动 促进 提升 增强 完善 健全 优化 打造 构建 实施 推广 壮大 培育 落实')
/** 防范治理, 打击整治: neither is told without the other. */
const AGAINST = /^(防范|打击|预防|排查)(治理|化解|整治|处置)$/u

/** 联动推进A和B: both verbs are said of each member; 注重优化A和提高B: each has its own. */
export function bothVerbs(first: string, second: string, aims: Aim[], { verbs }: Grammar): Aim[] {
  const both = first + second
  if (aims.length < 2 || !(SECOND.test(second) || AGAINST.test(both)) || !aims[0]?.label.startsWith(both)) return aims
  const lacks = ({ label }: Aim) =>
    label.startsWith(first) &&
    !label.startsWith(both) &&
    !(label.length > first.length + 3 && verbs.has(label.slice(first.length, first.length + 2)))
  return aims.map((a) => (lacks(a) ? { ...a, label: both + a.label.slice(first.length) } : a))
}
