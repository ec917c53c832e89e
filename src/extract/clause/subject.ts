import type { Mention } from '../../model.ts'
import { wordSet } from '../../wordSet.ts'
import type { Lexeme } from '../words/lexemes.ts'
import { type Cursor, has, isActor, isBody, nextContent } from './clause.ts'

/** 省政府两次上调标准: how often stands between subject and verb. */
const HOW_OFTEN = /^[一二两三四五六七八九十多]{1,3}次$/u

/** What one does with another whom it only involves: 与施工单位签订合同. */
export const SIGNS = wordSet('签订 签署 缔结')

const TOGETHER = wordSet('协作 合作 携手 协同 紧密 联手 联合 共建 对接 共同')
/** 重庆与四川紧密协作: the second is a partner, told by its preposition. */
const withPartner = (subject: readonly Mention[], lexemes: readonly Lexeme[], at: number): boolean =>
  // 福建与沿线国家和地区分享经验: it is told of the place.
  (subject.length === 1 && subject[0]?.entity.class === 'Place' && lexemes[at]?.mention?.entity.class === 'Group') ||
  // 区住建局与施工单位签订合同: it is done by the first.
  SIGNS.test(lexemes[at + 1]?.text ?? '') ||
  lexemes.slice(at + 1).some((l) => TOGETHER.test(l.text))

/** 深圳、广州和佛山 + verb: the subject; 深圳战略性新兴产业…: part of a longer noun phrase. */
export function subjectAt(c: Cursor): boolean {
  const { lexemes, clause } = c
  const subject: Mention[] = []
  let j = c.i
  while (isActor(lexemes[j])) {
    subject.push(lexemes[j]?.mention as Mention)
    const next = lexemes[j + 1]
    if (next?.text === '与' && withPartner(subject, lexemes, j + 2)) {
      j++
      break
    }
    if (next && (next.tag === 'pause' || next.tag === 'and') && isActor(lexemes[j + 2])) j += 2
    else if (next && (next.tag === 'pause' || next.tag === 'and') && determines(lexemes, j + 2)) j += 3
    // 各地区各部门要…, 中央纪委国家监委和各级…: two side by side.
    else if (
      (next?.mention?.entity.class === 'Group' && next.text.startsWith('各')) ||
      (isBody(lexemes[j]) && isBody(next))
    )
      j++
    else {
      j++
      if (lexemes[j]?.tag === 'etc') j = coverEnd(lexemes, j + 1)
      // 习近平主席等国家领导人: the title is stepped over, the group is subject too.
      if (lexemes[j]?.mention?.entity.class === 'Role' && lexemes[j + 1]?.tag === 'etc' && isActor(lexemes[j + 2])) {
        j += 2
        continue
      }
      if (lexemes[j]?.mention?.entity.class === 'Role') j++
      if (/^(部门|单位|地区)$/u.test(lexemes[j]?.text ?? '')) j++
      break
    }
  }
  const next = lexemes[j]
  if (!next) return false
  // 坚持党中央对改革的集中统一领导, 党中央部署设立的试验区: the actor belongs to what is upheld, or to a relative clause.
  if (/坚持$/u.test(lexemes[c.i - 1]?.text ?? '') || relative(lexemes, j)) return false
  // 中等收入群体显著扩大: what becomes of a group is a state, told whole.
  const change = nextContent(lexemes, j)
  if (change > j && change === lexemes.length - 1 && lexemes[change]?.frame === 'quality') return false
  // 下岗职工基本生活保障, 下岗人员再就业政策; 城市社区和农村基层政权建设: more of a noun.
  const after = lexemes[j + 1]
  if (/^(?:基本|再)$/u.test(next.text) && after && NOUN_AFTER.test(after.text)) return false
  if (next.text === '和' && !lexemes.slice(j + 1, j + 4).some(isActor) && !othersAct(lexemes, j + 1)) return false
  const opensPredicate =
    next.tag === 'aside' ||
    next.text === '无需' ||
    next.text === '正在' ||
    // 党实事求是地确定了目标: how it acts.
    (after?.text === '地' && next.text.length > 1 && !isActor(next)) ||
    next.time !== undefined ||
    has(next, 'modal') ||
    has(next, 'adverb') ||
    has(next, 'preposition') ||
    has(next, 'done') ||
    // 我国正处于关键期，各方面要…: when it is, and nobody who acts.
    (has(next, 'ongoing') && !/^(?:处于|处在|面临|值)$/u.test(after?.text ?? '')) ||
    has(next, 'connective') ||
    (/^(?:全部|专门)$/u.test(next.text) && after?.frame !== undefined && j + 2 < lexemes.length) ||
    // 我局审查了你公司提交的申请: a noun of process with 了 is a verb.
    (next.tag === 'vn' && after?.text === '了') ||
    (HOW_OFTEN.test(next.text) && lexemes[j + 1]?.frame !== undefined) ||
    (next.frame !== undefined && (next.frame === 'say' || !nominal(lexemes, j)))
  if (!opensPredicate) return false
  if (next.text === '与' || next.text === '和') {
    // 重庆与四川紧密协作
    clause.subject.push(...subject)
    c.i = j
    return true
  }
  clause.subject.push(...subject)
  c.i = j
  return true
}

/** Most words that tell of a place before its name. */
const MOST_DESCRIBED = 6
/** 不靠海的河南，抢抓机遇…; 拥江达海的江苏深化统筹: what the place is like stands before its name. */
export function described(c: Cursor): boolean {
  const { lexemes, clause, i } = c
  const de = lexemes.findIndex((l, k) => k > i && k <= i + MOST_DESCRIBED && l.tag === 'de')
  const place = lexemes[de + 1]?.mention
  if (de < 0 || place?.entity.class !== 'Place' || clause.subject.length) return false
  if (lexemes.slice(i, de).some((l) => l.mention || (l.frame && l.frame !== 'background') || /^[pmr]$/.test(l.tag)))
    return false
  c.i = de + 1
  if (de + 2 === lexemes.length) {
    clause.subject.push(place)
    c.i++
    return true
  }
  if (subjectAt(c)) return true
  c.i = i
  return false
}

const COVERS = wordSet('地 省 市 州 县 区 省份 省区 城市 地区 国家 部门 单位 机构 地方 省市')
/** Most words of a cover: 中部 六 省. */
const COVER_WORDS = 3

/** 山西、安徽等中部六省要…, 深圳、广州等8个城市率先…: where the noun ends that covers those named. */
function coverEnd(lexemes: Lexeme[], from: number): number {
  for (let k = from; k < from + COVER_WORDS; k++) {
    const l = lexemes[k]
    if (!l || (l.mention && l.mention.entity.class !== 'Place')) return from
    if (COVERS.test(l.text)) return lexemes[k + 1]?.tag === 'aside' ? k + 2 : k + 1
    if (!/^(?:n|f|m|a|s|ns|name|q)$/.test(l.tag)) return from
  }
  return from
}

const DETERMINERS = wordSet(
  '各类 各级 广大 所有 全体 相关 有关 一切 各个 各 每个 每家 部分 一些 许多 这些 其他 全国 全市 全省 全县 全区 全州',
)

/** 各类 of 各类企业都要…: a word that only says which of them. */
export const determines = (lexemes: Lexeme[], i: number): boolean =>
  DETERMINERS.test(lexemes[i]?.text ?? '') && isActor(lexemes[i + 1])

/** 部署 设立 的: verbs that run straight into 的. */
export function relative(lexemes: Lexeme[], from: number): boolean {
  let j = from
  while (lexemes[j]?.frame !== undefined || /^v/.test(lexemes[j]?.tag ?? '')) j++
  return j > from && lexemes[j]?.tag === 'de'
}

/** 深圳 建设 全球…中心 is a verb and object; 深圳 发展 迅速, 企业 发展 的: a noun. */
export function nominal(lexemes: Lexeme[], j: number): boolean {
  const next = lexemes[j + 1]
  if (!next) return true
  // 贫困人口减少1000万以上: a theme that is counted.
  if (next.tag === 'm' && /^(减少|增加|下降|提高)$/u.test(lexemes[j]?.text ?? '')) return true
  // 国有企业改革稳步推进: the noun, and what becomes of it.
  if (has(next, 'adverb') && lexemes.length === j + 3 && lexemes[j + 2]?.frame !== undefined) return true
  // 退役军人安置任务也很重: what is to be done for them.
  if (MATTER.test(next.text) && has(lexemes[j + 2], 'adverb')) return true
  if (
    next.frame === 'background' ||
    next.frame === 'attain' ||
    (has(next, 'adverb') && /^(仍|仍然|正|已|还|总体)$/u.test(next.text))
  )
    return true
  return next.tag === 'de' || ((next.tag === 'pause' || next.tag === 'and') && !twoVerbs(lexemes, j))
}

/** 高等学校和中等专业学校培养了…: others whom no table knows act too. */
function othersAct(lexemes: Lexeme[], from: number): boolean {
  let name = ''
  for (let j = from; j < Math.min(lexemes.length, from + 8); j++) {
    const l = lexemes[j] as Lexeme
    // 中央财政和省级财政要…: a duty is somebody's.
    if (has(l, 'modal') || l.text === '都') return true
    if (ACTING.test(name) && (l.frame || has(l, 'adverb') || has(l, 'done'))) return true
    name += l.text
  }
  return ACTING.test(name)
}

const ACTING =
  /(?:社会|机关|学校|院校|部门|政府|单位|企业|组织|机构|城市|地区|地方|人员|群众|干部|同志|委员会|团体|队|军|者|家|员|民|人)$/u

const NOUN_AFTER = /^(?:生活|医疗|养老|公共|就业|保险|服务|工资|需求|需要|权利|权益)/u

const MATTER = /^(?:任务|工作|问题|形势|压力|需求|难度|成本)$/u

/** 支持和保障文化事业: two verbs before one object; 改革和发展任务: two nouns. */
function twoVerbs(lexemes: Lexeme[], j: number): boolean {
  const [first, second, object] = [lexemes[j], lexemes[j + 2], lexemes[j + 3]]
  return (
    first?.tag === 'v' &&
    second?.frame !== undefined &&
    second.tag === 'v' &&
    object !== undefined &&
    (object.mention !== undefined || /^(n|nz|b|a|j|i|l|s|vn|name|quote)$/.test(object.tag))
  )
}
