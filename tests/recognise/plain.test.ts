import { describe, expect, it } from 'vitest'
import { tagNames } from '../../src/index.ts'
import { nameCost } from '../../src/recognise/plain/characters.ts'
import { buildTrie, longestAt } from '../../src/recognise/trie.ts'
import { knowledge } from '../support.ts'

const tags = (text: string) => tagNames(text, knowledge).map((n) => `${n.type} ${text.slice(n.start, n.end)}`)

describe('names in plain sentences', () => {
  it('people that no table knows', () => {
    expect(tags('村民罗桂芬说，日子好过了。')).toEqual(['PER 罗桂芬'])
    expect(tags('本报记者薛文波报道：比赛昨天结束。')).toEqual(['PER 薛文波'])
  })
  it('ordinary words that the dictionary tags as people are none', () =>
    expect(tags('领取许可证要有耐心，高素质的队伍很重要。')).toEqual([]))
  it('of a form of address the surname', () => expect(tags('昨天李先生来过。')).toEqual(['PER 李']))
  it('foreign names with and without dots', () => {
    expect(tags('总统安德烈·索科洛夫发表讲话。')).toContain('PER 安德烈·索科洛夫')
    expect(tags('外长梅德韦杰娃今天抵达。')).toContain('PER 梅德韦杰娃')
  })
  it('Japanese names by their surname', () => expect(tags('教练渡边健一很满意。')).toContain('PER 渡边健一'))
  it('a village by its suffix, a hall with the nouns between', () => {
    expect(tags('他住在柳树沟村。').join()).toContain('村')
    expect(tags('展览在上海自然博物馆开幕。')).toEqual(['LOC 上海自然博物馆'])
  })
  it('countries by one character, each of its own', () =>
    expect(tags('中俄两国将加强合作。')).toEqual(['LOC 中', 'LOC 俄']))
  it('bodies by place and end, with their office', () => {
    expect(tags('杭州市公安局破了案。')).toEqual(['ORG 杭州市公安局'])
    expect(tags('泰国财政部长昨天辞职。')).toEqual(['ORG 泰国财政部'])
  })
  it('a government is no body of such corpora', () => expect(tags('巴西政府表示欢迎。')).toEqual(['LOC 巴西']))
})

describe('what characters spell', () => {
  it('a common name costs less than a rare one, and what holds no surname costs all', () => {
    const c = knowledge.names.characters
    expect(nameCost(c, '王', '建国')).toBeLessThan(nameCost(c, '王', '痴耗'))
    expect(nameCost(c, '的', '建国')).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the trie of names', () => {
  const names = ['广东', '广东省', '广西', '东莞', '党']
  const trie = buildTrie(names)
  const at = (text: string, place: number, most?: number) => names[longestAt(trie, text, place, most) - 1]
  it('gives the longest name at a place, within a bound', () => {
    expect(at('在广东省内', 1)).toBe('广东省')
    expect(at('在广东省内', 1, 2)).toBe('广东')
    expect(at('在广东省内', 0)).toBeUndefined()
    expect(at('党的', 0)).toBe('党')
    expect(at('广', 0)).toBeUndefined()
  })
})
