import { describe, expect, it } from 'vitest'
import { analysisGraph } from '../../src/analyse/analysisGraph.ts'
import { cuts } from '../../src/analyse/bridges.ts'
import { longestChain } from '../../src/analyse/chains.ts'
import { modularity } from '../../src/analyse/communities.ts'
import { cores } from '../../src/analyse/cores.ts'
import { network } from '../../src/analyse/network.ts'
import { atLeast } from '../../src/analyse/similarity.ts'
import { said } from './fixture.ts'

/** An undirected graph as claims `partOf` between initiatives of one letter. */
const net = (...edges: string[]) =>
  network(
    analysisGraph(
      said(
        [['a']],
        edges.map((e) => ['a', `initiative/${e[0]}`, 'partOf', `initiative/${e[1]}`]),
      ),
    ),
  )

describe('two triangles on a string', () => {
  // a b c – d – e f g
  const n = net('ab', 'bc', 'ca', 'cd', 'de', 'ef', 'fg', 'ge')
  const { articulation, bridges, component } = cuts(n.both)
  it('have two bridges and three articulation points', () => {
    expect(bridges).toEqual([
      [2, 3],
      [3, 4],
    ])
    expect([...articulation]).toEqual([0, 0, 1, 1, 1, 0, 0])
    expect(new Set(component).size).toBe(1)
  })
  it('are a core of two, string and all; what hangs on a triangle is not', () => {
    expect([...cores(n.both)]).toEqual([2, 2, 2, 2, 2, 2, 2])
    expect([...cores(net('ab', 'bc', 'ca', 'cd').both)]).toEqual([2, 2, 2, 1])
  })
  it('have the modularity of the formula', () => {
    // 8 edges; {a b c d}: 4 inside, degrees 2+2+3+2 = 9; {e f g}: 3 inside, degrees 3+2+2 = 7.
    expect(modularity(n, [0, 0, 0, 0, 1, 1, 1])).toBeCloseTo(7 / 8 - (9 / 16) ** 2 - (7 / 16) ** 2, 12)
  })
})

it('the middle of a star parts it into as many more pieces as it has points but one', () => {
  expect([...cuts(net('ab', 'ac', 'ad').both).articulation]).toEqual([2, 0, 0, 0])
})

describe('the longest chain', () => {
  const graph = said(
    [['a']],
    ['ab', 'bc', 'ca', 'cd', 'de'].map((e) => ['a', `initiative/${e[0]}`, 'partOf', `initiative/${e[1]}`]),
  )
  const next = (id: string) => graph.edges.filter((e) => e.source === id).map((claim) => ({ to: claim.target, claim }))
  it('goes through a ring once', () =>
    expect(
      longestChain(['initiative/a'], next)
        .map((s) => s.to.at(-1))
        .join(''),
    ).toBe('bcde'))
  it('is empty where nothing follows', () => expect(longestChain(['initiative/e'], next)).toEqual([]))
})

it('the chance of sharing is the hypergeometric one', () => {
  // Two of 4 items each: both the same 1/6, at least one the same 5/6.
  expect(atLeast(2, 4, 2, 2)).toBeCloseTo(1 / 6, 9)
  expect(atLeast(1, 4, 2, 2)).toBeCloseTo(5 / 6, 9)
  expect(atLeast(0, 4, 2, 2)).toBe(1)
})
