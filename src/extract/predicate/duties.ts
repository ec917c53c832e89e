import { wordSet } from '../../wordSet.ts'
import { aim, clean, trimmed } from '../aims/labels.ts'
import { type Cursor, has, isActing, isActor, tells } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* 我们必须从实际出发, 一切机关都应当接受监督: what somebody ought to do, in words that no other rule knows. */

const OUGHT = wordSet('要 必须 应 应当 应该 须 须要 需要 都要 也要 还要 更要 就要 又要 一定要 务必 都应 都必须 愿意 愿')
/** Words of manner between the modal and what is done. */
const MANNER = wordSet(
  '也 都 还 就 更 均 再 首先 同时 特别 尤其 着重 一定 当然 仍然 仍 来 去 能 能够 学会 善于 注意 注重 认真 积极 主动 努力 坚决 切实 继续 自觉 很好 好好 真正 严格 充分 始终 永远 时刻 普遍 亲自 自己 大家 今后 地 互相 。',
)
/** What is thought, said, found or merely so is nothing that is done. */
const NOT_DONE =
  /^(?:是|有|没有|为|等于|属于|像|看|想|说|讲|问|谈|知道|懂|懂得|记住|忘|承认|认为|相信|指出|强调|说明|声明|认识|了解|理解|明白|估计|考虑|注意|看到|看出|看作|看成|引起|受到|遭到|得到|付出|花|花费|经过|经历|遇到|碰到|等|等到|到|达到|取得|产生|发生|出现|造成|作|做|作为|当|成为|变|变成|占|超过|增长|妨碍|影响|享受|面临|面对|处于|存在|意味|取决|涉及|包括|打|死|吃|怕|敢|敢于|求|围绕|聚焦|立足|着眼|着眼于|立足于|紧盯|紧扣|瞄准|锚定|坚持|贯彻|贯彻执行|贯彻落实|深入|低于|高于|归功于|代表|持有|摆在|放在|高举|担起|扛起|扛牢|遵循|按照|按|根据|依照|本着|通过|采取|进一步|务必|准备|以便|如此|这样|那样|补充|引为|吸取|有利于|有助于|符合|适应|具备|具有|保持|结合|会同|配合|拿|使|让|令|把|将|对|对于|由|于|给|比|靠|只|才|不|没|未|无|非|凡|如|若|因|既|虽|但|而)$/u
/** Prepositions that an act of its own may follow in the same clause. */
const PHRASES = wordSet('在 从 以 用 为 向 同 与 和')
/** What closes such a phrase. */
const CLOSES = wordSet('上 下 中 内 外 里 间 面前 方面 领域 之间 之下 之中 前 后 时 里面')
/** What a text names without naming it: 这种斗争, 上述任务, 以下几件事. */
const POINTS =
  /[这那它此]|他们|上述|下列|下述|以下|如下|几个|几项|几件|什么|怎样|如何|为什么|多少|其他|其它|是否|能否|一点|一些|正在|的趋势|[了着过吗呢吧到]$|为[^了]{1,4}$/u
const ENDS_OPEN =
  /(?:自己的责任|政治责任|努力|代价|措施|工夫|功夫|准备|重视|注意|时间|时候|以后|之后|过程|道路|态度|看法|时|后|中|出发|着手|下来|精神|姿态|方式|方法|角度|高度|进行)$/u
/** 加以改造, 继续贯彻执行: of what, another clause has told. */
const OBJECTLESS =
  /^(?:加以|予以|给予|给以|进行)?\p{Script=Han}{0,2}(?:执行|改造|改变|纠正|推广|解决|进行|贯彻|落实|调整|处理|发展|学习)$/u
const LONGEST = 46

export function duty({ clause }: Cursor, lexemes: Lexeme[], from: number): boolean {
  const at = lexemes.findIndex((l) => OUGHT.test(l.text) && has(l, 'modal'))
  if (at < 0 || at > from || lexemes.at(-1)?.tag === 'de') return false
  // 实现新的要求, 做好工作: what the rule of its verb has found to be nothing.
  if (clause.rule.startsWith('frame-')) return false
  const named = clause.subject.length > 0 || clause.self
  if (!named && /^[愿需]/u.test(lexemes[at]?.text ?? '')) return false
  if (!named && !lexemes.slice(0, at).every((l) => MANNER.test(l.text) || opens(l))) return false
  const said = predicateOf(trimmed(lexemes.slice(at + 1)))
  const text = clean(textOf(said))
  if (text.length < 4 || text.length > LONGEST || said.length < 2) return false
  if (POINTS.test(text) || ENDS_OPEN.test(text) || /^[加予]以/u.test(text)) return false
  if ((text.length < 6 && OBJECTLESS.test(text)) || said[1]?.tag === 'de' || said.some((l) => OUGHT.test(l.text)))
    return false
  // 倍加珍惜, 见真章、求实效: of nothing that has a name.
  if (!said.slice(1).some(names) || text.split('、').every((part, _, all) => all.length > 1 && part.length < 5))
    return false
  const act = aim('Initiative', text, said, 'act', 'duty')
  if (!tells(clause, act)) return false
  clause.verb = said[0]?.text
  clause.modality ??= 'planned'
  return true
}

const names = (l: Lexeme): boolean => l.mention !== undefined || /^(?:n|nz|ns|nt|vn|an|j|s|l|i|quote)$/.test(l.tag)

const opens = (l: Lexeme): boolean =>
  has(l, 'connective') || has(l, 'adverb') || l.time !== undefined || /^(?:c|d|and|aside|pause)$/.test(l.tag)

/** The verb with what belongs to it; empty where the words tell of no act. */
function predicateOf(words: Lexeme[]): Lexeme[] {
  let from = 0
  const told = words.findIndex((l, i) => i < MOST_MANNER && (l.text === '地' || /.{2}地$/u.test(l.text)))
  if (told >= 0 && words.slice(0, told).every((l) => !l.frame && l.tag !== 'n')) from = told + 1
  while (from < words.length - 1 && manner(words[from] as Lexeme)) from++
  const first = words[from] as Lexeme | undefined
  if (!first) return []
  if (PHRASES.test(first.text)) return afterPhrase(words.slice(from))
  const verb = /^v/.test(first.tag) || first.frame !== undefined || (first.text === '领导' && isActor(words[from + 1]))
  return verb && !NOT_DONE.test(first.text) && !has(first, 'preposition') ? words.slice(from) : []
}

/** Most tokens of 有计划、有步骤 before 地. */
const MOST_MANNER = 8

const manner = (l: Lexeme): boolean => MANNER.test(l.text) || (/^(?:d|ad|vd|c)$/.test(l.tag) && !l.frame)

/** 在党内外开展斗争: where is left out; 从实际出发, 以理想教育群众 are told as one. */
function afterPhrase(words: Lexeme[]): Lexeme[] {
  if (words[0]?.text === '在') {
    const close = words.findIndex((l, i) => i > 0 && (CLOSES.test(l.text) || /^[fs]$/.test(l.tag)))
    const act = close > 0 ? predicateOf(words.slice(close + 1)) : []
    return act.length > 1 ? act : []
  }
  const last = words.at(-1) as Lexeme
  const verb = words.findLastIndex((l, i) => i > 1 && (isActing(l) || /^v/.test(l.tag)) && !NOT_DONE.test(l.text))
  return verb > 1 && !CLOSES.test(last.text) ? words : []
}
