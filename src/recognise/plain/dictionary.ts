import { readDictionary } from '../wordList.ts'

interface Entry {
  cost: number
  tag: string
}
export interface Dictionary {
  words: ReadonlyMap<string, Entry>
  /** Length of the longest word that begins with a character. */
  longest: ReadonlyMap<string, number>
}

const SITES = /[省市县区州旗乡镇村江河湖海山岛港湾岭峡]$|半岛|群岛|海峡|高原|平原|盆地|自治|直辖/u
/** 省委书记, 政协委员: a body and its office. */
const OFFICE =
  /^(?:省委|市委|县委|区委|地委|政协|国务院|人大)(?:书记|副书记|常委|委员|部长|主席|副主席|主任|代表|总理|副总理)$/u
const COMPOUND = /^(?:人|族|语|籍|方|人民|政府|军队|部队|市场|地区|公司|企业|马克|时间)$/u

let loaded: Dictionary | undefined
/** The segmenter's dictionary as a table of costs; read when first needed, for the command never needs it. */
export function dictionary(): Dictionary {
  if (loaded) return loaded
  const rows: [string, number, string][] = []
  let total = 0
  for (const line of readDictionary().toString('utf8').split('\n')) {
    const [word, n, tag] = line.split(' ')
    if (!word || !tag) continue
    rows.push([word, Number(n) || 1, tag])
    total += Number(n) || 1
  }
  const words = new Map<string, Entry>()
  const longest = new Map<string, number>()
  const tags = new Map(rows.map(([word, , tag]) => [word, tag]))
  for (const [word, n, tag] of rows) {
    // 越南战争, 挪威人, 北京王府井: compounds of a place's name, that the parts make as well.
    const place =
      tags.get(word.slice(0, 2)) === 'ns'
        ? 2
        : tags.get(word.slice(0, 3)) === 'ns'
          ? 3
          : tags.get(word.slice(0, 4)) === 'ns'
            ? 4
            : 0
    if (place && word.length > place + 1 && !/^nt$/.test(tag) && tags.has(word.slice(place)) && !SITES.test(word))
      continue
    if (OFFICE.test(word)) continue
    if (place && COMPOUND.test(word.slice(place))) continue
    words.set(word, { cost: Math.log(total / n), tag })
    const first = word.charAt(0)
    if ((longest.get(first) ?? 1) < word.length) longest.set(first, word.length)
  }
  loaded = { words, longest }
  return loaded
}
