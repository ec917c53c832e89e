import { matches } from '../matches.ts'
import type { Entity, Metadata, Structure } from '../model.ts'
import type { Candidate, Search } from './index.ts'
import { bodyNamed, type NameTables, nameAt, named } from './names.ts'

/* Who issues a text. */

/** 国家核安全局; 生态环境部办公厅, 水利部河湖管理司: a body of the country, or an office of one. */
export function isNational(label: string, tables: NameTables): boolean {
  if (NATIONAL_BODY.test(label)) return true
  const hit = nameAt(tables, label, 0)
  return !!hit?.entries.some((e) => e.entity.class === 'Organization' && NATIONAL_BODY.test(e.entity.label))
}
const NATIONAL_BODY =
  /^(?:中华人民共和国|中华全国|国家(?!电网|能源集团)|中国(?:人民银行|银行保险|证券监督|气象局|地震局|民用航空局)|最高人民|海关总署|国务院|审计署)/u

const WIDE = /^(?:\p{Script=Han}[\s\u3000]+)+\p{Script=Han}$/u

/** Bodies that sign at the end or stand in the metadata. */
export function findIssuers(text: string, structure: Structure, metadata: Metadata, tables: NameTables): Entity[] {
  const found: Entity[] = []
  const known = (name: string) => bodyNamed(tables, name)
  const take = (words: string) => {
    const name = words.trim()
    // 国家林业和草原局办公室: the office of a body signs for it; where the text says 我局, the body speaks.
    const office = /^(.{3,})(?:办公室|办公厅)$/u.exec(name)?.[1]
    const signs = office ? known(office) : undefined
    const body = known(name) ?? (signs && (/我[局部委厅]/u.test(text) ? signs : named('Organization', name)))
    if (body && !found.some((f) => f.key === body.key)) found.push(body)
  }
  for (const b of structure.blocks)
    if (b.kind === 'signature') {
      const line = text.slice(b.start, b.end)
      // 财 政 部 is set as wide as the names above and below it.
      const parts = WIDE.test(line) ? [line.replace(/[\s\u3000]+/gu, '')] : line.split(/[\s\u3000]+/u)
      for (const part of parts) take(part)
    }
  if (metadata.issuer) for (const part of metadata.issuer.split(/[\s\u3000,，、]+/u)) take(part)
  // 发布机关：国家核安全局: a body, though no table has it.
  const told = metadata.issuer?.trim()
  if (told && !found.length && /^[\p{Script=Han}]{3,24}(?:局|部|委员会|厅|政府|办公厅|办公室|署|中心)$/u.test(told))
    found.push(named('Organization', told))
  // 国家林业和草原局关于…的通知: the body that the title begins with.
  const heads = structure.blocks.filter((b) => b.kind === 'title' || b.kind === 'heading').slice(0, 3)
  for (const b of heads) {
    const from = /^([^《，。]{2,40}?)(?:关于|印发|公告|令)/u.exec(text.slice(b.start, b.end))?.[1]
    if (from) for (const part of [from, ...from.split(/[\s\u3000、]+/u)]) take(part)
    // 某局办公室关于…的通知, where neither is known: the body alone.
    const body = from && /^(.{4,})(?:办公厅|办公室)$/u.exec(from)?.[1]
    if (body && !found.length) take(body)
  }
  return found
}

/** Bodies that act for themselves, not for the place that the text is about. */
const OF_ITS_OWN =
  /(?:管理委员会|管委会|党组|大学|学院|总工会|公司|集团|人民法院|人民检察院|科学院|研究院|联合会|协会|青年团\p{Script=Han}*委员会)$/u
/** 云岭经济技术开发区管理委员会关于…, 中共某部党组关于…, 江岸大学2024年工作计划: the body that a title begins with, though no table has it. */
const TITLE_BODY =
  /^((?:中共)?\p{Script=Han}{2,24}?(?:管理委员会|管委会|党组|大学(?!生|学)|学院|总工会|有限公司|集团公司|人民法院|人民检察院|领导小组))(?:办公室|办公厅)?(?=关于|印发|“|\d{4}|工作报告|工作计划|工作要点|发展规划)/u
/** 我代表某省高级人民法院，向大会报告工作: it tells of its own work. */
const SPEAKS_FOR = /我代表(\p{Script=Han}{2,20}?(?:人民法院|人民检察院|常务委员会|常委会|总工会|协会))(?=[，向作])/u

/** Bodies known only once the names of the text are: those that open the title or sign it, and who acts where one acts for itself. */
export function settleIssuers({ text, structure, context, tables }: Search, found: Candidate[]): void {
  const at = (start: number, end: number, whole: boolean) =>
    found
      .filter((c) => c.entity.class === 'Organization' && c.start === start && (whole ? c.end === end : c.end <= end))
      .sort((a, b) => b.end - a.end || b.rank - a.rank)[0]
  const add = (entity: Entity) => {
    if (!context.issuers.some((i) => i.key === entity.key)) context.issuers.push(entity)
  }
  const known = context.issuers.length > 0
  for (const b of structure.blocks.slice(0, 4)) {
    if (b.kind !== 'title' && b.kind !== 'heading') break
    const line = text.slice(b.start, b.end)
    const name = TITLE_BODY.exec(line)?.[1]
    if (name && !at(b.start, b.start + name.length, true))
      found.push({
        start: b.start,
        end: b.start + name.length,
        text: name,
        entity: named('Organization', name),
        rule: 'title-body',
        rank: 5,
      })
    if (known) continue
    // 中共青川市委 青川市人民政府: one after the other.
    let start = b.start
    for (let c = at(start, b.end, false); c; c = at(start, b.end, false)) {
      if (c.end < b.end && !/^(?:[\s\u3000、]|关于|印发|办公|\d|工作|“)/u.test(text.slice(c.end, c.end + 2))) break
      add(c.entity)
      start = c.end + (/^[\s\u3000、]*/u.exec(text.slice(c.end, b.end))?.[0].length ?? 0)
    }
  }
  if (!known)
    for (const b of structure.blocks)
      if (b.kind === 'signature') {
        const c = at(b.start, b.end, true)
        if (c) add(c.entity)
      }
  const spoken = SPEAKS_FOR.exec(text.slice(0, 800))
  const speaks = spoken && at(spoken.index + 3, spoken.index + spoken[0].length, true)
  const [first] = context.issuers
  const own = speaks?.entity ?? (first && OF_ITS_OWN.test(first.label) ? first : undefined)
  if (!own || context.kind === 'interview' || context.kind === 'meeting') return
  context.actor = own
  // 学校将…, 公司将…: the one whose plan it is.
  const self = /(?:大学|学院)$/u.test(own.label)
    ? /[我本]校|学校(?=[将要，成])/gu
    : /(?:公司|集团)$/u.test(own.label)
      ? /(?<!\p{Script=Han})(?:我|本)?公司(?=[将要，成])/gu
      : undefined
  if (self)
    for (const m of matches(text, self))
      found.push({ start: m.index, end: m.index + m[0].length, text: m[0], entity: own, rule: 'issuer-self', rank: 3 })
  // 中共某部党组关于…的通知: asked of the ministry's own people, as other notices of ministries are.
  const of = /^中共(\p{Script=Han}+)党组$/u.exec(own.label)?.[1]
  if (of && isNational(of, tables) && /^(?:notice|opinion)$/.test(context.kind)) context.demands = true
}
