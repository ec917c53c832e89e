import { type Lexeme, like } from '../words/lexemes.ts'

/* Where the object of a verb may be cut into members. */

/** 或 names alternatives of one act: 编制工作方案或专项规划. */
const isSeparator = (l: Lexeme): boolean => l.tag === 'pause' || (l.tag === 'and' && !l.text.startsWith('或'))

/** 中央和地方分享比例, 人与自然和谐共生: two that are told of together. */
const PAIRS: ReadonlySet<string> = new Set([
  '中央地方',
  '人自然',
  '政府市场',
  '政府社会资本',
  '线上线下',
  '陆海空天',
  '公共私营',
])

/** Indices of the separators between what could stand alone. */
export function cutsOf(lexemes: readonly Lexeme[]): number[] {
  const cuts: number[] = []
  let quoted = false
  for (let i = 1; i < lexemes.length - 1; i++) {
    const before = lexemes[i - 1] as Lexeme
    const after = lexemes[i + 1] as Lexeme
    // 增加“甲型容器和乙型容器”: one quotation.
    if (before.text === '“' || before.text === '”') quoted = before.text === '“'
    if (
      !quoted &&
      isSeparator(lexemes[i] as Lexeme) &&
      !(lexemes[i]?.text === '与' && before.tag === 'pause') &&
      // 重大及以上事故, 省级及以上平台: from where on.
      !/^以[上下]/u.test(after.text) &&
      !PAIRS.has(`${before.text}${after.text}`) &&
      // R7006和R7008运输容器: the codes of one name.
      !CODE.test(before.text) &&
      !(isTitle(before) && isTitle(after) && sharesTail(lexemes[i + 2]))
    )
      cuts.push(i)
  }
  return cuts
}

/** 《设计许可证》和《制造许可证》许可范围: what follows the second is said of both. */
const sharesTail = (l: Lexeme | undefined): boolean => l !== undefined && /^n/.test(l.tag) && !l.frame && !l.mention

/** R7006, CN-068. */
const CODE = /^(?=[^\p{Lu}]*\p{Lu})(?=.*\d\d)[\p{Lu}\p{Ll}\d-]+$/u

const isTitle = (l: Lexeme | undefined): boolean =>
  l?.mention?.entity.class === 'Document' && l.text.startsWith('《') && l.text.endsWith('》')
/** “村超”“村晚”, 《船员条例》《港口法》等法规: quotations and titles side by side are parted as by 、. */
export function quotesApart(lexemes: Lexeme[]): Lexeme[] {
  const beside = (l: Lexeme, i: number) =>
    i > 0 && ((l.tag === 'quote' && lexemes[i - 1]?.tag === 'quote') || (isTitle(l) && isTitle(lexemes[i - 1])))
  if (!lexemes.some(beside)) return lexemes
  return lexemes.flatMap((l, i) => (beside(l, i) ? [like(l, { end: l.start, text: '', tag: 'pause' }), l] : [l]))
}
