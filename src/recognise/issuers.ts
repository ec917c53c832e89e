import type { Entity, Metadata, Structure } from '../model.ts'
import { type NameTables, nameAt, named } from './names.ts'

/* Who issues a text. */

/** 国家核安全局; 生态环境部办公厅, 水利部河湖管理司: a body of the country, or an office of one. */
export function isNational(label: string, tables: NameTables): boolean {
  if (NATIONAL_BODY.test(label)) return true
  const hit = nameAt(tables, label, 0)
  return !!hit?.entries.some((e) => e.entity.class === 'Organization' && NATIONAL_BODY.test(e.entity.label))
}
const NATIONAL_BODY =
  /^(?:中华人民共和国|国家(?!电网|能源集团)|中国(?:人民银行|银行保险|证券监督|气象局|地震局|民用航空局)|最高人民|海关总署|国务院|审计署)/u

/** Bodies that sign at the end or stand in the metadata. */
export function findIssuers(text: string, structure: Structure, metadata: Metadata, tables: NameTables): Entity[] {
  const found: Entity[] = []
  const known = (name: string) => tables.names.get(name)?.find((e) => e.entity.class === 'Organization')?.entity
  const take = (words: string) => {
    const name = words.trim()
    // 国家林业和草原局办公室: the office of a body signs for it.
    const office = /^(.{3,})(?:办公室|办公厅)$/u.exec(name)?.[1]
    const body = known(name) ?? (office && known(office) ? named('Organization', name) : undefined)
    if (body && !found.some((f) => f.key === body.key)) found.push(body)
  }
  for (const b of structure.blocks)
    if (b.kind === 'signature') for (const part of text.slice(b.start, b.end).split(/[\s\u3000]+/u)) take(part)
  if (metadata.issuer) for (const part of metadata.issuer.split(/[\s\u3000,，、]+/u)) take(part)
  // 发布机关：国家核安全局: a body, though no table has it.
  const told = metadata.issuer?.trim()
  if (told && !found.length && /^[\p{Script=Han}]{3,24}(?:局|部|委员会|厅|政府|办公厅|办公室|署|中心)$/u.test(told))
    found.push(named('Organization', told))
  // 国家林业和草原局关于…的通知: the body that the title begins with.
  const heads = structure.blocks.filter((b) => b.kind === 'title' || b.kind === 'heading').slice(0, 3)
  for (const b of heads) {
    const from = /^([^《，。]{4,40}?)(?:办公厅|办公室)?(?:关于|印发|公告|令)/u.exec(text.slice(b.start, b.end))?.[1]
    if (from) for (const part of [from, ...from.split(/[\s\u3000、]+/u)]) take(part)
  }
  return found
}
