import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { splitBy } from '../aims/labels.ts'
import { governsObject } from '../predicate/aspects.ts'
import { NOMINAL } from '../predicate/notActs.ts'
import type { Frame, Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import { type Aim, type Clause, has, isActing, nextContent } from './clause.ts'

/* 在扩大渔业合作中提升开放能力, 以推进港口改革为动力: an act that a phrase names by the way, beside what its clause tells. */

/** What closes 在…. */
const CLOSES = wordSet('中 上 下 之中 之下 过程中 进程中 实践中 征程中 征程上 基础上 前提下 推动下 同时')
/** What stands between the act and the closer: 的过程, 工作. */
const STAGES = wordSet('的 过程 进程 历史进程 实践 伟大实践 征程 新征程 历史征程 新 道路 基础 前提 推动 带动 引领')
/** 在维护和平的事业中: of what it is told, it is no part. */
const OF = wordSet('工作 斗争 事业 任务 行动')
/** What an act is taken as, after 以…为. */
const TAKEN_AS = wordSet('统领 引领 导向 动力 强大动力 契机 牵引 抓手 总抓手 突破口')
/** Frames of verbs that are hardly ever nouns. */
const TELLING = new Set<Frame>(['process', 'quality', 'attain', 'institution', 'complete'])
/** Of these what they govern tells of another: 在保持…状态下. */
const NO_ACT = wordSet('保持 处于 呈现 取得 达到 进入 步入 面临 占 增长 调查 受理 总结')
const LONGEST = 14
/** 在推动转型上开新局, 在稳定市场上走在前: the frame of an act, and no part of it. */
const FRAMED =
  /[上中](?:作|做|当|开|闯|勇|走|展|取得|实现|探索|持续|下).{0,6}(?:示范|表率|新局|争先|新路|在前|前列|作为|担当|突破|用力|功夫)$/u
/** 在管理体制上, 在培训班上: verb and noun name one thing. */
const NAMES =
  /(?:战略|思路|目标|速度|道路|改革|发展|研究|声明|试验|体制|系统|机关|机构|单位|部门|企业|工程|项目|班|会议|会|队伍?|组织|行业|人员|队员|计划|规划|工作|战线|方式|方法|技术|设备|水平|能力|标准|政策|条件|结构|关系|区|期间|期|团|处|所|站|线|院|校|厂|厅|路|协定|条例|办法|规定|制度|法|书|报告|决议|文件|名单|清单|目录|表|册|图)$/u
/** 在港口吞吐能力明显增强的基础上: what has come about. */
const BECOMES = wordSet('明显 显著 不断 大幅 大幅度 稳步 有所 得到 取得 日益 逐步')
const UNNAMED = /^(?:[这那此其]|有关|上述|以下)|(?:情况|条件|形势|背景|阶段|时期|方面|问题|领域|状态|意义)$/u

/** Adds the acts that phrases of the clauses name, where no other reading has taken them. */
export function withinActs(clauses: readonly Clause[], grammar: Grammar): void {
  for (const clause of clauses) {
    if (clause.negated || !(clause.text.includes('在') || clause.text.startsWith('以'))) continue
    const { lexemes } = clause
    for (let i = 0; i < lexemes.length - 3; i++) {
      const found = lexemes[i]?.text === '在' ? inPhrase(lexemes, i, grammar) : takenAs(lexemes, i, grammar)
      // Another reading took the frame for the act.
      const framed = (b: Aim): boolean => FRAMED.test(b.label) && found.some((a) => a.start >= b.start && a.end < b.end)
      if (found.length) clause.aims = clause.aims.filter((b) => !framed(b))
      const fresh = found.filter((a) => !clause.aims.some((b) => a.start < b.end && b.start < a.end))
      if (!fresh.length) continue
      clause.aims.unshift(...fresh)
      if (/^(?:none|oblique|bare-verb)$/u.test(clause.rule)) clause.rule = 'within'
    }
  }
}

/** 在扩大渔业合作中, 在提高效益的基础上. */
function inPhrase(lexemes: readonly Lexeme[], at: number, grammar: Grammar): Aim[] {
  const from = nextContent(lexemes as Lexeme[], at + 1)
  const end = lexemes.findIndex((l, k) => k > from + 1 && CLOSES.test(l.text))
  // 在促进创新中的作用: what something is good for.
  if (end < 0 || end - from > LONGEST || lexemes[end + 1]?.tag === 'de') return []
  let to = end
  if (OF.test(lexemes[to - 1]?.text ?? '') && lexemes[to - 2]?.tag === 'de') to--
  while (to > from && STAGES.test(lexemes[to - 1]?.text ?? '')) to--
  return acts(lexemes.slice(from, to), grammar)
}

/** 以推进港口改革为动力: a phrase that fills its clause. */
function takenAs(lexemes: readonly Lexeme[], at: number, grammar: Grammar): Aim[] {
  if (lexemes[at]?.text !== '以' || at > 1) return []
  const as = lexemes.length - 2
  if (lexemes[as]?.text !== '为' || !TAKEN_AS.test(lexemes[as + 1]?.text ?? '')) return []
  return acts(lexemes.slice(nextContent(lexemes as Lexeme[], at + 1), as), grammar)
}

/** The acts of `words`, where a verb that is no noun opens them and governs what follows. */
function acts(words: Lexeme[], grammar: Grammar): Aim[] {
  if (words.some((l) => has(l, 'modal') || /^(?:comma|ul)$/.test(l.tag) || /^(?:在|是|有|不|把|将|使)$/u.test(l.text)))
    return []
  const members = splitBy(words, 'pause')
  const each = members.every((m) => governs(m)) ? members : [words]
  return each.flatMap((m) => {
    const verb = m[nextContent(m, 0)]
    if (!verb || !governs(m)) return []
    return aimsOf
      .verb(verb, verb.frame as Frame, m.slice(m.indexOf(verb) + 1), grammar)
      .map((a) => ({ ...a, rule: 'within' }))
  })
}

/** A verb of the tables that is no noun as well. */
const acting = (verb: Lexeme): boolean =>
  verb.frame === 'act' &&
  verb.text.length > 1 &&
  (verb.text === '发展' || (verb.tag === 'v' && !NOMINAL.test(verb.text)))

function governs(words: Lexeme[]): boolean {
  const verb = words[nextContent(words, 0)]
  if (!isActing(verb) || !governsObject(words) || NO_ACT.test(verb.text)) return false
  const object = words.slice(words.indexOf(verb) + 1)
  const text = textOf(object)
  return (
    (TELLING.has(verb.frame) || PLAIN.test(verb.text) || (acting(verb) && !NAMES.test(text))) &&
    text.length > 1 &&
    !/^(?:pause|and|f)$/.test(object[0]?.tag ?? '') &&
    !UNNAMED.test(text) &&
    !object.some((l) => BECOMES.test(l.text))
  )
}
