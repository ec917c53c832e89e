/**
 * The matches of a pattern that always holds certain words not far behind its beginning, as `matchAll` gives them: the text is
 * searched for the words first. A pattern that begins with any characters, as names do, is else tried at every place of a text.
 * @param words what every match holds; as simple a pattern as can be, global like `pattern`
 * @param reach most UTF-16 codes between the beginning of a match and that of the words
 */
export function* matchesNear(text: string, pattern: RegExp, words: RegExp, reach: number): Generator<RegExpExecArray> {
  for (let at = 0; ; ) {
    words.lastIndex = at
    const found = words.exec(text)
    if (!found) return
    pattern.lastIndex = Math.max(at, found.index - reach)
    const match = pattern.exec(text)
    if (!match) return
    at = pattern.lastIndex
    yield match
  }
}
