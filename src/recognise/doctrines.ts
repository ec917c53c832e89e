import { matches } from '../matches.ts'
import type { Candidate, Search } from './index.ts'
import { named } from './names.ts'
import { principles } from './principles.ts'

/** Verbs that a doctrine is the object of: 坚持…原则, 把握“…”取向. */
const HELD =
  '(?:遵循|坚持|按照|贯彻执行|贯彻落实|认真执行|贯彻|执行|实行|奉行|本着|落实|践行|秉持|把握|紧扣|聚焦|聚力|树牢|树立)'

/** What a quotation is named by where it guides acts: “五个不动摇”重大要求. */
const GUIDES =
  '(?:基本|根本|重大|重要|总体|政策)?(?:原则|方针|理念|总要求|要求|部署|取向|导向|思路|布局|基本国策|总基调)'

/** A formula with a number (“五个不动摇”) or of parts (“安全第一、预防为主”). */
const FORMULA = /^(?:[一二三四五六七八九十双两]|[^、，]{2,9}[、，])/u

/** Principles that need no quotation marks: 坚持稳中求进、先立后破; what is put first: 坚持就业优先, 坚持全国一盘棋. */
const PRINCIPLE =
  '(?:民生为大|系统观念|稳中求进|先立后破|以进促稳|预防为主|实事求是|稳字当头|(?![为把以在])\\p{Script=Han}{2,4}(?:至上|第一|优先|为本|为先|一盘棋)|\\p{Script=Han}{2,4}是(?:第一要务|硬道理))'
const UPHELD = new RegExp(`坚持(${PRINCIPLE}(?:、${PRINCIPLE}){0,3})(?=[，。；\\n]|$)`, 'gu')

/** What the General Secretary has said for others to go by. */
const GUIDANCE =
  /(?:(?:习近平|胡锦涛|江泽民)(?:总书记|同志))[^，。；\n]{0,36}?(?:系列)?重要(?:讲话|论述|指示批示|指示|批示|思想)(?:(?:和|、)?(?:系列)?(?:重要)?(?:讲话|论述|指示批示|指示|批示))*(?:精神|要求)?/gu
const GOES_BY =
  /(?:(?:学习|贯彻|落实|领会|践行|遵循|遵照|按照|以|牢记|围绕|领悟|把握)[^，。；\n]{0,8}|(?:决策部署|部署要求|精神|思想)(?:[和、]|特别是))$/u

const HELD_QUOTED = new RegExp(`${HELD}[^“”，。；、\\n]{0,10}“([^“”\\n]{3,20})”${GUIDES}(?=[，。；、\\n]|$)`, 'gu')

const IDEA =
  /(?:(?:践行|秉持|遵循|坚守|恪守|贯彻|坚持|落实|树立|树牢)“([^“”，。；\n]{2,16})”|(?:践行|秉持|遵循|坚守|恪守)(?:着|了)?((?!和|与|并)[\p{Script=Han}、]{2,14}?))的?(?:根本|服务)?(理念|宗旨)(?=[，。；、\n]|$)/gu
const PUT_FIRST =
  /坚持(以(?![^，。；]{0,9}[的将把对])\p{Script=Han}{2,10}?为(?:中心|核心|根本|基础|统领|引领|导向|主体|主线|本|先|主)|(?:目标导向和|目标导向)?问题导向(?!、))(?=[，。；、\n]|$)/gu
const LINE_OF =
  /(?:毛主席|毛泽东同志|新时代党|我们党|党中央|党)的(?![^，。]{0,6}(?:制定|规定|提出|优良|一系列|各项))(?:第?[一二三四五六七八九十]{1,3}(?:大|次全国代表大会)的?|[\p{Script=Han}]{2,10}?)(?:路线|方针|方略)(?=[，。；！\n]|的?指引|的?指导|取得|胜利|$)/gu

/** 践行正确的理念: the words do not say which. */
const NO_IDEA = /新发展|绿水青山|^(?:这|那|该|此|一种|先进|正确|科学|全新|新|上述|有关|什么)|的$/u

const LINE_IN_FIELD =
  /(?:贯彻|落实|执行|坚持|遵循)((?:新时代)?(?:党的?|党中央|中央|国家|我国)[^，。；、“”\n的各一]{2,12}(?<!政策|路线)(?:基本|大政)?(?:方针|路线|方略))(?=[，。；、\n]|$)/gu

/** 贯彻党中央关于保密工作的决策部署: what the arrangement is about has a name; of 关于强化监管的部署 the act is the aim. */
const ARRANGED =
  /(?<=贯彻|落实|执行|按照|推进|遵照|围绕)(?:党中央(?:、国务院)?|中央|国务院|省委(?:、省政府)?|市委(?:、市政府)?)关于(“?[\p{Script=Han}]{2,6}”?[\p{Script=Han}]{0,10}?(?:工作|建设|发展|改革))的?(?:重大|重要|总体)?(?:决策部署|战略部署|工作部署|部署要求)/gu

const ACTS = /^(?:推进|推动|谋划|加快|加强|深化|促进|完善|强化|实施|做好|打好|统筹)$/u

/** Guiding formulas that no table has, told by the verb that holds them and by the word that closes them. */
export function doctrines({ text, grammar }: Search): Candidate[] {
  const found: Candidate[] = []
  const add = (start: number, end: number, label: string, rule: string, rank = 4, aliases: string[] = []) =>
    found.push({ start, end, text: text.slice(start, end), entity: named('Doctrine', label, aliases), rule, rank })
  for (const m of matches(
    text,
    /习近平总书记[^，。；\n]{0,36}?重要(?:讲话|论述|指示批示|指示|批示)(?:(?:(?:和|、)(?:重要)?(?:论述|指示批示|指示|批示))?精神|(?=和[^，。；\n]{2,12}精神))/gu,
  ))
    add(m.index, m.index + m[0].length, m[0].replace(/(?<!精神)$/u, '精神'), 'speech-spirit', 7)
  // 贯彻习近平总书记关于西藏工作的重要指示, 以…重要论述为遵循: what acts go by, with or without 精神.
  for (const m of matches(text, GUIDANCE))
    if (GOES_BY.test(text.slice(Math.max(0, m.index - 16), m.index)) && !/发表|作出|作了|强调|指出|主持/u.test(m[0]))
      add(m.index, m.index + m[0].length, m[0], 'guidance', 6)
  for (const m of matches(text, ARRANGED)) {
    const about = m[1] as string
    const verb = [4, 3, 2].some((n) => grammar.verbs.has(about.slice(0, n)))
    // 关于全面推进新港区建设的部署: the verb stands behind a word of manner.
    const inside = about.length > 6 && [1, 2, 3, 4].some((at) => ACTS.test(about.slice(at, at + 2)))
    if (!verb && !inside && !/[的、]/u.test(about)) add(m.index, m.index + m[0].length, m[0], 'arranged')
  }
  // 领会习近平总书记关于农业的一系列新理念、新论断
  for (const m of matches(
    text,
    /习近平总书记关于[^，。；、\n]{2,24}?一系列新(?:思想|理念|观点|论断|要求|战略)(?:、新(?:思想|理念|观点|论断|要求|战略)){0,5}/gu,
  ))
    add(m.index, m.index + m[0].length, m[0], 'guidance', 6)
  // 坚持目标导向和问题导向相结合, 坚持数量和质量并重: how acts are done, a doctrine without the word 原则.
  for (const m of matches(
    text,
    /坚持([\p{Script=Han}]{2,14}?(?:和|与|同)[\p{Script=Han}]{2,14}?(?:相结合|相统一|并重|并举))(?=[，。；、\n]|$)/gu,
  ))
    add(m.index + 2, m.index + m[0].length, m[1] as string, 'principle')
  // 坚持以渔民为中心, 坚持问题导向: what is put in the middle.
  for (const m of matches(text, PUT_FIRST)) add(m.index + 2, m.index + m[0].length, m[1] as string, 'principle', 3)
  // 坚持依法治港、以德治港有机统一: the members are one.
  for (const m of matches(
    text,
    /坚持([\p{Script=Han}]{2,8}(?:[、和与][\p{Script=Han}]{2,8}){1,3}?)(?:的)?有机统一(?=[，。；\n]|$)/gu,
  ))
    add(m.index + 2, m.index + m[0].length, `${m[1]}有机统一`, 'principle', 6)
  // 继续执行党的民族工作方针, 沿着毛主席的革命路线
  for (const m of matches(text, LINE_OF)) add(m.index, m.index + m[0].length, m[0], 'line', 3)
  // 坚持系统观念、底线思维: each is one.
  for (const m of matches(
    text,
    /坚持((?:(?![以和与了用])\p{Script=Han}{2,4}(?:观念|思维|理念)[、和]?){1,3})(?=[，。；、\n]|$)/gu,
  )) {
    let at = m.index + 2
    for (const part of (m[1] as string).split(/(?<=观念|思维|理念)[、和]?/u)) {
      if (part) add(at, at + part.length, part, 'principle')
      at += part.length + 1
    }
  }
  // 坚持稳中求进、先立后破: each is one.
  for (const m of matches(text, UPHELD)) {
    let at = m.index + 2
    for (const name of (m[1] as string).split('、')) {
      add(at, at + name.length, name, 'principle')
      at += name.length + 1
    }
  }
  // 检查以属地管辖为原则
  for (const m of matches(text, /以(\p{Script=Han}{2,10})为(?:基本)?原则(?!的)/gu))
    add(m.index + 1, m.index + 1 + (m[1] as string).length, m[1] as string, 'principle')
  for (const m of matches(text, /坚持[“"]([^“”"\n]{2,14}[、，+＋][^“”"\n]{2,30})[”"](?=[，。；\n]|$)/gu))
    add(m.index + 3, m.index + m[0].length - 1, m[1] as string, 'principle')
  // 坚持“规划+项目”双轮驱动
  for (const m of matches(
    text,
    /坚持(“[^“”\n]{2,14}”\p{Script=Han}{0,2}(?:驱动|并举|联动|结合|方针|引领|发力|并重))(?=[，。；\n]|$)/gu,
  ))
    add(m.index + 2, m.index + m[0].length, m[1] as string, 'principle')
  // 遵循统一标准、共享开放、保障安全的原则: a list of principles is one doctrine.
  for (const m of matches(
    text,
    /(?:遵循|坚持|按照|贯彻执行|贯彻落实|认真执行|贯彻|本着|秉持|践行|恪守)[“"]?([\p{Script=Han}]{2,10}(?:、[\p{Script=Han}]{2,10}){1,8})[”"]?的?(原则|方针|总要求|理念)/gu,
  )) {
    const list = m[1] as string
    const label = list.replace(/^(?:和(?=体现)|实行|坚持|体现)+/u, '').replace(/等?的?(?:的(?:基本|根本|总体))?$/u, '')
    if (label.split('、').some((x) => x.length > 9)) continue
    const start = m.index + m[0].indexOf(label)
    // 尊重自然、顺应自然的生态文明理念 goes by its whole name, where the tables have none.
    if (m[2] === '理念' && label.includes('的')) {
      const whole = text.slice(start, m.index + m[0].length).replace(/[“”]/gu, '')
      add(start, start + whole.length, whole, 'principles', 3)
    } else add(start, start + label.length, label, 'principles', 5, [`${label}的${m[2]}`])
  }
  // 坚持“公开透明、自愿有偿”。: a pair of principles in quotation marks.
  for (const m of matches(
    text,
    /(?<=坚持|遵循|按照|本着)“(\p{Script=Han}{3,7}(?:[、，]\p{Script=Han}{3,7}){1,3})[”"](?=[，。；、\n]|的?(?:基本)?(?:原则|方针)|$)/gu,
  ))
    add(m.index + 1, m.index + 1 + (m[1] as string).length, m[1] as string, 'principle-pair', 5)
  // 落实“五个不动摇”重大要求, 把握省委提出的“稳字当头、优字为先”政策取向
  for (const m of matches(text, HELD_QUOTED)) {
    const name = m[1] as string
    if (!FORMULA.test(name)) continue
    const start = m.index + m[0].indexOf('“')
    add(start, start + name.length + 2, `“${name}”`, 'principle', 5)
  }
  // 坚持“省抓统筹、市县负责”的原则, 按照市场化法治化原则
  for (const m of matches(
    text,
    /(?:遵循|坚持|按照|贯彻执行|贯彻落实|认真执行|贯彻|执行|实行|奉行|本着|落实)(?:“([^”\n]{3,40})”的?|([\p{Script=Han}]{4,14}?)(的?))(原则|方针|总要求|基本国策|总基调)(?=[，。；、\n]|$|[\p{Script=Han}]{2})/gu,
  )) {
    // 原则上, 原则问题; only what comes after a phrase of manner may go on: 按照急用先行的原则完善….
    const next = text.slice(m.index + m[0].length, m.index + m[0].length + 2)
    if (/^\p{Script=Han}/u.test(next) && (!/^(?:按照|遵循|本着)/u.test(m[0]) || /^[上性问立的和与下]/u.test(next)))
      continue
    const name = (m[1] ?? m[2]) as string
    if (
      !m[1] &&
      /^(执行|实行|落实|的|了)|宪法|规定|所|一项|一个|[和与、]|这|该|下列|各项|一些|有关|相关|上述/u.test(name)
    )
      continue
    const start = m.index + m[0].indexOf(name)
    // 急用先行的原则 names 急用先行; 市场化法治化原则 is a name itself.
    const apart =
      m[1] !== undefined || (m[3] === '的' && /^(?:原则|方针)$/u.test(m[4] as string) && !name.includes('关于'))
    const label = apart ? name : `${name}${m[4]}`
    const end = apart ? start + name.length : m.index + m[0].length
    const full = m[1] ? `“${name}”的${m[4]}` : `${name}的${m[4]}`
    add(start, end, label, 'principle', 4, apart && !m[1] ? [full, `${name}${m[4]}`] : [full])
  }
  // 践行绿色低碳理念, 坚守便民利民宗旨, 树立“管行业必须管安全”的理念: what acts are done in the spirit of.
  for (const m of matches(text, IDEA)) {
    const name = (m[1] ?? m[2]) as string
    if (NO_IDEA.test(name)) continue
    const start = m.index + m[0].indexOf(name)
    const apart = m[1] !== undefined || m[3] === '宗旨'
    if (apart) add(start, start + name.length, name, 'idea', 3, [`${name}${m[3]}`, `${name}的${m[3]}`])
    else add(start, m.index + m[0].length, text.slice(start, m.index + m[0].length), 'idea', 3)
  }
  // 高举和平、发展、合作的旗帜
  for (const m of matches(text, /(?<=高举)((?:\p{Script=Han}{2,4}、){1,4}\p{Script=Han}{2,4})的(?:伟大|光辉)?旗帜/gu))
    add(m.index, m.index + (m[1] as string).length, m[1] as string, 'banner', 3, [m[0]])
  // 贯彻新时代党的港口工作方针, 落实党的渔业政策方针: the line of the party in a field.
  for (const m of matches(text, LINE_IN_FIELD)) {
    const name = m[1] as string
    add(m.index + m[0].length - name.length, m.index + m[0].length, name, 'line-in-field', 3)
  }
  return [...found, ...principles(text)]
}
