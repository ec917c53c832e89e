/** A set of strings to be looked up at any place of a text without making substrings: a trie whose edges lie in one hash table. */
export interface Trie {
  /** Node after a first character; 0 where no string begins so. */
  first: Int32Array
  /** Open addressing: the node an edge leaves, its character, the node it enters. */
  from: Int32Array
  code: Uint16Array
  to: Int32Array
  mask: number
  /** Which of the strings ends at a node, counted from 1; 0 where none does. */
  ends: Int32Array
}

const slot = (node: number, code: number, mask: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask

/** Builds the trie of the words. */
export function buildTrie(words: Iterable<string>): Trie {
  const list = [...words]
  const most = list.reduce((sum, w) => sum + w.length, 1)
  let size = 1024
  while (size < most * 2) size *= 2
  const trie: Trie = {
    first: new Int32Array(65536),
    from: new Int32Array(size),
    code: new Uint16Array(size),
    to: new Int32Array(size),
    mask: size - 1,
    ends: new Int32Array(most + 1),
  }
  let nodes = 0
  for (const [number, word] of list.entries()) {
    if (!word) continue
    let node = trie.first[word.charCodeAt(0)] as number
    if (!node) {
      node = ++nodes
      trie.first[word.charCodeAt(0)] = node
    }
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i)
      let h = slot(node, code, trie.mask)
      while (trie.to[h] && (trie.from[h] !== node || trie.code[h] !== code)) h = (h + 1) & trie.mask
      if (!trie.to[h]) {
        trie.from[h] = node
        trie.code[h] = code
        trie.to[h] = ++nodes
      }
      node = trie.to[h] as number
    }
    trie.ends[node] = number + 1
  }
  return trie
}

/** Which word is the longest at this place that is no longer than `most`, counted from 1; 0 where none is. */
export function longestAt(trie: Trie, text: string, at: number, most = text.length): number {
  let node = trie.first[text.charCodeAt(at)] as number
  if (!node) return 0
  let found = trie.ends[node] as number
  const end = Math.min(text.length, at + most)
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i)
    let h = slot(node, code, trie.mask)
    while (trie.to[h] && (trie.from[h] !== node || trie.code[h] !== code)) h = (h + 1) & trie.mask
    node = trie.to[h] as number
    if (!node) break
    found = trie.ends[node] || found
  }
  return found
}
