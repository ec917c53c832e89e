/**
 * Those that none of the readings takes as its own: each reading is tried on all that the ones before it have left, before the next
 * one is (see `parseClauses`).
 * @param takes calls the reading; true where it takes the item, or tells that no other may.
 */
export function untaken<Item, Reads>(
  items: readonly Item[],
  readings: readonly Reads[],
  takes: (reads: Reads, item: Item) => boolean,
): readonly Item[] {
  let open = items
  for (const reads of readings) open = open.filter((item) => !takes(reads, item))
  return open
}
