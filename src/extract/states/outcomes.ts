import { wordSet } from '../../wordSet.ts'
import { aim, clean, some } from '../aims/labels.ts'
import { type Aim, type Cursor, has } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { QUALIFYING } from './results.ts'
import { AILS, NOMINAL, told } from './resultWords.ts'
import { harms, UNWANTED } from './stateRefusals.ts'

/* What has become of a theme, told by a verb that takes no object: 民族宗教工作创新推进, 低空经济实验室组建运行. */

/** What acts come to. */
const PURSUED = wordSet('推进 实施 开展 展开 铺开 推广运用 推广 发力 见效 显效 突破 完成 启动 恢复')
/** What works come to. */
const BUILT = wordSet(
  '运行 运营 投用 投运 投产 启用 启运 通航 通车 竣工 落成 落地 开工 挂牌 揭牌 开通 上线 建成 投入使用 试运行 下水 落户 获批 签署 签约 首飞 问世 亮相 下线 开业 营业 举行 举办 成立 入轨 完工 上市 首映 开赛 开馆 开园 封顶 合龙 贯通 设立 交付 迁驻 入驻 开诊',
)
const SETTLES = wordSet('落户 落地 落子 入驻 迁驻 落地建设')
/** 等重大工程开工建设, 储能项目投产达效: two verbs, the second says what has come of the first. */
const BEGUN =
  /(?:开工|投产|投运|投用|建成|落地|上线|获批|首飞|封关|竣工|通车|开通|开诊|重组|拍摄)(?:建设|发电|达效|增效|达产|生根|运行|运营|使用|投产|投用|设立|立项|入轨|开放|并网|完成)$/u
/** 大国重器在辽问世: most words that tell where. */
const LONGEST_WHERE = 5
/** What states come to. */
const BECAME = wordSet(
  '加快 加速 提速 发展壮大 提质 增强 好转 明显好转 巩固发展 改善 回升 攀升 跃升 升级 扩面 增效 扩容 新台阶 新高 增收 增产 丰收 领先 领跑 拓展 优化 提升 壮大 向好 加深 深化 加强 增加 完善 健全 改观 大为改观 顺利进行',
)
const HOW = wordSet(
  '系统 创新 常态化 整省 协同 同向 深度 集中 明显 显著 稳步 全面 广泛 持续 加快 加速 逐步 有序 扎实 纵深 全域 靠前 聚势 联动 整体',
)
const NO_THEME =
  /^(?:是|有|没有|不|未|使|让|把|将|以|为|对|向|与|同|在|从|由|于|比|因|因为|由于|随着|如|如果|若|虽然|尽管|只有|这|那|这种|那种|它|他们|我们|推动|促进|确保|保持|实现|要|应|必须|能|能够|可能|可以|会|才能|待|如何|怎样|什么|愈|越|也|却|但|只|经|据|所|被|受|之|继续|很|不断|无法|难以|未能|报|后|获)$/u
const MOST = 14
/** Works have long names, and many of them stand beside each other. */
const MOST_OF_WORKS = 40

export function outcome({ clause, i, grammar }: Cursor, lexemes: Lexeme[], from: number): boolean {
  const placed =
    lexemes[from]?.mention?.entity.class === 'Place' &&
    /^[我全]/u.test(lexemes[from]?.text ?? '') &&
    lexemes.length > from + 3 &&
    !/^(?:de|pause|and|name)$/.test(lexemes[from + 1]?.tag ?? '')
  const body = lexemes.slice(placed ? from + 1 : from).filter((l) => l.tag !== 'aside')
  const last = body.at(-1)
  if (
    !last ||
    i < 0 ||
    body.length < 2 ||
    body.length > MOST_OF_WORKS ||
    clause.strength ||
    /^[将把创]$/u.test(lexemes[0]?.text ?? '')
  )
    return false
  const acts = PURSUED.test(last.text)
  // 南海所落户三亚: where the work goes stands behind the verb.
  const settles = last.mention?.entity.class === 'Place' && SETTLES.test(body.at(-2)?.text ?? '')
  const begun = beginsAt(body)
  const works = begun > 0 || settles || BUILT.test(last.text)
  if (!works && (body.length > MOST || !(acts || BECAME.test(last.text)))) return false
  let to = begun || body.length - (settles ? 2 : 1)
  while (to > 1 && (HOW.test(body[to - 1]?.text ?? '') || BUILT.test(body[to - 1]?.text ?? '') || manner(body[to - 1])))
    to--
  const where = works ? body.findLastIndex((l, k) => k > 1 && k < to && k >= to - LONGEST_WHERE && l.text === '在') : -1
  if (where > 0 && body.slice(where + 1, to).every((l) => PLACES.test(l.tag))) to = where
  const theme = body.slice(0, to)
  const all = textOf(body.filter((l) => !/^(?:已|已经)$/u.test(l.text)))
  if (
    !isTheme(theme, works) ||
    body.some((l, k) => k > 0 && l.tag === 'de' && k >= to - (acts ? 2 : 1) && k < body.length - 1) ||
    AILS.test(all) ||
    UNWANTED.test(textOf(theme)) ||
    harms(all)
  )
    return false
  if (works) {
    clause.aims.push(...worksOf(theme, body.slice(to), grammar))
    clause.rule = 'state-built'
    return clause.aims.length > 0
  }
  const made = aim('Goal', clean(all), body, 'state', 'state-assessed')
  if (!made) return false
  clause.aims.push(acts ? { ...made, past: { label: clean(textOf(theme)), end: (theme.at(-1) as Lexeme).end } } : made)
  clause.rule = 'state-assessed'
  return true
}

/** Where 投产达效 begins; 0 where the clause does not end so. */
function beginsAt(body: readonly Lexeme[]): number {
  const [said] = BEGUN.exec(textOf(body.slice(-4))) ?? []
  const end = body.at(-1)?.end
  return said === undefined || end === undefined
    ? 0
    : Math.max(
        0,
        body.findIndex((l) => l.start === end - said.length),
      )
}

/** 甲港三期、乙港一期开工: each work by itself, unless a noun after 等 tells what they all are. */
function worksOf(theme: Lexeme[], tail: Lexeme[], grammar: Grammar): Aim[] {
  const told = textOf(tail).replace(/^已经?/u, '')
  const listed = theme.at(-1)?.tag === 'etc' ? theme.slice(0, -1) : theme
  const members = conjuncts(listed, 'state', grammar)
  // 全国最大、国内首座大坝: what the one work is like.
  const parts = members.some((m) => m.lexemes.at(-1)?.tag === 'a')
    ? [{ lexemes: listed, before: '', after: '' }]
    : members
  return parts.flatMap((p, i) => {
    const last = i === parts.length - 1
    const name = `${p.before}${textOf(p.lexemes)}${p.after}${last && listed !== theme && parts.length === 1 ? '等' : ''}`
    return some(
      aim('Initiative', clean(`${name}${told}`), last ? [...p.lexemes, ...tail] : p.lexemes, 'act', 'state-built'),
    )
  })
}

const manner = (l: Lexeme | undefined): boolean => !!l && !l.frame && (/^(?:d|ad|vd)$/.test(l.tag) || has(l, 'adverb'))

const PLACES = /^(?:n|ns|nt|nz|s|j|f|name|vn|a|b)$/

/** A noun that something may be told of; `works` may be counted: 26个项目落户. */
export function isTheme(theme: readonly Lexeme[], works = false): boolean {
  const [first] = theme
  const last = theme.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    textOf(theme).length > 2 &&
    (first.frame === undefined || NOMINAL.test(first.text)) &&
    (!/^(?:v|d|c|p|r|m|ad|de)$/.test(first.tag) ||
      QUALIFYING.test(first.text) ||
      (works && first.tag === 'm' && !first.text.startsWith('第'))) &&
    (/^(?:n|nz|nt|ns|vn|an|l|j|s|quote|name|etc)$/.test(last.tag) ||
      last.frame !== undefined ||
      last.text === '收入' ||
      // 机场三期: a number to the segmenter, or a time.
      (works && /[期段]$/u.test(last.text))) &&
    !theme.some(
      (l, k) =>
        NO_THEME.test(l.text) ||
        (told(l) && l.text.length > 1) ||
        /^(?:ul|p|c|r|uz)$/.test(l.tag) ||
        (l.tag === 'm' && k > 0 && /\d/.test(l.text) && theme[k + 1]?.tag === 'pause') ||
        (l.tag === 'time' && k > 0) ||
        has(l, 'modal'),
    )
  )
}
