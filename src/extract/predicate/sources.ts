import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import { aim, aimAt, clean, trimmed } from '../aims/labels.ts'
import { type Aim, type Cursor, DEMANDS, nextContent } from '../clause/clause.ts'
import { opening } from '../clause/opening.ts'
import { relative } from '../clause/subject.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { verbPhrase } from './verbPhrase.ts'

/** 会议强调…, 会议决定…, 《建议》明确…: who demands or sets what follows, and that. */
export function sourced(c: Cursor): boolean {
  const { lexemes, clause } = c
  const l = lexemes[c.i] as Lexeme
  // 会议强调, 《意见》要求, 党的二十大报告指出: the source is no actor.
  const sayAt = lexemes.findIndex((x, k) => k >= c.i && x.frame === 'say' && !relative(lexemes, k))
  // 党的二十大以来部署开展…: since when, not who.
  const since = sayAt > c.i && lexemes.slice(c.i, sayAt).some((x) => /^(?:以来|后|之后|以后)$/u.test(x.text))
  if (sayAt > c.i && !since && lexemes.slice(c.i, sayAt).some((x) => x.mention) && sayAt - c.i <= 4) {
    const source = lexemes.slice(c.i, sayAt).findLast((x) => x.mention)?.mention
    if (source) {
      clause.source = source
      clause.says = true
      clause.demands = DEMANDS.test(lexemes[sayAt]?.text ?? '')
      clause.verb = lexemes[sayAt]?.text ?? ''
      clause.rule = 'say'
      c.i = sayAt + 1
      setOut(c)
      opening(c)
      if (c.i < lexemes.length) verbPhrase(c)
      return true
    }
  }
  const source = l.mention && /Document|Meeting/.test(l.mention.entity.class) ? l.mention : undefined
  // 会议决定将草案提请审议: what the meeting decides.
  if (source?.entity.class === 'Meeting' && lexemes[c.i + 1]?.text === '决定' && c.i + 2 < lexemes.length) {
    clause.source = source
    clause.says = true
    clause.demands = true
    clause.rule = 'sets'
    c.i += 2
    opening(c)
    if (c.i < lexemes.length) verbPhrase(c)
    return true
  }
  const setAt = nextContent(lexemes, c.i + 1)
  const sets = lexemes[setAt]
  if (source && sets && /^(明确|确定|提出|规定|确立|作出|部署|要求|指出|强调|旨在)$/u.test(sets.text)) {
    clause.source = source
    clause.says = true
    clause.demands = true
    clause.rule = 'sets'
    clause.aims.push(...namedWholes(lexemes.slice(setAt + 1)))
    c.i = setAt + 1
    if (clause.aims.length || c.i >= lexemes.length) return true
    setOut(c)
    // 《建议》进一步明确要抓住机遇: what it sets is an act.
    opening(c)
    if (c.i < lexemes.length) verbPhrase(c)
    return true
  }
  return false
}

const TASKS = wordSet('任务 要求 举措 措施 部署')
/** 《决定》提出了健全港口管理体系的任务: the act alone, and it is yet to come, though it be set already. */
function setOut(c: Cursor): void {
  const { lexemes, clause, i } = c
  if (lexemes[i]?.text !== '了') return
  const act = lexemes[nextContent(lexemes, i + 1)]
  if (!act?.frame) return
  c.i++
  clause.modality = 'planned'
  const de = lexemes.findLastIndex((l) => l.tag === 'de')
  if (de > c.i + 1 && de >= lexemes.length - 3 && TASKS.test(lexemes.at(-1)?.text ?? ''))
    c.lexemes = lexemes.slice(0, de)
}

const MAKES = wordSet('作出 作出了 作了 做出 提出 进行 进行了 作')
/** What arrangements are made for stands after these. */
const ABOUT = wordSet('对 就 围绕')
/** 党的二十届三中全会对进一步全面深化改革作出部署: the meeting, document or body calls for what it makes arrangements for. */
export function deployed(c: Cursor): boolean {
  const { lexemes, clause } = c
  // 《建议》围绕保障和改善民生，在…方面部署了…: what the document is arranged around.
  if (/Document|Meeting/.test(lexemes[c.i]?.mention?.entity.class ?? '') && lexemes[c.i + 1]?.text === '围绕') {
    const around = lexemes.slice(c.i + 2)
    if (around.length > 1 && !around.some((l) => /^(?:作出|作了|做出|提出|部署|出台)$/u.test(l.text))) {
      // What is arranged for is yet to come, though it be told as done.
      clause.modality = 'planned'
      return calls(c, lexemes[c.i]?.mention as Mention, around)
    }
  }
  const end = lexemes.findIndex((l, k) => k > c.i + 2 && MAKES.test(l.text))
  // 理解全会对发展作出的部署: told of, not said.
  if (
    end < 0 ||
    lexemes[end + 1]?.tag === 'de' ||
    !/(部署|安排|规划|要求|谋划|决策|顶层设计|擘画)$/u.test(textOf(lexemes.slice(end + 1)))
  )
    return false
  const at = lexemes.findIndex((l, k) => k >= c.i && k < end && ABOUT.test(l.text))
  const named = lexemes.slice(c.i, Math.max(at, c.i)).findLast((l) => l.mention)?.mention ?? clause.subject.at(-1)
  // 《意见》…，对加强档案工作作出部署; 并就完善机制提出要求: whoever the sentence has spoken of.
  const untold = !named && (at === c.i || /^[并还也又]$/u.test(lexemes[at - 1]?.text ?? ''))
  if (at < 0 || (!untold && !named) || (named && !/Meeting|Document|Organization|Person/.test(named.entity.class)))
    return false
  // 就完善支持政策等方面提出要求: the members alone.
  const inner = trimmed(
    lexemes.slice(at + 1, end).filter((l, i, all) => !(l.text === '方面' && i === all.length - 1) && l.text !== '等'),
  )
  if (calls(c, named, inner)) return true
  // 会议对房地产工作作出部署: what is to be done is told by a noun.
  if (untold || named?.entity.class === 'Person' || inner[0]?.frame || !inner.length) return false
  const whole = PROCESS.test(textOf(inner))
    ? aim('Initiative', clean(textOf(inner)), inner, 'act', 'deployed')
    : undefined
  clause.aims = whole ? [whole] : []
  says(clause, named)
  c.i = lexemes.length
  return true
}

/** 对完善体制机制作出部署, 并就抓好落实提出要求: whoever the sentence has spoken of makes arrangements. */
export function deployedUntold(c: Cursor): boolean {
  const { lexemes, clause, i } = c
  const at = /^[并还也又]$/u.test(lexemes[0]?.text ?? '') ? 1 : 0
  if (clause.subject.length || clause.self || !ABOUT.test(lexemes[at]?.text ?? '')) return false
  c.i = at
  if (deployed(c)) return true
  c.i = i
  return false
}

/** Last words of what is carried on: 房地产工作. */
const PROCESS = /(?:工作|改革|建设|监管|治理|斗争|合作|开放)$/u

function says(clause: Cursor['clause'], source: Mention | undefined): void {
  clause.source = source
  clause.says = true
  clause.demands = true
  clause.rule = 'deployed'
}

/** The source calls for the acts and ends of the words. */
function calls(c: Cursor, source: Mention | undefined, words: Lexeme[]): boolean {
  const { clause } = c
  const start = nextContent(words, 0)
  if (!words[start]?.frame || words.length < start + 2) return false
  const { lexemes, i } = c
  c.lexemes = words
  c.i = start
  const { modality } = clause
  const [mandates, enlisted] = [[...clause.mandates], [...clause.enlisted]]
  if (!verbPhrase(c) || (!source && !clause.aims.length)) {
    Object.assign(c, { lexemes, i })
    Object.assign(clause, { aims: [], rule: 'none', verb: undefined, modality, mandates, enlisted })
    return false
  }
  says(clause, source)
  return true
}

/** “五大战略定位”“三个阶段发展目标”和“五个率先”重点任务: named wholes, told by their last word. */
function namedWholes(lexemes: Lexeme[]): Aim[] {
  const aims: Aim[] = []
  for (const [i, l] of lexemes.entries()) {
    if (l.tag !== 'quote' || !/[一二三四五六七八九十]/u.test(l.text)) continue
    const after = lexemes.slice(i + 1).findIndex((x) => x.tag === 'quote' || x.tag === 'and' || x.tag === 'pause')
    const tail = lexemes.slice(i + 1, after < 0 ? lexemes.length : i + 1 + after)
    const label = `${l.text}${textOf(tail)}`
    const goal = /(定位|目标|愿景|格局)”?$/u.test(label)
    if (!goal && !/(任务|工程|行动|举措|战略|率先)”?$/u.test(label)) continue
    aims.push(aimAt(goal ? 'Goal' : 'Initiative', label, l.start, tail.at(-1)?.end ?? l.end, 'state', 'named-whole'))
  }
  return aims
}
