import { wordSet } from '../../wordSet.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Cursor, has, tells } from '../clause/clause.ts'
import { type Lexeme, lexeme, textOf } from '../words/lexemes.ts'
import { isTheme } from './outcomes.ts'
import { beforeManner } from './results.ts'
import { AILS } from './resultWords.ts'
import { harms } from './stateRefusals.ts'

/* What a theme has come to by a verb that takes an object: 新船型通过船级社认证, 海工装备远销多国, 渔业产值升至全国第二位. */

const RANK = '第[一二三四五六七八九十\\d]+位?|前列|首位|榜首|前[\\d一二三四五六七八九十]+位?|行列|方阵|梯队|前茅'
const RECORD = '最低|最高|最好|最大|最快|最优|高位|历史新高|最低点|最低水平|最好水平|最高水平|纪录|新高|之最'

/** Verbs that tell what a theme has come to, each with what it has come to by them. */
const COMES_TO: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ['通过', '(?:验收|备案|认证|评估|审查|鉴定|考核|核查|认定|审评|复审|评审|验证|测评|审核|复核|论证)$'],
      ['获 获得 荣获', '(?:批复|批准|认可|好评|推广|肯定|表彰|表扬|等次|青睐|赞誉|点赞|转发)$'],
      ['被', '(?:[评列认确授誉命遴纳][\\u4e00-\\u9fff]?[为定入予选].{2,}|推广|转发|采纳|吸收)$'],
      ['填补', '空白$'],
      ['打破', '(?:垄断|封锁|纪录|历史|空白)$'],
      ['刷新', '(?:纪录|新高|高度)$'],
      ['走出 走向', '^(?:国门|世界|全国|海外|国际)'],
      ['远销 畅销 通达 直达 应用于 运用于 摆上 销往 出口到', '.{2}'],
      ['成长为 发展成为 跃升为 崛起为 升级为 晋升为', '.{2}'],
      [
        '高于 快于 优于 好于 超过',
        '(?:平均|全国|全省|全区|全市|同期|城镇|预期|国际|世界)[^\\d]{0,8}(?:水平|增速|增幅|目标|均值)?$',
      ],
      ['居 位居 稳居 跃居 位列 名列 升至 跃升至 上升至 跻身 跃升到 提升至', `(?:${RANK}|${RECORD})$`],
      ['降至 降到 达到 达 创 创造 创下', `(?:${RECORD}|水平|第一)$`],
      ['驶入 步入 迈入 跨入', '(?:时代|阶段|轨道|车道|快车道|行列|门槛)$'],
      ['收获 斩获 勇夺 捧回 摘得', '(?:成果|奖|奖项|金牌|冠军|桂冠|佳绩|”)$'],
      ['享受 享有 享受到', '(?:补贴|补助|资助|政策|服务|教育|费|待遇|优惠|红利|保障)$'],
      ['结束 告别', '历史$'],
      ['掀起', '(?:热潮|高潮|新潮)$'],
      ['彰显 凸显 显现 迸发 焕发', '(?:效应|作用|活力|成效|生机|动能)$'],
      ['覆盖', '^(?:所有|全部|全省|全市|全区|全县|城乡|各)'],
    ] as const
  ).flatMap(([verbs, object]) => verbs.split(' ').map((v): [string, RegExp] => [v, new RegExp(object, 'u')])),
)

/** What is said of a theme in four characters or more that no adverb opens. */
const CAME_OUT =
  /(?:[\u4e00-\u9fff]{4}、)?(?:初见成效|稳中有进|稳中向好|稳中趋优|成就斐然|超出预期|开局良好|更趋协调|齐头并进|向新图强|全面增进|成效明显|成效显著|成效初显|巩固提升|积厚成势|只增不减|只减不增|全部出清|从无到有|叫好又叫座|叫好叫座|落地见效|稳定向好|出圈走红|下闸蓄水|直达快享|日渐养成|人气爆棚|提级扩能|开诊运营|热播|整改办结|全部办结|清零|销号|全部兑付|全部完成|全部归还|连续[\d一二三四五六七八九十]{1,3}年(?:下降|增长|提高|增加|达标|稳定达标|优秀|(?:保持|居|快于|高于)[^，、]{2,10})|(?:全国|全球|世界|全省|全区|中部|西部|东北|西北)(?:第[一二三四五六七八九十]|领先|最多|最高|最大|首位|前列))$/u

const HOW = wordSet(
  '均 都 也 已 已经 全部 分别 连续 再次 首次 双双 相继 先后 成功 顺利 正式 再 持续 稳 全面 一举 又 多年 始终 不断 总体 从 进一步 日渐 基本',
)
/** Of what might be, or of others. */
const CONDITION = wordSet('对 对于 凡 凡是 如 如果 若 因 经 每 将 把 为 当 未 不 不能 没有 使 让 由 是 的话 拟 应 须')
const MOST_WORDS = 40

/** 渔港改造项目通过国家验收, 养殖产量升至全国首位, 渔民减负政策直达快享: told where no other reading has found an aim. */
export function reached({ clause }: Cursor, lexemes: Lexeme[], from: number): boolean {
  if (clause.strength || lexemes.length > MOST_WORDS || lexemes.at(-1)?.tag === 'de') return false
  const words = trimmed(themed(clause, lexemes, from))
  const at = words.findIndex((_, k) => k > 0 && comesTo(words, k))
  let to = at > 0 ? at : endsAt(words)
  if (to < 1 || words.some((l, k) => (CONDITION.test(l.text) && (k < to || l.text !== '为')) || has(l, 'modal')))
    return false
  while (to > 1 && (HOW.test(words[to - 1]?.text ?? '') || words[to - 1]?.tag === 'time' || since(words, to - 1))) to--
  const theme = words.slice(0, to)
  const all = textOf(words)
  // 反馈问题全部整改办结: what ailed is over.
  if (!(isTheme(plain(theme), true) || countedOnly(theme)) || (AILS.test(all) && !OVER.test(all))) return false
  if (harms(all) || FELL.test(all)) return false
  const state = aim('Goal', clean(all), words, 'state', 'state-reached')
  if (!tells(clause, state)) return false
  clause.subject = clause.subject.filter((m) => !(words[0] && m.start >= words[0].start && m.end <= state.end))
  clause.modality ??= 'done'
  return true
}

/** 应用 and 于 are two words to the segmenter. */
const comesTo = (words: Lexeme[], k: number): boolean => {
  const verb = words[k]?.text ?? ''
  const both = words[k + 1]?.text.length === 1 ? `${verb}${words[k + 1]?.text}` : verb
  return (
    COMES_TO.get(verb)?.test(textOf(trimmed(words.slice(k + 1)))) === true ||
    (both !== verb && COMES_TO.get(both)?.test(textOf(trimmed(words.slice(k + 2)))) === true)
  )
}

/** 连续8年, 从第13位: of the number and what it counts. */
const since = (words: readonly Lexeme[], k: number): boolean =>
  /^(?:m|q)$/.test(words[k]?.tag ?? '') && words.slice(Math.max(0, k - 3), k).some((l) => l.text === '连续')

/** 财政收入连续三年下降: nobody strives for it. */
const FELL = /(?:收入|利润|产量|产值|效益|投资|出口|储备|质量|水平|增速)连续[^，、]{1,4}年下降$/u
const OVER = /(?:办结|清零|销号|整改到位)$/u

/** 国防科技大学试验速度刷新…: a body right before a noun says whose it is. */
function themed({ subject }: Cursor['clause'], lexemes: Lexeme[], from: number): Lexeme[] {
  const owner = from > 0 ? lexemes[from - 1] : undefined
  const mention = owner?.mention
  if (!mention || !subject.includes(mention) || /^[我全]/u.test(owner.text))
    return lexemes.slice(beforeManner(lexemes, from))
  // 13个县被命名为…: so many of a kind.
  let at = from - 1
  while (at > 0 && /^[mqb]$/.test(lexemes[at - 1]?.tag ?? '')) at--
  return lexemes.slice(mention.entity.class === 'Group' && at === from - 1 ? beforeManner(lexemes, from) : at)
}

/** 13个县 */
const countedOnly = (theme: readonly Lexeme[]): boolean =>
  theme.length <= 3 &&
  theme[0]?.tag === 'm' &&
  /^(?:[市县区镇乡村]|县区|园区|市县|盟市|单位|地区)$/u.test(theme.at(-1)?.text ?? '')

/** Without 等 and the count behind it: 甲、乙等163项任务. */
const plain = (theme: readonly Lexeme[]): Lexeme[] =>
  theme
    .filter((l, k) => !(l.tag === 'etc' || (/^[mq]$/.test(l.tag) && theme[k - (l.tag === 'q' ? 2 : 1)]?.tag === 'etc')))
    // 就业增长超出预期: how much it grew is what is told.
    .map((l, k, all) => (l.text === '增长' && k > 0 && k === all.length - 1 ? lexeme(l.start, l.end, l.text, 'vn') : l))

/** Index of the word that what is said of the theme begins with; -1 where nothing is. */
function endsAt(words: readonly Lexeme[]): number {
  const [said] = CAME_OUT.exec(textOf(words)) ?? []
  const end = words.at(-1)?.end
  return said === undefined || end === undefined ? -1 : words.findIndex((l) => l.start === end - said.length)
}
