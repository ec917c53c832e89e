/** A line without its end; no text where it was longer than allowed. */
export interface Line {
  text?: string
}

/**
 * Splits bytes at `\n` and nowhere else (node's readline also splits at a lone `\r`, which may stand in JSON's white space).
 * Of a line that is too long nothing is held.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let length = 0
  const add = (piece: Uint8Array) => {
    length += piece.length
    if (length > longest) pieces = []
    else if (piece.length) pieces.push(piece)
  }
  const take = (): Line => {
    const line = length > longest ? {} : { text: Buffer.concat(pieces).toString('utf8') }
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (length) yield take()
}
