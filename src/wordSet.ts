/** Some words, asked for as a pattern is: `test` tells whether a word is one of them. */
export interface WordSet {
  test: (word: string) => boolean
}

class Listed implements WordSet {
  private readonly words: ReadonlySet<string>

  constructor(list: string) {
    this.words = new Set(list.split(' '))
  }

  test(word: string): boolean {
    return this.words.has(word)
  }
}

/**
 * The words of a list, parted by spaces: `wordSet('要 必须 应当')` is /^(要|必须|应当)$/u at the price of a look-up, for what is asked of
 * every word of a text.
 */
export const wordSet = (list: string): WordSet => new Listed(list)
