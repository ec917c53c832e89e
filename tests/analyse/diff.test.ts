import { describe, expect, it } from 'vitest'
import { corpusOf } from '../../src/analyse/corpus.ts'
import { diff } from '../../src/analyse/diff.ts'
import { figuresOf } from '../../src/analyse/figures.ts'
import { dice, pairByWording } from '../../src/analyse/likeness.ts'
import { judge } from '../../src/analyse/promises.ts'
import type { Figure } from '../../src/model.ts'
import { figure, said } from './fixture.ts'

const A = 'place/甲省'
const B = 'place/乙省'
const outcomes = (changes: ReturnType<typeof diff>['changes']) =>
  Object.fromEntries(changes.map((c) => [c.label, c.outcomes.join(' ')]))

describe('diff', () => {
  it('tells what is new, dropped, kept, firmer, softer and moved; chief actors of two places are the same', () => {
    const before = said(
      [['a', '2024']],
      [
        ['a', A, 'undertakes', 'initiative/修路'],
        ['a', A, 'undertakes', 'initiative/架桥', { strength: 'encourage' }],
        ['a', A, 'undertakes', 'initiative/办学', { strength: 'must' }],
        ['a', A, 'undertakes', 'initiative/植树'],
        ['a', A, 'undertakes', 'initiative/开荒'],
      ],
    )
    const after = said(
      [['b', '2025']],
      [
        ['b', B, 'undertakes', 'initiative/修路'],
        ['b', B, 'undertakes', 'initiative/架桥', { strength: 'must' }],
        ['b', B, 'undertakes', 'initiative/办学', { at: 2000 }],
        ['b', 'organization/林业局', 'undertakes', 'initiative/植树'],
        ['b', B, 'undertakes', 'initiative/通航'],
      ],
    )
    expect(outcomes(diff({ name: 'a', graph: before }, { name: 'b', graph: after }).changes)).toEqual({
      修路: 'kept',
      架桥: 'kept strengthened',
      办学: 'kept weakened',
      植树: 'kept moved',
      开荒: 'dropped',
      通航: 'added',
    })
  })
  it('pairs other wordings above the threshold only, and says so', () => {
    const one = said([['a']], [['a', A, 'undertakes', 'initiative/加快建设海洋强省']])
    const other = said([['b']], [['b', A, 'undertakes', 'initiative/建设海洋强省']])
    const sides = [
      { name: 'a', graph: one },
      { name: 'b', graph: other },
    ] as const
    // Bigrams: 7 and 5, of which 5 are common: 10 / 12.
    expect(diff(...sides).changes).toMatchObject([{ outcomes: ['kept'], paired: 'wording', score: 0.833 }])
    expect(diff(...sides, { threshold: 0.9 }).changes.map((c) => c.outcomes)).toEqual([['dropped'], ['added']])
  })
  it('pairs a thing once, and only with its kind', () => {
    expect(
      pairByWording(
        [
          { id: '1', label: '发展海洋经济', kind: 'Goal' },
          { id: '2', label: '发展海洋经济带', kind: 'Goal' },
        ],
        [
          { id: '3', label: '发展海洋经济带区', kind: 'Goal' },
          { id: '4', label: '发展海洋经济', kind: 'Initiative' },
        ],
        0.5,
      ),
    ).toEqual([{ before: '2', after: '3', score: 12 / 13 }])
    expect(dice([], [])).toBe(0)
  })
  it('holds targets of one year against those of the next, digits of full width or not', () => {
    const year = (y: number) => ({ from: `${y}-01-01`, until: `${y}-12-31` })
    const side = (name: string, y: number, growth: string, prices: string) =>
      said(
        [[name, String(y)]],
        [
          [name, A, 'pursues', 'goal/x', figure('target', 'indicator/生产总值', growth, year(y))],
          [name, A, 'pursues', 'goal/y', figure('target', 'indicator/消费价格', prices, year(y))],
        ],
      )
    const { changes } = diff(
      { name: 'a', graph: side('a', 2024, '5%', '3%') },
      { name: 'b', graph: side('b', 2025, '4.5%', '3％') },
    )
    expect(changes).toMatchObject([
      { label: '地区生产总值', outcomes: ['revised'], from: '5%', to: '4.5%' },
      { label: '消费价格', outcomes: ['kept'] },
    ])
  })
  it('holds a promise against the report of the year after, not against five-year sums', () => {
    const promise = said(
      [['a', '2024']],
      [
        [
          'a',
          A,
          'pursues',
          'goal/x',
          figure('target', 'indicator/新增就业', '100', {
            from: '2024-01-01',
            until: '2024-12-31',
            comparator: 'atLeast',
          }),
        ],
      ],
    )
    const report = (words: string, value: string) => ({
      name: 'b',
      graph: said(
        [['b', '2025']],
        [['b', A, 'reports', 'indicator/新增就业', figure('observation', 'indicator/新增就业', value, { words })]],
      ),
    })
    const verdicts = (words: string, value: string) =>
      diff({ name: 'a', graph: promise }, report(words, value))
        .changes.filter((c) => c.kind === 'promise')
        .map((c) => c.outcomes[0])
    expect(verdicts('新增就业120', '120')).toEqual(['met'])
    expect(verdicts('新增就业80', '80')).toEqual(['missed'])
    expect(verdicts('五年来新增就业500', '500')).toEqual([])
  })
})

describe('a verdict', () => {
  const verdict = (
    label: string,
    aim: [string, Partial<Figure>?],
    reached: string,
    words = '',
    reachedWords = words,
  ) => {
    const corpus = corpusOf(
      said(
        [['a', '2024']],
        [
          [
            'a',
            A,
            'pursues',
            'goal/x',
            figure('target', `indicator/${label}`, aim[0], { ...aim[1], words: `${words}${aim[0]}` }),
          ],
          [
            'a',
            A,
            'reports',
            `indicator/${label}`,
            figure('observation', `indicator/${label}`, reached, { words: `${reachedWords}${reached}` }),
          ],
        ],
      ),
    )
    const [target] = figuresOf(corpus, 'target')
    const [observation] = figuresOf(corpus, 'observation')
    return target && observation && judge(target, observation)
  }
  it.each([
    ['生产总值', ['5%', { comparator: 'about' }], '5.2%', 'met'],
    ['生产总值', ['5%', { comparator: 'about' }], '4%', 'missed'],
    ['生产总值', ['5%', { comparator: 'about' }], '8%', 'met'],
    ['城镇调查失业率', ['5.5%', { comparator: 'about' }], '4%', 'met'],
    ['城镇调查失业率', ['5.5%', { comparator: 'atMost' }], '5.6%', 'missed'],
    ['新增就业', ['100', {}], '99', 'missed'],
    ['生产总值', ['6%－6.5%', {}], '6.1%', 'met'],
    ['生产总值', ['6%－6.5%', {}], '5.9%', 'missed'],
  ] as const)('%s %j, reached %s: %s', (label, aim, reached, expected) =>
    expect(verdict(label, aim as never, reached)).toBe(expected),
  )
  it('of a fall: more is better, and a rise cannot be held against it', () => {
    expect(verdict('能耗', ['3%', { comparator: 'atLeast' }], '4%', '下降')).toBe('met')
    expect(verdict('能耗', ['3%', { comparator: 'atLeast' }], '4%', '下降', '上升')).toBe('unknown')
  })
})
