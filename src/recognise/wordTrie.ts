import type { WordList } from './wordList.ts'

/**
 * A dictionary as a trie in arrays. Nodes are numbered level by level, so that the children of a node lie side by side, in the
 * order of their characters. Node 0 is none.
 */
export interface WordTrie {
  /** Node after a first character, by its code. */
  first: Int32Array
  /** Children of node n are children[n] … children[n + 1] - 1. */
  children: Int32Array
  /** Character that leads to a node. */
  codes: Uint16Array
  /** Place in `frequencies` where a word ends at a node, else 0. */
  frequency: Uint16Array
  frequencies: Float64Array
  /** Place in `tagNames` where a word ends at a node. */
  tag: Uint8Array
  tagNames: readonly string[]
  /** Sum of the frequencies of all words. */
  total: number
}

/** The node that a character leads to from a node; 0 where no word goes on so. */
export function childOf({ children, codes }: WordTrie, node: number, code: number): number {
  let low = children[node] as number
  const end = children[node + 1] as number
  let high = end
  while (high - low > 4) {
    const middle = (low + high) >> 1
    if ((codes[middle] as number) <= code) low = middle
    else high = middle
  }
  for (; low < end; low++) {
    const found = codes[low] as number
    if (found === code) return low
    if (found > code) return 0
  }
  return 0
}

/**
 * Builds the trie of a sorted list of words, in which no word comes twice.
 * @throws {RangeError} for a list that is not sorted
 */
export function buildWordTrie(list: WordList): WordTrie {
  const { codes: text, starts, count } = list
  const most = text.length + 2
  const codes = new Uint16Array(most)
  const children = new Int32Array(most)
  const frequency = new Uint16Array(most)
  const tag = new Uint8Array(most)
  // The words that begin with what leads to a node: from and to, in the list.
  const from = new Int32Array(most)
  const to = new Int32Array(most)
  const first = new Int32Array(65536)
  const places = new Map<number, number>()
  const frequencies = [0]
  let total = 0
  let nodes = 0
  /** One node for each character that the words of a stretch have at this depth. */
  const part = (low: number, high: number, depth: number): void => {
    for (let k = low; k < high; ) {
      const code = text[(starts[k] as number) + depth] as number
      const node = ++nodes
      if (k > low && (codes[node - 1] as number) >= code) throw new RangeError('the words are not sorted')
      codes[node] = code
      from[node] = k
      while (k < high && text[(starts[k] as number) + depth] === code) k++
      to[node] = k
      if (depth === 0) first[code] = node
    }
  }
  part(0, count, 0)
  let depth = 1
  let level = nodes
  for (let node = 1; node <= nodes; node++) {
    if (node > level) {
      depth++
      level = nodes
    }
    children[node] = nodes + 1
    let k = from[node] as number
    // The shortest comes first: the word that ends here.
    if ((starts[k + 1] as number) - (starts[k] as number) === depth) {
      const value = list.frequencies[k] as number
      let place = places.get(value)
      if (place === undefined) {
        place = frequencies.push(value) - 1
        places.set(value, place)
      }
      frequency[node] = place
      tag[node] = list.tags[k] as number
      total += value
      k++
    }
    part(k, to[node] as number, depth)
  }
  children[nodes + 1] = nodes + 1
  return {
    first,
    children: children.slice(0, nodes + 2),
    codes: codes.slice(0, nodes + 1),
    frequency: frequency.slice(0, nodes + 1),
    frequencies: Float64Array.from(frequencies),
    tag: tag.slice(0, nodes + 1),
    tagNames: list.tagNames,
    total,
  }
}
