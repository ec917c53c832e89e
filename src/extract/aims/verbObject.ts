import type { Aim } from '../clause/clause.ts'
import type { Frame, Grammar } from '../words/grammar.ts'
import type { Lexeme } from '../words/lexemes.ts'
import { aim, clean, some } from './labels.ts'

/** A verb and its object, as the rules of aims look at them. */
export interface VerbObject {
  verb: Lexeme
  /** The verb that decides: 形成 of 推动形成X. */
  head: Lexeme
  frame: Frame
  /** The first word after the verb, whichever verb decides. */
  first: Lexeme | undefined
  objects: Lexeme[]
  /** The words of the object. */
  named: string
  /** The members of the object between 、. */
  members: readonly string[]
  grammar: Grammar
}

/** The aims, none where the words name none, undefined where the rule does not apply. */
export type VerbObjectRule = (o: VerbObject) => Aim[] | undefined

/** 听取加强应急管理工作情况汇报: verb and object are one act. */
export const oneAct = ({ verb, named, objects }: VerbObject): Aim[] =>
  some(aim('Initiative', `${verb.text}${clean(named)}`, [verb, ...objects], 'act', 'frame-act'))
