import type { Span } from '../../model.ts'
import { type NameTables, nameAt } from '../names.ts'
import { type NameCharacters, nameCost } from './characters.ts'
import { dictionary } from './dictionary.ts'

/** A word of a sentence; `kind` where the way through the lattice took it for a name. */
export interface Word extends Span {
  text: string
  /** The dictionary's tag; `x` for what it does not know; NS, NT, NR for names of our own tables. */
  tag: string
  kind?: 'person' | 'foreign' | 'place'
}

/** 公明镇: a place, though the dictionary has it among the people. */
const VILLAGE = /^.{2,3}[镇乡村屯县市]$/u
/** The least that a name of our own tables must cost to win against what its characters spell. */
const KNOWN = 9
const UNKNOWN = 18
const PERSON = 4
const FOREIGN = 4.5
const PLACE = 6
const LONGEST_FOREIGN = 9
const LONGEST_PLACE = 4
const HAN = /\p{Script=Han}/u
const SUFFIX = /^(?:[省市县区州旗盟乡镇村屯庄寨江河湖山岭岛港湾沟峡郡]|街道|林场|农场|机场)/u
/** What stands before a person: an office, a trade, a kin, a verb of meeting. */
const BEFORE =
  /(?:记者|通讯员|摄影|作者|教授|博士|院士|研究员|医生|大夫|护士|老师|校长|院长|书记|主席|总理|部长|省长|市长|县长|区长|镇长|乡长|村长|局长|厅长|处长|科长|所长|站长|队长|厂长|社长|会长|团长|军长|师长|连长|班长|排长|司令员?|司令|政委|参谋长|主任|委员长?|秘书长?|总裁|经理|董事长|代表|大使|参赞|发言人|同志|先生|女士|小姐|战士|民警|干警|工人|农民|村民|市民|居民|职工|司机|学生|青年|姑娘|妻子|丈夫|儿子|女儿|母亲|父亲|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|老人|作家|诗人|画家|书法家|演员|导演|歌手|教练|选手|队员|名将|小将|老将|冠军|烈士|英雄|将军|上将|中将|少将|元帅|律师|专家|学者|总统|首相|外长|大臣|议长|国王|主编|编辑|专员|干事|员|长|者|家|师|人)$/u
/** What stands after one: what people do and are called. */
const AFTER =
  /^(?:说|介绍|表示|指出|强调|认为|告诉|回忆|透露|宣布|主持|出席|会见|率|先生|女士|同志|老师|教授|书记|主席|总理|部长|省长|市长|县长|局长|厅长|主任|院长|校长|司令|将军|上将|中将|少将|元帅|大使|总统|首相|外长|议长|博士|院士|报道|摄|等人|的|在|是|把|被|为|对|向|从|和|与|也|又|就|已|还|等|[，、。）：])/u

/** The cheapest way through a sentence: the dictionary's words against names that its characters may spell. */
export function words(text: string, tables: NameTables, characters: NameCharacters): Word[] {
  const n = text.length
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const from: (Word | undefined)[] = new Array(n + 1)
  best[0] = 0
  const known = dictionary()
  const relax = (start: number, end: number, cost: number, tag: string, kind?: Word['kind']) => {
    const total = (best[start] as number) + cost
    if (total >= (best[end] as number)) return
    best[end] = total
    from[end] = { start, end, text: '', tag, ...(kind ? { kind } : {}) }
  }
  for (let i = 0; i < n; i++) {
    const ch = text.charAt(i)
    if (!HAN.test(ch)) {
      let end = i + 1
      if (/[\da-zA-Z０-９．.%％]/u.test(ch)) while (end < n && /[\da-zA-Z０-９．.%％]/u.test(text.charAt(end))) end++
      relax(i, end, 1, /[\d０-９]/u.test(ch) ? 'm' : /[a-zA-Z]/u.test(ch) ? 'eng' : 'w')
      continue
    }
    relax(i, i + 1, UNKNOWN, 'x')
    const most = Math.min(n, i + Math.max(known.longest.get(ch) ?? 1, 6))
    for (let end = i + 1; end <= most; end++) {
      const word = text.slice(i, end)
      const entry = known.words.get(word)
      const further = characters.further.get(word)
      if (further) relax(i, end, 12, further === 'place' ? 'ns' : 'nr')
      else if (entry && /^nr/.test(entry.tag) && VILLAGE.test(word)) relax(i, end, entry.cost, 'ns')
      else if (entry)
        relax(
          i,
          end,
          entry.tag === 'ns' ? Math.min(entry.cost, 12) : entry.cost,
          mistaken(word, entry.tag, tables, characters) ? 'nr' : entry.tag,
        )
    }
    for (
      let hit = nameAt(tables, text, i);
      hit && hit.name.length > 1;
      hit = nameAt(tables, text, i, hit.name.length - 1)
    ) {
      const entity = hit.entries[0]?.entity
      const tag = entity && ({ Place: 'NS', Organization: 'NT', Person: 'NR' } as Record<string, string>)[entity.class]
      if (tag) relax(i, i + hit.name.length, Math.min(KNOWN, known.words.get(hit.name)?.cost ?? KNOWN) - 0.1, tag)
    }
    people(text, i, tables, characters, relax)
    japanese(text, i, characters, relax)
    foreign(text, i, characters, relax)
    places(text, i, characters, relax)
  }
  const out: Word[] = []
  for (let at = n; at > 0; ) {
    const word = from[at] as Word
    word.text = text.slice(word.start, word.end)
    out.push(word)
    at = word.start
  }
  return dotted(out.reverse(), characters)
}

/** 彼得 + · + 皮奥: the parts of a foreigner's name are one word. */
function dotted(found: Word[], characters: NameCharacters): Word[] {
  const out: Word[] = []
  const part = (w: Word | undefined): boolean =>
    w !== undefined &&
    (w.kind === 'foreign' ||
      w.kind === 'person' ||
      /^(?:NR|nr|nrt|nrfg|ns|nz|z)$/.test(w.tag) ||
      (w.text.length === 1 && characters.foreign.has(w.text) && !/[和的在国是与对于由被]/u.test(w.text)))
  for (let i = 0; i < found.length; i++) {
    const w = found[i] as Word
    if (w.text !== '·' || !part(out.at(-1)) || !part(found[i + 1])) {
      out.push(w)
      continue
    }
    let text = '·'
    while (out.length && part(out.at(-1)) && text.length < 7) text = (out.pop() as Word).text + text
    while (part(found[i + 1]) && text.length < 16) {
      text += (found[i + 1] as Word).text
      i++
      if (found[i + 1]?.text === '·') {
        text += '·'
        i++
      }
    }
    const start = out.at(-1)?.end ?? found[0]?.start ?? 0
    out.push({ start, end: start + text.length, text, tag: 'nr', kind: 'foreign' })
  }
  return out
}

/** 许立群, tagged as a numeral: a surname and a given name, whatever the dictionary says. */
const mistaken = (word: string, tag: string, tables: NameTables, characters: NameCharacters): boolean =>
  word.length === 3 &&
  /^(?:m|t|z|zg|l|b|q)$/.test(tag) &&
  tables.surnames.has(word.charAt(0)) &&
  nameCost(characters, word.charAt(0), word.slice(1)) < 20

const JAPANESE = 7
/** 桥本龙太郎, 东条英机: a surname of the table, alone or with a given name that the dictionary's words do not explain better. */
function japanese(text: string, i: number, characters: NameCharacters, relax: Relax): void {
  for (const size of [2, 3]) {
    const surname = text.slice(i, i + size)
    if (surname.length < size || !characters.japanese.has(surname)) continue
    relax(i, i + size, JAPANESE + 2, 'nr', 'person')
    let cost = JAPANESE
    for (let end = i + size + 1; end <= Math.min(text.length, i + size + 3); end++) {
      const ch = text.charAt(end - 1)
      const one = Math.min(
        characters.first.get(ch) ?? 99,
        characters.last.get(ch) ?? 99,
        /[郎助介夫一二三之太]/u.test(ch) ? 3 : 99,
      )
      if (one > 11) return
      cost += one
      relax(i, end, cost + (end - i - size === 2 ? 0 : 2), 'nr', 'person')
    }
  }
}

/** Characters of grammar, and endings of places, that a given name found by its characters does not hold. */
const NO_GIVEN = /[的了而入越都就也被把从对是在有不说和与或及将等很更最又]|[镇乡村屯庙人氏]$/u
/** What a name must pay more where nothing beside it speaks for one. */
const ALONE = 2

type Relax = (start: number, end: number, cost: number, tag: string, kind?: Word['kind']) => void

function people(text: string, i: number, tables: NameTables, characters: NameCharacters, relax: Relax): void {
  const before = i === 0 || !HAN.test(text.charAt(i - 1)) ? 0.7 : BEFORE.test(text.slice(Math.max(0, i - 3), i)) ? 2 : 0
  for (const size of [1, 2]) {
    const surname = text.slice(i, i + size)
    if (surname.length < size || !tables.surnames.has(surname)) continue
    for (const length of [1, 2]) {
      const end = i + size + length
      const given = text.slice(i + size, end)
      if (given.length < length || !HAN.test(given.charAt(0)) || !HAN.test(given.charAt(length - 1))) continue
      if (
        NO_GIVEN.test(given) ||
        /^周[一二三四五六日末]/u.test(surname + given) ||
        (surname === '万' && /\d/u.test(text.charAt(i - 1)))
      )
        continue
      const after = end === text.length || AFTER.test(text.slice(end, end + 2)) ? 1.5 : 0
      const cost = PERSON + nameCost(characters, surname, given) - before - after + (before + after > 0 ? 0 : ALONE)
      if (cost < 60) relax(i, end, cost, 'nr', 'person')
    }
  }
}

function foreign(text: string, i: number, characters: NameCharacters, relax: Relax): void {
  let cost = FOREIGN
  for (let end = i + 1; end <= Math.min(text.length, i + LONGEST_FOREIGN * 3); end++) {
    const ch = text.charAt(end - 1)
    const dot = (ch === '·' || ch === '－') && end > i + 1
    const one = dot ? 0.5 : characters.foreign.get(ch)
    if (one === undefined) return
    cost += one
    if (end - i >= 2 && !dot) relax(i, end, cost, 'nr', 'foreign')
  }
}

function places(text: string, i: number, characters: NameCharacters, relax: Relax): void {
  let cost = PLACE
  for (let end = i + 1; end <= Math.min(text.length, i + LONGEST_PLACE); end++) {
    const one = characters.place.get(text.charAt(end - 1))
    if (one === undefined) return
    cost += one
    const suffix = SUFFIX.exec(text.slice(end, end + 2))?.[0]
    if (suffix && end - i >= (suffix.length > 1 ? 2 : 1)) relax(i, end + suffix.length, cost + 1, 'ns', 'place')
  }
}

/** 许可证, 高素质, 雷阵雨: things of three characters that the dictionary takes for people. */
const THING = /^高|[性赛证书官主值质量雨器法学者品率度员场线网车船机楼号家级类型期额费税卡币票金融]$/u

/** Whether a word of the dictionary that is tagged as a person can be one. */
export function isPerson(word: Word, tables: NameTables, characters: NameCharacters): boolean {
  if (word.kind === 'person' || word.tag === 'NR') return true
  if (word.text.length === 3 && THING.test(word.text)) return false
  if (!/^nr/.test(word.tag) || characters.words.has(word.text) || word.text.length < 2) return false
  const size = tables.surnames.has(word.text.slice(0, 2)) && word.text.length > 2 ? 2 : 1
  const given = word.text.slice(size)
  if (tables.surnames.has(word.text.slice(0, size)) && given.length <= 2)
    return nameCost(characters, word.text.slice(0, size), given) < 30
  return (
    word.text.length > 3 &&
    (characters.japanese.has(word.text.slice(0, 2)) || characters.japanese.has(word.text.slice(0, 3)))
  )
}
