import { describe, expect, it } from 'vitest'
import { matches } from '../src/matches.ts'
import { wordSet } from '../src/wordSet.ts'

describe('matches', () => {
  it('gives what matchAll gives, time and again', () => {
    const pattern = /(\d)年/gu
    for (const text of ['1年2年', '无', '', '过去5年。9年'])
      expect(matches(text, pattern).map((m) => [m.index, ...m])).toEqual(
        [...text.matchAll(pattern)].map((m) => [m.index, ...m]),
      )
  })
})

describe('wordSet', () => {
  it('knows its words and no others', () => {
    const shall = wordSet('要 必须')
    expect(['要', '必须', '必', '', ' ', '要 必须'].map((w) => shall.test(w))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
