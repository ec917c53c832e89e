import { wordSet } from '../../wordSet.ts'
import type { Cue } from '../words/grammar.ts'
import { type Lexeme, lexeme, like } from '../words/lexemes.ts'
import { isActing, isActor, nextContent, TOWARDS } from './clause.ts'

/* What a law or a rule lays down, told by who tells of it: 规定企业应当公布价目, 明确省级部门负责监督检查. */

const LAYS_DOWN = wordSet('规定 明确规定')
/** 增加规定, 细化规定: what was done to the rule. */
const AMENDS = wordSet('增加 新增 补充 细化 修改 并 还 同时 进一步 此外 另外 其中 分别')
const CLEARS = wordSet('明确')
/** What one shall, may and is to do. */
const BINDS = wordSet('应当 应 必须 须 不得 有权 可以 不应')
/** 国家对产业发展实行统一规划, 省级部门负责监督检查: how one does it, or what. */
const ACTS = wordSet('对 对于 将 按照 依照 依法 根据 通过 负责 承担 统筹 实行 建立 加强')
const SHALL: ReadonlyMap<Cue, string> = new Map([['modal', 'should']])

/** The provision that a clause tells of, as it would stand in the rule; undefined where the clause tells of none. */
export function provision(lexemes: Lexeme[]): Lexeme[] | undefined {
  let i = 0
  while (i < lexemes.length - 3 && (AMENDS.test(lexemes[i]?.text ?? '') || lexemes[i]?.tag === 'aside')) i++
  const verb = lexemes[i]
  if (!verb) return undefined
  const laysDown = LAYS_DOWN.test(verb.text)
  if (!laysDown && !CLEARS.test(verb.text)) return undefined
  const rest = lexemes.slice(i + 1)
  if (rest.length < 3 || /^(?:de|ul|and|pause)$/.test(rest[0]?.tag ?? '')) return undefined
  // 规定对开采实行总量调控: nobody is named who shall do it.
  return bound(rest) ?? (laysDown && TOWARDS.test(rest[0]?.text ?? '') ? rest : undefined)
}

/** 企业应当公布价目, 国家对产业实行统一规划: who shall do what, with 应当 where it is left out. */
function bound(rest: Lexeme[]): Lexeme[] | undefined {
  const at = rest.findIndex((l) => BINDS.test(l.text))
  if (at > 0) {
    if (!rest.slice(0, at).some(isParty)) return undefined
    const verb = nextContent(rest, at + 1)
    // 明确各部门应当履行的职责: which duties are meant.
    if (verb >= rest.length - 1 || rest[verb + 1]?.tag === 'de') return undefined
    // 明确有审批权限的单位应当制定清单: which bodies are meant.
    const de = rest.slice(0, at).findLastIndex((l) => l.tag === 'de')
    return isParty(rest[de + 1]) ? rest.slice(de + 1) : rest
  }
  const act = rest.findIndex((l) => ACTS.test(l.text))
  const before = rest.slice(0, Math.max(act, 0))
  const next = rest[act]
  // 明确部门按照分工履行的职责: what the clause ends in is made clear.
  if (!next || !before.some(isParty) || before.some((l) => isActing(l) || l.tag === 'de')) return undefined
  if (rest.slice(act).findLastIndex((l) => l.tag === 'de') >= rest.length - act - 3 && !/^对/u.test(next.text))
    return undefined
  // 各级政府通过检查等措施，加大力度: who shall do what the next clause tells.
  if (next.text === '通过' && MEANS.test(rest.at(-1)?.text ?? '')) return [...before, shall(next.start)]
  return rest.toSpliced(act, 0, shall(next.start))
}
const shall = (at: number): Lexeme => like(lexeme(at, at, '应当', 'v'), { cues: SHALL })
const MEANS = wordSet('措施 方式 手段 途径 等')
const isParty = (l: Lexeme | undefined): boolean => isActor(l) || l?.text === '国家'
