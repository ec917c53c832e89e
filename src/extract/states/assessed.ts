import { wordSet } from '../../wordSet.ts'
import { aim, clean, FRONTED, splitBy, trimmed } from '../aims/labels.ts'
import type { Aim } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import { isAct } from '../coordination/coordination.ts'
import { type Grammar, headOf } from '../words/grammar.ts'
import { type Lexeme, lexeme, textOf } from '../words/lexemes.ts'
import { advancing, compared, grown, kept, paired, ranked } from './growth.ts'
import { AILS, assessed, NOMINAL, NOT_THEMES, namesAct, type Result, type ResultRule, told } from './resultWords.ts'
import { ASKS, harms } from './stateRefusals.ts'
import { isOwnPlace } from './themeAndTail.ts'

/** What a state that was reached is like: 步伐稳健, 底色鲜明, 风险总体可控. */
const LIKE = wordSet(
  '稳健 鲜明 彰显 凸显 显现 强劲 良好 可控 平稳 向好 稳固 活跃 充裕 充足 旺盛 安定 祥和 优良 明显 显著 突出 丰硕 喜人 扎实 有力 协调 畅通 完备 繁荣 稳定 和谐 高效 有序',
)
/** What acts come to: 成效显著, 成果丰硕. */
const YIELD = wordSet('成效 成果 效果 成绩 成就 进展 态势 势头')

/** In this order: the first rule that gives a list decides. */
const RULES: readonly ResultRule[] = [grown, compared, kept, paired, ranked, begun, advancing, idiom, become]

/**
 * A result without a verb of its own: 绿色发展底色鲜明 → Goal; 污染防治成效显著 → the act, where it tells of the past;
 * 教育事业有了很大发展 → Goal.
 */
export function assessedAims(lexemes: Lexeme[], grammar: Grammar): Aim[] {
  const words = trimmed(lexemes[0]?.tag === 'pause' ? lexemes.slice(1) : lexemes)
  // 我省金融运行平稳: whose result it is.
  const placed = isOwnPlace(words[0]) && words.length > 2 && !/^(de|pause|and)$/.test(words[1]?.tag ?? '')
  const body = parted(placed ? words.slice(1) : words)
  const last = body.at(-1)
  if (!last || body.length < 2 || body.length > MOST_BEGUN) return []
  const r: Result = { body, last, all: textOf(body), grammar }
  if (harms(r.all) || body.some((l) => ASKS.test(l.text))) return []
  // 株洲轨道交通基地投产: where a work stands is part of its name.
  const works =
    placed && !/^[我全本]|[省市县]$|自治[区州]$/u.test(words[0]?.text ?? '')
      ? { ...r, body: words, all: textOf(words) }
      : r
  if (body.length > MOST_TOKENS) return grown(r) ?? kept(r) ?? paired(r) ?? ranked(r) ?? begun(works) ?? []
  for (const rule of RULES) {
    const found = rule(rule === begun ? works : r)
    if (found) return found.length === 1 ? found.map((a) => actTold(a, grammar)) : found
  }
  return []
}

/** 步伐加快, 蹄疾步稳, 全面完成: how an act goes. */
const GOES =
  /(?:步伐|进程)?(?:加快|提速|稳健|(?:基本|全面|顺利|如期|圆满|全部)完成|(?!活力|动能|动力|水平|质量|能力)[\u4e00-\u9fff]{4})$/u
/** 窗口改革基本完成, 绿色转型蹄疾步稳: the act, where the past is told. */
function actTold(state: Aim, grammar: Grammar): Aim {
  const label = state.label.replace(GOES, '')
  return state.class === 'Goal' && !state.past && label.length > 3 && namesAct(label, grammar)
    ? { ...state, past: { label, end: state.start + label.length } }
    : state
}

const isPlain = (body: readonly Lexeme[]): boolean => !body.some((l) => told(l) || /^(m|de|p|time|etc|ul)$/.test(l.tag))

/** 沿江高铁、临港隧道通车, 12项便民举措落地见效, 老城文物完成腾退: what began, was finished or was put to use. */
function begun({ body, all }: Result): Aim[] | undefined {
  let at = body.findLastIndex((l) => l.text === '完成')
  const done = at > 0 && at >= body.length - 3 && body.slice(at + 1).every((l) => isAct(l) || l.text === '任务')
  if (!done || at === body.length - 1) {
    const ends = BEGUN.exec(all)?.[0].length ?? 0
    const start = (body.at(-1) as Lexeme).end - ends
    at = ends ? body.findIndex((l) => l.start === start) : -1
  }
  if (at < 1) return undefined
  // 创新中心在川落地: where belongs to what is told.
  const where = body.slice(0, at).findLastIndex((l) => l.text === '在')
  if (where > 0 && at - where <= LONGEST_PLACE) at = where
  let to = at
  while (
    to > 1 &&
    (ALREADY.test(body[to - 1]?.text ?? '') || (body[to - 1]?.tag === 'time' && body[to - 2]?.text === '连续'))
  )
    to--
  const theme = body.slice(body.findLastIndex((l, i) => i < to && l.tag === 'de') + 1, to)
  const first = theme[0]
  const bearer = theme.at(-1)
  if (
    !first ||
    first.frame ||
    !(/^(n|l|nz|nt|ns|j|eng|name|quote|s|vn|q)$/.test(bearer?.tag ?? '') || /^(?:举措|高速)$/u.test(bearer?.text ?? ''))
  )
    return undefined
  if (textOf(theme).length < 4 || AILS.test(all)) return undefined
  const listed = theme.some((l) => l.tag === 'etc') && WORKS.test(bearer?.text ?? '')
  if (
    theme.some(
      (l, i) =>
        (told(l) && l.text.length > 1) ||
        // 东港至西岭铁路, 本溪高速等项目: such words are of names.
        (/^(p|c|ul|time|r)$/.test(l.tag) && l.text !== '至' && !(listed && l.text === '本')) ||
        (l.tag === 'etc' && !listed) ||
        (l.tag === 'm' && i > 0 && !/^(etc|and|pause)$/.test(theme[i - 1]?.tag ?? '')) ||
        (NOT_THEMES.test(l.text) && l.tag !== 'and'),
    )
  )
    return undefined
  const how = textOf(body.slice(at))
  const members = listed || theme.some((l) => l.tag === 'and') ? [theme] : splitBy(theme, 'pause')
  const parts = members.every((m) => textOf(m).length > 2) ? members : [theme]
  return parts.flatMap((own, i) => {
    const span = i === parts.length - 1 ? body.slice(body.indexOf(own[0] as Lexeme)) : own
    return aim('Initiative', clean(`${textOf(own)}${how}`), span, 'act', 'state-built') ?? []
  })
}

/** 体育事业欣欣向荣, 供应平稳有序: praise in four characters of what a noun names. */
function idiom(r: Result): Aim[] | undefined {
  const { body, all } = r
  const [said] = IDIOM_END.exec(all) ?? []
  if (!said || all.length < said.length + 2) return undefined
  const from = (body.at(-1) as Lexeme).end - said.length
  const theme = body.filter((l) => l.start < from)
  // 甲、乙等品牌叫响全国: a list under its cover noun.
  const plain = isPlain(theme.filter((l, i) => !(l.tag === 'etc' && i < theme.length - 1) && !(l.tag === 'm' && !i)))
  return !AILS.test(all) && !(body[0]?.frame && !NOMINAL.test(body[0].text)) && plain ? assessed(r) : undefined
}

/** 步伐稳健, 投资结构改善, 成效显著: a noun and what becomes of it. */
function become(r: Result): Aim[] | undefined {
  const { body, last, all, grammar } = r
  const turns = TURNS.test(last.text)
  if (!turns && !LIKE.test(last.text)) return undefined
  let at = body.length - 2
  while (at > 0 && /^(d|ad|zg)$/.test(body[at]?.tag ?? '')) at--
  const bearer = body[at] as Lexeme
  const yields = YIELD.test(bearer.text)
  if (at < 1 || bearer.text.length < 2 || (turns && !(at === body.length - 2 && turnsOf(bearer, body)))) return []
  if (!yields && !/^(n|vn|an|l|j|v)/.test(bearer.tag)) return []
  // 产品所占比重提高, 协调性和可持续性增强: of a measure more may be told before it.
  const measured = turns && MEASURE.test(bearer.text)
  if (
    body
      .slice(0, at)
      .some(
        (l) =>
          (measured ? /^(p|ul|m|time)$/ : /^(de|p|c|and|ul|m|time|etc)$/).test(l.tag) ||
          (NOT_THEMES.test(l.text) && !(measured && l.tag === 'and')),
      )
  )
    return []
  const theme = body.slice(0, yields ? at : at + 1)
  // 维护市场稳定, 保持经济平稳: a verb with its object is read as such.
  if (theme.length > 1 && theme[0]?.frame && !NOMINAL.test(theme[0].text)) return []
  const [whole] = assessed(r)
  if (!whole || AILS.test(all)) return []
  // 生态环境总体改善: the noun that says how far is no part of the theme.
  if (turns && FRONTED[last.text])
    return [
      {
        ...whole,
        label: `${FRONTED[last.text]}${clean(bearing(textOf(theme)))}`,
      },
    ]
  return yields ? (actsOf(theme, textOf(body.slice(at)), grammar) ?? [whole]) : [whole]
}

/** 已经全面, 日益, 有所: how far and since when. */
const BETWEEN = /(?<=.{2})(?:总体|全面|整体|普遍|已经|日益|有所|正在|逐步|继续|不断|[也都虽])$/u

function bearing(theme: string): string {
  let name = theme
  while (BETWEEN.test(name)) name = name.replace(BETWEEN, '')
  return name
}

/** 投资结构改善: a noun and what becomes of it; 技术改造, 扩大投资规模 are none. */
const turnsOf = (bearer: Lexeme, body: readonly Lexeme[]): boolean =>
  (/^(n|j|an)/.test(bearer.tag) || /^(作用|功能|能力|水平|收入)$/u.test(bearer.text)) &&
  !bearer.frame &&
  !body.some((l) => l.tag === 'm')

/** 经济外交、人文交流成果丰硕: told of the past, each act by itself. */
function actsOf(theme: Lexeme[], yielded: string, grammar: Grammar): Aim[] | undefined {
  const parts = conjuncts(theme, 'state', grammar).map((p) => trimmed(p.lexemes))
  if (!parts.every((p) => headOf(grammar, textOf(p))?.types.has('process'))) return undefined
  return parts.flatMap((p) => {
    const act = textOf(p)
    const made = aim('Goal', clean(`${act}${yielded}`), p, 'state', 'state-assessed')
    return made ? [{ ...made, past: { label: clean(act), end: (p.at(-1) as Lexeme).end } }] : []
  })
}

const MEASURE = /(?:比重|水平|能力|质量|性|力|感|率|程度|地位|面貌|功能)$/u

/** 甲铁路、乙水库等重大工程: a list under its cover noun. */
const WORKS =
  /(?:项目|工程|平台|中心|基地|园区|医院|学校|场馆|线路|高铁|铁路|公路|高速|电站|设施|机场|通道|政策|举措|重器)$/u

/** What is said of what began or was put to use. */
const BEGUN =
  /(开工建设|建成投用|建成投产|建成通车|建成运行|建成运营|建成使用|落地运行|落地实施|落地见效|启动实施|启动建设|启动运行|获批建设|获批设立|全线通车|全线贯通|投入使用|投入运营|投入运行|上线运行|揭牌运行|揭牌成立|挂牌成立|挂牌运行|开通运营|开工|投产|投运|投用|通车|通水|竣工|挂牌|揭牌|落地|上线|开通|首发|获批|启用|完工|封关运营|启用运营|封关运行|并网发电|投产发电|投产送电|核准建设|试运行|开建|动工|正式商用|成功商用|成功举办|如期举办|圆满举办|胜利举办|顺利举办|开工或通车|竣工投产|投产达产)$/u
const ALREADY = /^(已|已经|也|均|连续|相继|先后|正式|全部|顺利|成功|如期|提前|陆续|全面|较好)$/u
/** What results are like, in four characters. */
const IDIOM_END =
  /(日趋向好|向优向好|向好向优|齐头并进|持续向好|稳步向好|总体向好|长期向好|日趋完善|日益完善|较好完成|圆满完成|超额完成|全面完成|全部完成|基本完成|如期完成|提前完成|胜利完成|平稳有序|有序有效|有力有效|有力有序|扎实有效|扎实有力|欣欣向荣|蹄疾步稳|稳中向好|稳中有进|稳中提质|稳健向好|常态长效|兜牢兜实|深入人心|安全可控|总体可控|成绩优异|亮点纷呈|硕果累累|走深走实|落地见效|落地落实|有声有色|精彩纷呈|量质齐升|提质增效|扩容提质|井然有序|和谐稳定|安定有序|繁荣兴盛|繁荣发展|健康有序|协同高效|优质均衡|全面进步|全面发展|协调发展|竞相发展|深度融合|焕然一新|再获丰收|喜获丰收|叫响全国|享誉全国|深化拓展|拓展深化|建设提速|发展提速|转型提速|升级提速|进程提速|见行见效|圆满收官|圆满成功|动态清零|清零见底|全覆盖|根本好转|回升向好|回稳向好|企稳回升|企稳向好|促稳提质|保稳提质|稳量提质|扩优提质|扩面提质|提质扩面|提质升级|提质扩容|提速提质|投产增效|蔚然成风|蔚成风尚|大量涌现|竞相涌现|不断涌现|巩固拓展|迭代升级|焕新升级|扩能升级|培育壮大|活力迸发|竞相迸发|连年丰收|连获丰收|再获丰收|连续增产|通车运营|颁布实施|获批实施|正式施行|延续施行|入轨运行|封关运行|蓬勃发展|稳健发展|共同发展|协同推进|协同发力|联动发力|有力推进|惠民利民|火爆出圈|破圈出圈|焕新亮相|长足进步|国际领先|世界领先|全国领先|越(?!来)[\u4e00-\u9fff]越[\u4e00-\u9fff])$/u

/** Verbs of change that need no adverb: 步伐加快, 领域拓宽. */
const TURNS = wordSet('加快 拓宽 改善 上升 提高 增强 扩大 缩小 完善 好转 增加 减少 提升 优化 健全 壮大 加深 回升 增多')

/** 成效显著, which the segmenter takes for one word, as two. */
function parted(words: Lexeme[]): Lexeme[] {
  const last = words.at(-1)
  if (last?.text.length !== 4 || !YIELD.test(last.text.slice(0, 2)) || !LIKE.test(last.text.slice(2))) return words
  const middle = last.start + 2
  return [
    ...words.slice(0, -1),
    lexeme(last.start, middle, last.text.slice(0, 2), 'n'),
    lexeme(middle, last.end, last.text.slice(2), 'a'),
  ]
}

const MOST_TOKENS = 9
/** The same, of a work that began or was finished. */
const MOST_BEGUN = 24
/** 在, the place, and what it is called. */
const LONGEST_PLACE = 3
