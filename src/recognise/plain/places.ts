import type { NameCharacters } from './characters.ts'
import type { Word } from './lattice.ts'
import { isForeigner, isForeignPerson } from './people.ts'
import type { Plain, TaggedName } from './tagNames.ts'

/** Kinds of places, and places that are not named: 山区, 城市. */
const COMMON =
  /^(?:城市|大国|外国|祖国|沿海|内地|地区|各地|当地|全国|全省|全市|国外|国内|海外|境外|老城区|市区|县城|省城|城区|郊区|灾区|边疆|首都|省会|家乡|故乡|世界|全球|亚太|五大洲|太空|[本我该全各某一二两三四五六七八九十百几多大小老新]*(?:国|省|市|县|区|州|乡|镇|村|城市|大陆)|太多|多极|长达|来宾|地市|海港|海滨|沿海地区|大湖|中部|中部地区|绥靖区|百强县|英特尔|南流|沙山|山湾)$/u
const NOT_PLACE = /(?:克朗|卢布|卢比|人|语|文|话|菜|版|式|籍|队|杯|奖|战争|时间)$/u
/** Buildings and grounds that carry a place's name on: 德黑兰 + 机场, 王府井 + 广场. */
const SITE =
  /^(?:机场|国际机场|火车站|车站|码头|港口|广场|体育馆|体育场|体育中心|博物馆|纪念馆|图书馆|展览馆|展览中心|会展中心|美术馆|大剧院|剧院|植物园|动物园|公园|宾馆|饭店|大酒店|酒店|大厦|大桥|大道|路|大街|街|山|江|河|湖|岛|半岛|群岛|海峡|湾|港|沟|峡谷|大峡谷|高原|平原|盆地|山脉|沙漠|草原|水库|水电站|核电站|油田|煤矿|自然保护区|保护区|开发区|经济特区|特区|工业区|科技园|寺|庙|塔|宫|陵|故居|遗址|市|县|省|州|郡|镇|乡|村|航天城|发射中心|新区|区|门|桥|牧场|林场|农场|基地|大厅|会堂)$/u

/** Places by the dictionary, the tables and the suffix, with the site that their name goes on to. */
export function places({ text, words, names }: Plain): TaggedName[] {
  const out: TaggedName[] = []
  for (let i = 0; i < words.length; i++) {
    const w = words[i] as Word
    const before = text.slice(Math.max(0, w.start - 4), w.start)
    const after = text.slice(w.end, w.end + 3)
    const foreign = isForeigner(w, names)
    if (foreign ? isForeignPerson(w, before, after) : !isPlace(w, names.characters)) continue
    // 挪威克朗, 北京时间: money and time.
    if (/^(?:克朗|卢布|卢比|比索|马克|法郎|时间|里拉|先令)/u.test(after)) continue
    const site = siteAfter(words, i)
    if (site > i) {
      out.push({ start: w.start, end: (words[site] as Word).end, type: 'LOC' })
      i = site
      continue
    }
    // 西北地区: the name without 地区; 青藏高原: two names by one character each, as such corpora have it.
    if (/^青藏(?:高原|铁路|公路)?$/u.test(w.text)) {
      out.push({ start: w.start, end: w.start + 1, type: 'LOC' }, { start: w.start + 1, end: w.start + 2, type: 'LOC' })
      continue
    }
    const end = /.{2}地区$/u.test(w.text) ? w.end - 2 : w.end
    out.push({ start: w.start, end, type: 'LOC' })
  }
  return out
}

/** Grounds and halls whose name may hold other nouns between: 中国印刷博物馆, 约翰逊太空中心. */
const HALL =
  /(?:机场|车站|体育馆|体育场|体育中心|博物馆|博物院|纪念馆|图书馆|展览馆|展览中心|会展中心|演艺中心|太空中心|航天中心|发射中心|美术馆|档案馆|大剧院|剧院|植物园|动物园|公园|宾馆|饭店|酒店|大厦|大桥|广场|度假村|故居|遗址|陵园|水电站|核电站|自然保护区|会堂)$/u
const LONGEST_HALL = 3

/** The word that ends the name of a site which the place at `i` begins; `i` where none does. */
function siteAfter(words: readonly Word[], i: number): number {
  const w = words[i] as Word
  const next = words[i + 1]
  if (next && SITE.test(next.text) && (w.kind !== 'place' || next.text.length > 1)) return i + 1
  for (let k = i + 1; k <= Math.min(words.length - 1, i + LONGEST_HALL); k++) {
    const word = words[k] as Word
    if (HALL.test(word.text)) return k
    if (!/^(?:n|nz|nr|nrt|vn|b|j|s|ng|x|a|an|d)$/.test(word.tag) || word.text.length < 2) return i
  }
  return i
}

export function isPlace(w: Word, { words: ordinary, plain }: NameCharacters): boolean {
  if (plain.get('place')?.has(w.text)) return true
  if (w.tag === 'NS') return !COMMON.test(w.text) && w.text.length > 1
  if (w.kind === 'place') return !COMMON.test(w.text)
  if (w.tag !== 'ns' || w.text.length < 2) return false
  if (COMMON.test(w.text) || NOT_PLACE.test(w.text)) return false
  return !ordinary.has(w.text) || /.{2}[省市县州]$/u.test(w.text)
}
