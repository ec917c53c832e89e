import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesNear } from '../../src/recognise/near.ts'

test('matches that are looked for by their words are those of the pattern', () => {
  const cases: [RegExp, RegExp, number][] = [
    [/\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,6}){1,3}/gu, /·/g, 12],
    [
      /(?:中共)?(\p{Script=Han}{2,4}?)?(省委|市委)([一二]{1,3})届([一二]{1,3})次(?:全会|全体会议)/gu,
      /届[一二]{1,3}次全/g,
      30,
    ],
    [/((?:\p{Script=Han}{2,10}、){1,8}\p{Script=Han}{2,8}?)等(部门)(?!规章)/gu, /等部门/g, 200],
  ]
  const piece = fc.constantFrom(
    '中共',
    '市委',
    '二届',
    '一次',
    '全会',
    '、',
    '·',
    '等部门',
    '规章',
    '𠀀',
    '甲',
    '乙丙',
    '。',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      for (const [pattern, words, reach] of cases) {
        const want = [...text.matchAll(new RegExp(pattern))].map((m) => [m.index, ...m])
        expect([...matchesNear(text, pattern, words, reach)].map((m) => [m.index, ...m])).toEqual(want)
      }
    }),
    { numRuns: 3000 },
  )
})
