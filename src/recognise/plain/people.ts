import { endsBody } from './bodies.ts'
import { foreignCost, type NameCharacters } from './characters.ts'
import { isPerson, type Word } from './lattice.ts'
import type { Plain, TaggedName } from './tagNames.ts'

/** 李先生, 胡老, 孙某: the surname alone is the name. */
const ADDRESS =
  /^(?:先生|女士|小姐|太太|夫人|某|氏|家|老师|大爷|大娘|大妈|大嫂|大伯|大叔|师傅|教授|主席|书记|经理|大夫|总理|部长|局长|主任|厂长|校长|所长|院长|市长|县长|省长|处长|队长|同志|医生|老板|站长|镇长|乡长|老(?=[，。的说是]|$))/u

const ADDRESSED =
  /^.(?:先生|女士|小姐|太太|夫人|某|氏|家|老师|大爷|大娘|大妈|大嫂|大伯|大叔|师傅|教授|主席|书记|经理|总|老)$/u
/** 刘家, but no 安家, 公家, 农家. */
const COMMON_FAMILY =
  /^[李王张刘陈杨赵黄周吴徐孙朱胡郭何林罗郑梁谢宋许韩冯邓曹彭曾董潘蒋蔡余杜程魏吕沈姚姜崔谭陆廖邹邱]$/u
/** −ln of a surname's share that still counts as common. */
const COMMON_SURNAME = 6.2
/** Surnames that are words of grammar far more often. */
const PARTICLE = /^[于和向任从对为由同与及所以在当并将把被经来过自连本该各每全公管国国大老高有]$/u

/** What stands before a foreigner's name, or after: 总统, 外长, 先生; 说, 表示. */
const LEADS =
  /(?:总统|总理|首相|外长|部长|主席|女士|先生|秘书长|议长|大使|教授|专家|队员|选手|大臣|国务卿|教练|国王|亲王|书记|发言人|总干事|司令|将军|上将|中将|市长|州长|议员|法官|律师|博士|总裁|经理|董事长|代表|官员|领导人|领袖|主任|作家|诗人|画家|导演|演员|歌手|球星|前锋|后卫|门将|中场|老将|小将|名将|对手|冠军|得主|队长|干事|长|员|者|家|人|夫人|妻子|儿子|女儿|叫|是|和|与|由|、|——)$/u
const PLACE_NAME = /.(?:堡|尼亚|斯坦|维亚|利亚|比亚|西亚|吉亚|里亚|里斯敦|格勒|斯克|里达|兰德|群岛|半岛)$/u
const OFFICE =
  /(?:总统|总理|首相|外长|部长|主席|秘书长|议长|教授|队员|选手|国务卿|教练|国王|亲王|发言人|将军|议员|总裁|球星|名将|老将|小将|遗孀)$/u
const OFFICE_AFTER =
  /^(?:说|表示|认为|指出|强调|宣布|告诉|先生|女士|总统|总理|首相|外长|夫人|教授|博士|将军|议长|国王|亲王|院士)/u
const PLACE_LEADS = /(?:在|从|到|往|抵达?|赴|离开|飞|位于|来自|访问?|驻|市|省|州|国|经|本报|社|于)$/u
const PLACE_FOLLOWS =
  /^(?:市|州|省|县|郡|镇|河|湖|山|岛|港|湾|堡|机场|地区|境内|当地|电|一带|附近|等(?:地|国|城市|[大、]|\d+个村)|[晴阴]|多云|国内|两国|\d+月\d+日电)/u

/** Chinese and foreign people by the way through the lattice, the dictionary, and the forms of address. */
export function people({ text, words, names }: Plain): TaggedName[] {
  const out: TaggedName[] = []
  const add = (start: number, end: number) => out.push({ start, end, type: 'PER' })
  for (let i = 0; i < words.length; i++) {
    const w = words[i] as Word
    const before = text.slice(Math.max(0, w.start - 4), w.start)
    const after = text.slice(w.end, w.end + 3)
    if (
      w.text.length <= 2 &&
      names.surnames.has(w.text) &&
      !PARTICLE.test(w.text) &&
      ADDRESS.test(after) &&
      (!after.startsWith('家') || COMMON_FAMILY.test(w.text))
    ) {
      add(w.start, w.end)
      continue
    }
    // 李先生, 程老: words of the dictionary, of which the surname is the name.
    const common = (names.characters.surname.get(w.text.charAt(0)) ?? 9) < COMMON_SURNAME
    const address = common && !PARTICLE.test(w.text.charAt(0)) && ADDRESSED.test(w.text)
    if (address && (!w.text.endsWith('家') || COMMON_FAMILY.test(w.text.charAt(0)))) {
      add(w.start, w.start + 1)
      continue
    }
    if (isMisplaced(w, before, after, names.characters)) {
      add(w.start, w.end)
      continue
    }
    if (isForeigner(w, names)) {
      if (isForeignPerson(w, before, after)) add(w.start, w.end)
      continue
    }
    if (
      isPerson(w, names, names.characters) &&
      !endsBody(w.text, names.characters.plain) &&
      !/^(?:号|杯|牌|镇|乡)/u.test(after)
    )
      add(w.start, w.end)
  }
  return out
}

/** 若斯潘, 卡拉奇: what the lattice spelt as a transliteration, or the dictionary knows as one. */
export function isForeigner(w: Word, { surnames, characters }: Plain['names']): boolean {
  if (w.kind === 'foreign') return true
  if (!/^nr/.test(w.tag) || w.kind || characters.words.has(w.text)) return false
  if (w.tag === 'nrt' && w.text.length >= 2) return true
  return (
    w.text.length >= 3 &&
    foreignCost(characters, w.text) < w.text.length * 7 &&
    !(surnames.has(w.text.charAt(0)) && w.text.length === 3 && foreignCost(characters, w.text) > 15)
  )
}

/** 教练扎加洛: the dictionary's place is a person where an office stands beside it. */
export const isMisplaced = (w: Word, before: string, after: string, characters: NameCharacters): boolean =>
  w.tag === 'ns' &&
  w.kind === undefined &&
  w.text.length > 2 &&
  foreignCost(characters, w.text) < w.text.length * 5.5 &&
  ((OFFICE.test(before) && !PLACE_FOLLOWS.test(after)) || OFFICE_AFTER.test(after))

/** A name in transliteration is a person's unless the words beside it speak of a place. */
export function isForeignPerson(w: Word, before: string, after: string): boolean {
  if (w.text.includes('·')) return true
  if (PLACE_NAME.test(w.text)) return false
  if (LEADS.test(before) && !PLACE_FOLLOWS.test(after)) return true
  return !PLACE_LEADS.test(before) && !PLACE_FOLLOWS.test(after)
}
