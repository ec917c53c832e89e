import { matches } from '../matches.ts'
import type { Entity } from '../model.ts'
import { levelNamed } from './context.ts'
import type { Candidate, Search } from './index.ts'
import { type Division, named } from './names.ts'
import { matchesNear } from './near.ts'

const N = '[一二三四五六七八九十]{1,3}'

/** 中共海南省委七届五次全会, 市委六届八次全会. */
const LOCAL_PLENUM = new RegExp(
  `(?:中共)?([\\p{Script=Han}]{2,4}?)?(省委|市委|区委|县委|自治区党委)(${N})届(${N})次(?:全会|全体会议)`,
  'gu',
)

/** 省第十三次党代会, 中国共产党云南省第十一次代表大会. */
const LOCAL_CONGRESS = new RegExp(
  `(?:中国共产党)?(\\p{Script=Han}{2,3})?(省|市|区|县|自治区)第(${N})次(?:党代会|党代表大会|代表大会)`,
  'gu',
)
/** Who calls a meeting without a name of its own. */
const CALLED =
  /(中共中央政治局(?:常务委员会|常委会)?|中央军委|(?<=^|\n)\p{Script=Han}{2,12}(?:委员会|党组|领导小组|省委|市委|区委|县委|州委|党委|常委会|政府))于?(?:\d{1,2}月\d{1,2}日)?(?:至\d{1,2}日)?(?:上午|下午|全天)?召开(会议|民主生活会|专题会议)/u

/** 省长主持召开省政府第12次常务会议, 全市招商引资推进会在会展中心召开: a meeting by what it is called. */
const GATHERING =
  '(?:常务会议|党组会议|部务会议|全体会议|视频会议|电视电话会议|专题会议|会议|座谈会|推进会|动员会|动员大会|部署会|调度会|现场会|现场推进会|恳谈会|大会)'
const HELD = new RegExp(
  `(?:召开|举行)了?(?:的)?((?:\\p{Script=Han}|[“”\\d]){2,28}?${GATHERING})(?=[，。；、\\s]|$|研究|强调|学习|传达|审议|部署|听取|在|并)|(?<=^|[，。日午\\n])((?:\\p{Script=Han}|[“”\\d]){2,28}?${GATHERING})(?=(?:\\d{1,2}日)?(?:上午|下午)?在[^，。\\n]{1,16}(?:召开|举行))`,
  'u',
)

/** The province, city or county of the document that 省委, 市政府 is of. */
function divisionOf(words: string, context: Search['context']): Division | undefined {
  const level = levelNamed(words)
  return level && context[level]
}

/** 中共海南省委 where a text of 海南 says 省委. */
function committeeOf(words: string, context: Search['context']): string {
  const d = divisionOf(words, context)
  return d ? `中共${d.name.replace(/(?:自治区|[市省区县])$/u, '')}${words}` : words
}

/** 省政府常务会议 of which province, 县委常委会会议 of which county. */
function meetingOf(name: string, context: Search['context']): Entity {
  const m = /^(省|自治区|市|州|区|县)(委|政府|人民政府|纪委)(?=.*会)/u.exec(name)
  const d = m && divisionOf(m[1] as string, context)
  if (!d) return named('Meeting', name)
  const rest = name.slice((m[1] as string).length)
  return named('Meeting', `${rest.startsWith('委') ? '中共' : ''}${d.name}${rest}`, [name])
}

/** 党的二十届历次全会 */
const PLENUMS = new RegExp(`(?:党的|(省委|市委|区委|县委|自治区党委))?(${N})届历次全会`, 'gu')

const SUMMIT =
  /(?<=[、，。；：\n“]|举办|出席|参加|主办|举行|召开|在|和|^)([\p{Script=Han}]{2,12}?(?:论坛[\p{Script=Han}]{0,2}峰会|论坛年会|论坛|峰会|领导人非正式会议|领导人会晤|首脑会议|领导人系列会议|博览会|交易会|运动会|奥运会|领导人峰会))(?=[、，。；等上期的]|$)/gu

const CONGRESS =
  /(?:党的)?(?<![一二三四五六七八九十第])(十[一二三四五六七八九]|二十|二十一)大(?!报告|类|项|战略|重点|任务|工程|行动|举措|产业|家)/gu
const CONGRESS_IN_FULL = new RegExp(`(?:中国共产党|党的)第(${N})次全国代表大会`, 'gu')
const PLENUMS_OF_TERM = new RegExp(`(?:党的)?(${N})届((?:${N}中[、和])*${N}中)全会`, 'gu')
const PLENUM_NUMBER = new RegExp(`(${N})中`, 'gu')
const PLENUM_IN_FULL = new RegExp(`(?:中国共产党|中共)第(${N})届中央委员会第(${N})次全体会议`, 'gu')
const SESSION = new RegExp(
  `第?(${N})届全国(人大|人民代表大会|政协)(?:常委会)?第?(${N})次会议|全国(政协)(${N})届(${N})次会议|政协第(${N})届全国委员会第(${N})次会议`,
  'gu',
)
const DISCIPLINE_PLENUM = new RegExp(
  `第?(${N})届中央纪委(${N})次全会|中国共产党第(${N})届中央纪律检查委员会第(${N})次全体会议`,
  'gu',
)

/** Of 主持会议, 列席会议, 出席这次全会的有…: the meeting that the text is about. */
const THERE = /(?<=主持|(?:出席|列席|参加)(?:了?[这本此]次|了)?)(?:会议|全会)(?=[。，；\n]|并|的有|$)/gu

/** Congresses, plenums, conferences and summits by all their names. */
export function meetings({ text, context, structure }: Search): Candidate[] {
  const found: Candidate[] = []
  const add = (start: number, length: number, entity: Entity, rule: string, rank = 4) =>
    found.push({ start, end: start + length, text: text.slice(start, start + length), entity, rule, rank })
  const congress = (n: string) => named('Meeting', `党的${n}大`, [`中国共产党第${n}次全国代表大会`, `${n}大`].sort())
  const plenum = (term: string, n: string) =>
    named(
      'Meeting',
      `党的${term}届${n}中全会`,
      [`中国共产党第${term}届中央委员会第${n}次全体会议`, `${term}届${n}中全会`].sort(),
    )
  for (const m of matches(text, CONGRESS)) add(m.index, m[0].length, congress(m[1] as string), 'congress')
  for (const m of matches(text, CONGRESS_IN_FULL)) add(m.index, m[0].length, congress(m[1] as string), 'congress-full')
  // 党的十六届三中、四中、五中全会: one meeting for each.
  for (const m of matches(text, PLENUMS_OF_TERM)) {
    const term = m[1] as string
    const parts = matches(m[2] as string, PLENUM_NUMBER)
    const base = m.index + m[0].length - 2 - (m[2] as string).length
    for (const [i, p] of parts.entries()) {
      const start = i === 0 ? m.index : base + p.index
      const end = i === parts.length - 1 ? m.index + m[0].length : base + p.index + p[0].length
      add(start, end - start, plenum(term, p[1] as string), 'plenum')
    }
  }
  for (const m of matches(text, PLENUM_IN_FULL))
    add(m.index, m[0].length, plenum(m[1] as string, m[2] as string), 'plenum-full')
  // 十四届全国人大一次会议, 第十四届全国人民代表大会第一次会议, 政协第十四届全国委员会第一次会议
  for (const m of matches(text, SESSION)) {
    const body = /政协/u.test(m[0]) ? '全国政协' : m[0].includes('常委会') ? '全国人大常委会' : '全国人大'
    const term = m[1] ?? m[5] ?? m[7]
    add(
      m.index,
      m[0].length,
      named(
        'Meeting',
        `${term}届${body}${m[3] ?? m[6] ?? m[8]}次会议`,
        m[0].startsWith('第') || m[0].startsWith('政协') ? [m[0]] : [],
      ),
      'session',
      5,
    )
  }
  for (const m of matches(text, DISCIPLINE_PLENUM))
    add(
      m.index,
      m[0].length,
      named('Meeting', `${m[1] ?? m[3]}届中央纪委${m[2] ?? m[4]}次全会`, m[0].length > 14 ? [m[0]] : []),
      'discipline-plenum',
      5,
    )
  for (const m of matchesNear(text, LOCAL_PLENUM, /届[一二三四五六七八九十]{1,3}次全/g, 30)) {
    const committee = m[2] as string
    const offset = m[1] && !divisionOf(committee, context)?.name.startsWith(m[1]) ? m[0].indexOf(committee) : 0
    const label = `${committeeOf(committee, context)}${m[3]}届${m[4]}次全会`
    add(m.index + offset, m[0].length - offset, named('Meeting', label), 'local-plenum', 5)
  }
  for (const m of matches(
    text,
    /中央(?:经济|农村|城市|政法|外事|金融|民族|宗教|统战|人才|科技|政协|人大|党校|军委|扶贫|财经|宣传|教育|社会)(?:工作)?会议|中央政治局(?:常委会)?会议|国务院常务会议|全国(?:人大|政协)(?:常委会)?(?:会议)|全国(?!人民代表大会)[\p{Script=Han}]{2,8}(?:大会|工作会议|座谈会)|中央全面深化改革委员会第[一二三四五六七八九十]{1,4}次会议/gu,
  ))
    add(m.index, m[0].length, named('Meeting', m[0]), 'central-meeting')
  for (const m of matchesNear(text, SUMMIT, /论坛|峰会|领导人|首脑|博览|交易会|运动会|奥运会/g, 24)) {
    const name = (m[1] as string).replace(
      /^(?:.*[了的](?=\p{Script=Han}{4})|成功|节俭|连续|持续|继续|抓紧|组织|用好|做好|认真|精心|积极|筹备|筹办|办好|申办|承办|主办|举办|举行|召开|出席|参加|高水平|扩大|启动|支持|全力)+/u,
      '',
    )
    // 压减庆典和论坛, 我省健儿在奥运会上: kinds of meeting, and who was there.
    if (/以及|[和及]论坛$|压减|健儿|运动员|^(?:论坛|峰会|运动会|博览会|交易会)$/u.test(name)) continue
    add(
      m.index + (m[1] as string).length - name.length,
      name.length,
      named('Meeting', name.replace(/^上合组织/u, '上海合作组织')),
      'summit',
      3,
    )
  }
  // 党的二十届历次全会, 全国两会, 省第十三次党代会: meetings by what all of them are called.
  for (const m of text.includes('届历次全会') ? matches(text, PLENUMS) : []) {
    // 省委八届历次全会: of the place's committee.
    const body = m[1] ? committeeOf(m[1], context) : '党的'
    add(
      m.index,
      m[0].length,
      named('Meeting', `${body}${m[2]}届历次全会`),
      m[1] ? 'local-plenum' : 'plenums',
      m[1] ? 5 : undefined,
    )
  }
  for (const m of matches(text, /全国两会|国务院第[一二三四五六七八九十]{1,3}次(?:全体|廉政工作)会议/gu))
    add(m.index, m[0].length, named('Meeting', m[0]), 'central-meeting')
  for (const m of matchesNear(text, LOCAL_CONGRESS, /次(?:党代会|党代表大会|代表大会)/g, 30)) {
    const level = m[2] as string
    const d = divisionOf(level, context)
    const own = d?.name ?? ''
    const offset = m[1] && !own.startsWith(m[1]) ? m[0].indexOf(`${level}第`) : 0
    if (!d && !m[1]) continue
    const words = m[0].slice(offset)
    const label = d ? `${own}第${m[3]}次党代会` : words.replace(/(?:党代表大会|代表大会)$/u, '党代会')
    add(m.index + offset, words.length, named('Meeting', label, label === words ? [] : [words]), 'local-congress', 5)
  }
  // 会议指出 in the minutes of a meeting that the title or the first sentence names.
  const head = structure.blocks
    .slice(0, 3)
    .map((b) => text.slice(b.start, b.end))
    .join('\n')
  const main =
    /(国务院常务会议|[\p{Script=Han}]{4,24}第[一二三四五六七八九十百]{1,4}次(?:全体)?会议|中央(?!\p{Script=Han}{0,8}(?:召开|主持))[\p{Script=Han}]{2,8}会议|[\p{Script=Han}]{0,8}全体会议|[\p{Script=Han}]{2,12}(?:工作会议|座谈会|常委会会议|专题会议))/u.exec(
      head,
    )?.[1] ??
    HELD.exec(head)
      ?.slice(1)
      .find((name) => name)
  // The meeting that the head names by a form of its own: 中国共产党第二十届中央委员会第二次全体会议公报.
  const headEnd = structure.blocks[Math.min(2, structure.blocks.length - 1)]?.end ?? 0
  // 中央农村工作会议…贯彻二十届二中全会精神: where another meeting was held, the plenum is the one only if the title names it.
  const titleEnd = structure.blocks[0]?.end ?? 0
  const formal = found.find(
    (f) => f.end <= (main ? titleEnd : headEnd) && /^(plenum|session|discipline|local-plenum)/u.test(f.rule),
  )
  // 中共中央政治局召开会议，审议…: the meeting is the body's own, whatever other meetings the head names.
  const called = CALLED.exec(head)
  // 主持召开国务院常务会议, 讨论提请全国人大会议审议的报告: the one that was held.
  const held = main && /主持召开/u.test(head)
  if (called || main || formal) {
    const words = main?.replace(/^.*(主持召开|召开|出席|午|日)/u, '') ?? ''
    const own = called && !held ? named('Meeting', `${called[1]}${called[2]}`) : undefined
    const entity = own ?? (held ? undefined : formal?.entity) ?? meetingOf(words, context)
    if (!own && !formal && main && context.kind === 'meeting')
      for (let at = text.indexOf(words, titleEnd); at >= 0; at = text.indexOf(words, at + words.length))
        add(at, words.length, entity, 'held', 3)
    for (const m of matches(
      text,
      /(?<=^|[。\n，；])(?:会议|全会)(?=指出|强调|认为|要求|提出|决定|审议|听取|讨论|研究|还|部署|明确|号召|充分|全面|认真|对|高度|同意|按照|分析|总结|回顾|传达|学习|通过|原则|确定|通报|审定|审查|批准|宣布|呼吁|希望|重申|围绕|一致|深入|深刻|增补|递补|选举|表决|提议|就|贯彻|肯定|并|也|还|由)/gu,
    ))
      add(m.index, m[0].length, entity, 'the-meeting', 2)
    // 省长主持会议。, 副省长列席会议。, 出席这次全会的有省委委员75人: the same one.
    if (context.kind === 'meeting')
      for (const m of matches(text, THERE)) add(m.index, m[0].length, entity, 'the-meeting', 2)
  }
  return found
}
