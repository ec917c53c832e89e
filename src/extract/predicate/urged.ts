import { wordSet } from '../../wordSet.ts'
import { aimsOf } from '../aims/aims.ts'
import { aim, clean, some, splitBy, trimmed } from '../aims/labels.ts'
import { isSlogan } from '../aims/refusals.ts'
import { type Cursor, has } from '../clause/clause.ts'
import { type Lexeme, like, textOf } from '../words/lexemes.ts'

/* Acts that no table knows: a modal or a word of effort shows that what follows it is to be done. */

/** 努力, 切实: nobody strives for what he only is. */
const EFFORT = wordSet(
  '努力 着力 全力 全力以赴 切实 大力 坚决 积极 积极主动 认真 坚定不移 毫不放松 扎实 扎实做好 牢牢 奋力 加紧 抓紧 严格 精准 精准务实 自觉 不折不扣 毫不动摇 深入',
)
/** What is felt, known or found, and what only tells in view of what something else is done. */
const NO_ACT = wordSet(
  '是 有 为 由 到 看到 看 看看 不 没有 没 能 能够 会 可 可以 属于 有利于 有助于 成为 说 说来 来 知道 懂得 认识 理解 明白 肯定 承认 相信 记住 想 想到 考虑 像 象 求 符合 如何 怎样 怎么 什么 这样 那样 如此 犯 遇到 面对 结合 聚焦 聚力 立足 立足于 着眼 着眼于 着重 针对 经过 通过 围绕 按 按照 根据 依据 依照 遵照 紧盯 盯住 紧扣 瞄准 会同 联系实际 紧密联系 紧密结合 比 比较 靠 依靠 从 在 以 对 对于 同 与 和 跟 向 给 被 让 使 把 将 用 因 因为 随着 当 自 自觉 只有 只要 除 除了 高 大 小 多 少 快 慢 好 强 弱 硬 清醒 继续 回答 等 等待 等于 指出 强调 看成 变成 大于 小于 低于 高于 得到 受到 遭到 引起 倒 加以 予以 进行 做 作 搞 干 走 去 起 起来 保持 处于 增长 下降 担心 害怕 忘记 怕 愿意 感谢 欢迎 一 早 仅 仅限于 有所 归 属 限于 用于 大于',
)
/** 在…基础上, …的时候: a circumstance of what follows. */
const CIRCUMSTANCE =
  /(?:上|下|中|时|前|后|内|外|方面|领域|过程|基础|条件|前提|同时|时候|情况|为主|为重点|为主线|为指导|为目标|为契机|为抓手|出发|开始|高度|角度|态度|精神|次|倍|天|年|吧|呢|吗|了|过)$/u
const SHORTEST = 4
const LONGEST = 40

/** 要密切联系群众, 必须耐心地教育青年工人, 努力跑赢全国: what is to be done, told by words that no rule knows. */
export function urged(c: Cursor, lexemes: Lexeme[], from: number): boolean {
  const { clause, grammar } = c
  const demanded = clause.strength === 'should' || clause.strength === 'must'
  // 采取措施, 贯彻部署: a verb of the tables that says nothing with its object.
  if (clause.negated || !/^(?:none|bare-verb)$/u.test(clause.rule)) return false
  if (!demanded && !lexemes.slice(0, from).some((l) => EFFORT.test(l.text))) return false
  // 积极的财政政策: no word of effort.
  if (lexemes[from]?.tag === 'de') return false
  let at = from
  while (has(lexemes[at], 'adverb') && !/^v/.test(lexemes[at]?.tag ?? '')) at++
  // 要注意人口变化, 直面问题: the opening took the verb for manner.
  if (LIKE_MANNER.test(lexemes[at - 1]?.text ?? '')) at--
  const body = trimmed(lexemes.slice(at))
  const first = body[0]
  if (!first || body.length < 2 || !doable(body) || (first.tag === 'n' && !demanded)) return false
  // 应将申请材料向主管部门备案: no word of the future.
  const disposed = demanded && lexemes[at - 1]?.text === '将' ? '将' : ''
  const found =
    !disposed &&
    first.frame === undefined &&
    /^v/.test(first.tag) &&
    first.text.length > 1 &&
    !/^(?:de|pause|and)$/.test(body[1]?.tag ?? '')
      ? aimsOf.verb(like(first, { tag: 'v' }), 'act', body.slice(1), grammar)
      : some(aim('Initiative', clean(`${disposed}${textOf(body)}`), body, 'act', 'urged'))
  clause.aims.push(...found.map((a) => ({ ...a, rule: 'urged' })))
  if (!found.length) return false
  clause.rule = 'urged'
  clause.modality ??= 'planned'
  return true
}

const LIKE_MANNER = wordSet('注意 直面 准备 注重')
/** 永远记住, 清醒认识: behind a word of manner as well. */
const FELT = wordSet('记住 认识 看到 知道 懂得 什么 努力 力气 气力')
const VERBAL = /^(?:v|vn|vd|l|i)$/
function doable(body: readonly Lexeme[]): boolean {
  const text = textOf(body)
  const [first, second] = body as [Lexeme, Lexeme]
  if (text.length < SHORTEST || text.length > LONGEST || CIRCUMSTANCE.test(text) || isSlogan(text)) return false
  if (NO_ACT.test(first.text) || first.tag === 'p' || second.tag === 'de' || has(first, 'preposition')) return false
  if (
    body.some(
      (l) =>
        l.tag === 'ul' ||
        has(l, 'modal') ||
        /^(?:不|比|所|这|这些|这种|其他)$/u.test(l.text) ||
        l.frame === 'background',
    )
  )
    return false
  if (body.slice(0, 3).some((l) => FELT.test(l.text))) return false
  // 登高望远、居安思危: watchwords.
  const members = splitBy([...body], 'pause')
  if (members.every((m) => m.length === 1 || (members.length > 1 && textOf(m).length === 4))) return false
  if (
    /^(?:de|ul|y)$/.test(body.at(-1)?.tag ?? '') ||
    body.at(-1)?.text === '了' ||
    /^[mqr]$/.test(first.tag) ||
    first.mention
  )
    return false
  return (
    VERBAL.test(first.tag) || first.frame !== undefined || (/^(?:a|ad|d|n)$/.test(first.tag) && VERBAL.test(second.tag))
  )
}
