import { wordSet } from '../../wordSet.ts'
import { aim, clean, some } from '../aims/labels.ts'
import type { Aim } from '../clause/clause.ts'
import { type Grammar, headOf } from '../words/grammar.ts'
import type { Lexeme } from '../words/lexemes.ts'

/** The words of a clause that may tell a result. */
export interface Result {
  body: Lexeme[]
  last: Lexeme
  /** The words as they stand. */
  all: string
  grammar: Grammar
}

/** The aims, none where the words tell no result, undefined where the rule does not apply. */
export type ResultRule = (r: Result) => Aim[] | undefined

export const assessed = ({ body, all }: Result): Aim[] => some(aim('Goal', clean(all), body, 'state', 'state-assessed'))

export const told = (l: Lexeme): boolean =>
  l.frame === 'say' || (l.frame === 'background' && l.text !== '占') || (l.frame === 'enable' && l.text !== '保障')

/** Verbs that are as often nouns: 发展步伐稳健, 创新实力彰显. */
export const NOMINAL = wordSet(
  '协调 发展 创新 改革 生产 建设 开放 监管 治理 服务 消费 投资 就业 合作 交流 管理 教育 保障 供应 运行 执法',
)
/** What is no result: 短板问题凸显, 紧缩趋势明显. */
export const AILS =
  /问题|短板|矛盾|现象|主义|倾向|压力|不够|紧缩|仍|依然|困难|滞后|差距|趋势|特征|特点|优势(明显|突出)|风险上升|流动性/u
export const NOT_THEMES = wordSet('是 有 没有 不 未 仍 还 尚 使 让 把 将 以 和 推动 促进 确保 保持 实现 加强')

const ACT =
  /(改革|建设|开放|合作|工程|行动|计划|战略|调整|转变|治理|整治|大开发|试点|创新|转型|改造|攻坚|开发|外交|交流|保护|修复|工作|实践)$/u
/** 农村改革, 污染治理: what is told of such is told of an act. */
export const namesAct = (name: string, grammar: Grammar): boolean =>
  ACT.test(name) && headOf(grammar, name) !== undefined
