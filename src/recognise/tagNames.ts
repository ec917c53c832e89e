import type { Knowledge } from '../knowledge/index.ts'
import type { Span, Structure, Token } from '../model.ts'
import { recognise } from './index.ts'

export type NameTag = 'PER' | 'LOC' | 'ORG'
export interface TaggedName extends Span {
  type: NameTag
}

const TAGS: Readonly<Record<string, NameTag>> = { Person: 'PER', Place: 'LOC', Organization: 'ORG' }

/** Common nouns that the segmenter's dictionary calls places or people. */
const COMMON =
  /^(?:城市|大国|外国|东西|市场|城镇|城乡|爱国|祖国|沿海|内地|中原|城关|地球|太空|小雨|雷阵雨|多云|卫星|青少年|老总|顾客|博士后|努力|高潮|封锁|严格|公正|认真|明显|积极|维和|满意|祝福|光荣|宏伟|高峰|阳光|文明|和平|安康|繁荣|富裕|强调|全会|周年|时期|多年|今天|上午|下午|昨天|明天|西瓜|大街|大桥|古都|内河|海洋|海港|治安|回国|建国|广为|黑洞|山洞|山水|上古|英灵|锦旗|关联|半壁|上半场|下半场|南国|明星|桂冠|桑巴|红富士|陶醉|时髦|明白|师生|通知|纪念|养老|安全性|高素质|任重道远|顾全|大力|战|孝敬|边远|古老|名特优|小老虎|乌龙|清凉|玉兰|路远|连版)/u
const NOT_NAME = /(?:理论|主义|思想|措施|提高|监督|奋斗|大陆|下午|卢布|克朗|杯|丁|老师|小姐|先生|女士|寺|岛|顶|树|伞)$/u

/** What the names of bodies end in, longest first. */
const BODY =
  /(?:有限公司|总公司|公司|集团|银行|大学|学院|研究院|研究所|研究会|科学院|中学|小学|学校|医院|法院|检察院|委员会|联合会|基金会|协会|学会|工会|商会|联盟|总局|公安局|管理局|工商局|财政局|教育局|局|厅|外交部|国防部|财政部|教育部|编辑部|指挥部|俱乐部|国家队|代表队|代表团|队|电视台|电台|通讯社|出版社|报社|日报|晚报|杂志社|党校|党委|支部|法庭|议会|国会|中心|工厂|厂|矿|党|部队|舰队|大使馆|使馆|领事馆|总领馆|剧院|歌舞团|乐团|乐队|图书馆|博物馆)$/u

/** 中美两国, 中俄关系: countries by one character. */
const COUNTRIES =
  /(?:[中美日俄韩英法德印朝越苏泰巴以墨欧]){2,3}(?=两国|三国|关系|双边|双方|贸易|经贸|友好|联合|之间|首脑|建交|边界|合作|战略)/gu

/**
 * Names of people, places and organisations in a plain sentence, as name-tagging corpora count them: outermost, before
 * the guidelines' exclusions. What the tables and rules find comes first; the segmenter's own tags fill what they leave.
 */
export function tagNames(text: string, knowledge: Pick<Knowledge, 'names' | 'tokenise' | 'grammar'>): TaggedName[] {
  const structure: Structure = {
    blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }],
    sentences: [{ block: 0, start: 0, end: text.length }],
  }
  const known = recognise(text, structure, {}, knowledge).mentions.flatMap((m): TaggedName[] => {
    const type = TAGS[m.entity.class]
    // 我国, 全市, 党: no names to a corpus of names.
    if (/^(我国|[我全本][省市县区州]|全党|党|国家)$/u.test(m.text)) return []
    return type && !m.nested ? [{ start: m.start, end: m.end, type }] : []
  })
  const tokens = knowledge.tokenise(text, 0, text.length)
  const found = [
    ...bodies(tokens, known),
    ...foreign(text),
    ...known,
    ...countries(text),
    ...people(tokens, knowledge),
    ...places(tokens),
  ]
  const out: TaggedName[] = []
  for (const name of found) if (!out.some((o) => o.start < name.end && name.start < o.end)) out.push(name)
  return out.sort((a, b) => a.start - b.start)
}

/** 希拉·威曼: names of foreigners by the dot between their parts. */
function foreign(text: string): TaggedName[] {
  return [
    ...text.matchAll(
      /\p{Script=Han}{1,7}(?:·\p{Script=Han}{1,8}?)+(?=[^\p{Script=Han}]|说|在|和|的|是|等|先|女|将|对|为|与|及|日|率|参|当|以|于|表|出|被|于|得|坦|今|昨|$)/gu,
    ),
  ].flatMap((m) => {
    const lead =
      /^.*?(?:总统|总理|首相|部长|主席|女士|先生|秘书长|议长|大使|教授|专家|队员|选手|大臣|国务卿|和|是|长|任|的|由|对|给|与)(?=\p{Script=Han}{1,6}·)/u.exec(
        m[0],
      )?.[0].length ?? 0
    return [{ start: m.index + lead, end: m.index + m[0].length, type: 'PER' as const }]
  })
}

function countries(text: string): TaggedName[] {
  return [...text.matchAll(COUNTRIES)].flatMap((m) =>
    [...m[0]].map((_, i): TaggedName => ({ start: m.index + i, end: m.index + i + 1, type: 'LOC' })),
  )
}

/** 薛明, 辛业江, 斯特罗耶夫: what the segmenter takes for a name, and surnames with the characters after them. */
function people(tokens: Token[], { names, grammar }: Pick<Knowledge, 'names' | 'grammar'>): TaggedName[] {
  const out: TaggedName[] = []
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (grammar.verbs.has(t.text) || grammar.cues.has(t.text) || COMMON.test(t.text) || NOT_NAME.test(t.text)) continue
    const surname = names.surnames.has(t.text)
    const next = tokens[i + 1]
    // 李 + 先生, 胡 + 老: the surname alone is the name.
    if (
      surname &&
      t.text.length === 1 &&
      next &&
      /^(先生|女士|老|某|家|总|小姐|教授|主席|书记|老师|大夫|经理)$/u.test(next.text)
    ) {
      out.push({ start: t.start, end: t.end, type: 'PER' })
      continue
    }
    if (
      surname &&
      next &&
      next.text.length <= 2 &&
      /^(nr|x|n|a|ng|ag|vg|b|z|j|tg|s)/.test(next.tag) &&
      /^\p{Script=Han}+$/u.test(next.text) &&
      t.tag === 'nr'
    ) {
      const third = tokens[i + 2]
      const joins = next.text.length === 1 && third?.text.length === 1 && /^(nr|x|ng|ag|vg|tg)$/.test(third.tag)
      out.push({ start: t.start, end: joins ? third.end : next.end, type: 'PER' })
      i += joins ? 2 : 1
      continue
    }
    if (!/^(nr|nrfg|nrt)$/.test(t.tag) || t.text.length < 2 || t.text.length > 8) continue
    const first = names.surnames.has(t.text.charAt(0)) || names.surnames.has(t.text.slice(0, 2))
    if (first ? t.text.length <= 4 : t.text.length >= 3) out.push({ start: t.start, end: t.end, type: 'PER' })
  }
  return out
}

function places(tokens: Token[]): TaggedName[] {
  return tokens.flatMap((t): TaggedName[] =>
    t.tag === 'ns' && t.text.length >= 2 && !COMMON.test(t.text) && !/(?:地区|盘|卢比|克朗)$/u.test(t.text)
      ? [{ start: t.start, end: t.end, type: 'LOC' }]
      : [],
  )
}

/** 郑州公安局, 牙买加队, 国防大学: a place or proper noun, and nouns up to a word that bodies end in. */
function bodies(tokens: Token[], known: readonly TaggedName[]): TaggedName[] {
  const out: TaggedName[] = []
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (t.tag === 'nt' && t.text.length > 2 && !/政府$/u.test(t.text)) {
      out.push({ start: t.start, end: t.end, type: 'ORG' })
      continue
    }
    if (!/^(ns|nz|nt|nrt|j)$/.test(t.tag) || COMMON.test(t.text)) continue
    if (known.some((k) => k.type === 'ORG' && k.start <= t.start && t.end <= k.end)) continue
    let last = -1
    for (let k = i + 1; k < Math.min(tokens.length, i + 6); k++) {
      const next = tokens[k] as Token
      if (!/^(n|nz|nt|ns|vn|b|j|s|f|v|m|ng|g|k|x)/.test(next.tag) || !/^[\p{Script=Han}]+$/u.test(next.text)) break
      if (BODY.test(next.text)) last = k
    }
    if (last < 0) continue
    const end = (tokens[last] as Token).end
    out.push({ start: t.start, end, type: 'ORG' })
    i = last
  }
  return out
}
