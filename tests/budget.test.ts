import { describe, expect, it } from 'vitest'
import { BudgetError, workBudget } from '../src/budget.ts'
import { factsOf } from './support.ts'

describe('the budget of a document', () => {
  it('stops at its limit, which grows with the text', () => {
    const spend = workBudget(0)
    spend(2_000_000)
    expect(() => spend(1)).toThrow(BudgetError)
    expect(() => workBudget(10_000)(6_000_000)).not.toThrow()
  })
  it.each([
    ['verbs without end', '建设'.repeat(50_000)],
    ['a list without end', '建设中心、'.repeat(20_000)],
    ['clauses without end', '推动发展，'.repeat(20_000)],
    ['a name without end', '深圳市'.repeat(33_000)],
  ])('%s: the text fails alone', async (_what, text) => {
    await expect(factsOf(text)).rejects.toThrow(BudgetError)
  })
  it.each([
    ['sentences', '深圳市推动发展。'.repeat(12_000)],
    ['paragraphs', '深圳市推动发展。\n'.repeat(12_000)],
    ['headings', '一、推动发展\n'.repeat(12_000)],
    ['digits', '1'.repeat(100_000)],
  ])('many %s are read', async (_what, text) => {
    await expect(factsOf(text)).resolves.toBeDefined()
  })
})
