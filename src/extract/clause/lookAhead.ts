import { wordSet } from '../../wordSet.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { actAfterNoun, type Cursor, has, nextContent } from './clause.ts'

/* What follows a word decides whether it opens the clause or is its predicate. */

/** 将被注销的许可证予以收回, 将首次获奖的企业纳入名单: such a word before 的 tells which object. */
const TELLS_WHICH = wordSet('被 首次')

/** 将 + noun: it disposes of an object (将X纳入Y); 将 + verb, adverb or preposition: it tells the future. */
export function disposes(c: Cursor): boolean {
  const next = c.lexemes[c.i + 1]
  if (!next || next.frame !== undefined) return false
  const tellsWhich = TELLS_WHICH.test(next.text)
  if (next.cues && next.cues.size > 0 && !tellsWhich) return false
  const which = tellsWhich && c.lexemes.slice(c.i).some((l) => l.tag === 'de')
  if (/^(d|ad|vd|v|p)$/.test(next.tag) && !which) return false
  const after = c.lexemes.slice(c.i + 2)
  return (
    INTO.test(textOf(after)) ||
    after.some((l, k) => DISPOSAL.test(l.text) || (TURNS.test(l.text) && BECOMES.test(after[k + 1]?.text ?? '')))
  )
}
/** What is done with the object that stands before. */
const DISPOSAL = wordSet(
  '纳入 作为 列入 融入 转化为 转变为 变成 变为 落实 落到 用于 放在 提请 报 交由 建设成 打造成 改造为 摆在 贯穿 植入 嵌入 计入 写入 并入 移交 移送 推广 推广到 扩大到 反馈 报送 发送 寄送 上报 延伸 延伸至 提高到 提升到 拓展至 拓展到 增加到 用作 予以',
)
/** 转化 as a word by itself, before 为. */
const TURNS = wordSet('转化 转变 打造 建设 改造 培育')
const BECOMES = wordSet('为 成 成为')

/** 将生态优势转化为发展优势, 将试点范围扩大到全省, 将服务送到群众家门口, 将名单向社会公示: what becomes of the object. */
const INTO =
  /(?:调整|修改|上升|升格|升级|更名|转化|转变|转换|改造|改建|整合|合并|优化|转|变|建设|打造|确定|列|作|视|设|分解|细化)为|(?:扩大|提高|提升|降低|缩短|延长|压减|控制|下放|落实|落|放|推广|应用|贯穿|延伸|传导|调整|细化|渗透)(?:到|至|在|于)(?!位)|[降送递引接移压拉铺](?:到|至|进|入|给)(?!位)|下达给|量化到|向.{2,12}(?:公示|公布|公告|报告|反馈|通报|告知)|委托.{2,16}(?:实施|办理|承担)|(?:整合|统筹规划|政治化|下去)$|起来$|(?:[做抓落管办建用守护][实细好强优大紧牢]){1,2}$/u

/** 加快 构建, 统筹 推进, 坚持 走好: the word says how, the next says what. */
export function followedByVerb(c: Cursor): boolean {
  // 推进已出让土地的开发: what has been done qualifies the object.
  if (/^已/u.test(c.lexemes[c.i + 1]?.text ?? '')) return false
  const j = nextContent(c.lexemes, c.i + 1)
  const next = c.lexemes[j]
  if (!next) return false
  if (/^[同向对为]$/u.test(next.text) && c.lexemes[c.i]?.frame === 'background') return true
  if (next.text === '把' || next.text === '将' || next.text === '以' || next.text === '用') return true
  if (!next.frame && !has(next, 'modal')) return false
  const after = c.lexemes[j + 1]
  // 统筹高质量发展和高水平安全: the object, not how one develops.
  if (next.text === '发展' && c.lexemes[j - 1]?.text === '高质量' && /^(?:and|pause)$/.test(after?.tag ?? ''))
    return false
  if (j > c.i + 1) return true
  // 加快 发展 (verb + noun of process) is verb and object unless an object follows: 加快 发展 海洋经济.
  return !!after && after.tag !== 'de' && after.tag !== 'pause' && after.tag !== 'and'
}

export const isObjectNext = (c: Cursor): boolean => {
  const next = c.lexemes[c.i + 1]
  // 通过多种渠道增加收入: a way, where an act follows; 通过《…法》 passes a law.
  if (c.lexemes[c.i]?.text === '通过' && !next?.mention && actAfterNoun(c.lexemes, c.i + 2) > 0) return false
  return !!next && !next.frame && !has(next, 'adverb')
}

/** 而努力奋斗, 而作出不懈努力: that one strives, and nothing more. */
const STRIVES =
  /^而(?:(?:不懈|共同|团结|努力|接续|积极|继续|英勇|顽强|坚决|不断|奋勇)*(?:奋斗|斗争|努力|前进)|努力工作|[作做]出(?:不懈|应有|更大|积极|共同)?的?努力)[!！]?$/u
/** Where 而努力奋斗 begins that closes the clause, from `from`; -1 where nothing does. */
export function strivesAt(lexemes: readonly Lexeme[], from: number): number {
  const at = lexemes.findLastIndex((l) => l.text === '而')
  return at >= from && lexemes.length - at <= MOST_STRIVING && STRIVES.test(textOf(lexemes.slice(at))) ? at : -1
}
/** Most words of it: 而 作出 不懈 的 努力 ！ */
const MOST_STRIVING = 6

/** 在本世纪内, 把我国建设成为…, 全部 实现…: between 为 and the verb, where the clause says that one strives. */
const BEFORE_ACT = wordSet('在 把 全部 早日 尽早 提前')
/** 为积极适应…, 为深入贯彻…: a verb phrase follows; not 为企业提供…. */
export function purposeAt(c: Cursor, strives: boolean): boolean {
  // 为了既便于加强监督，又便于…: the first of two ends.
  const j = nextContent(c.lexemes, c.i + (c.lexemes[c.i + 1]?.text === '既' ? 2 : 1))
  const next = c.lexemes[j]
  // 为建设…作出贡献: whom or what the act serves, told by the verb that follows.
  if (
    c.lexemes
      .slice(j + 1)
      .some((l) =>
        /^(作出|做出|作出贡献|做出贡献|多作贡献|作贡献|做贡献|贡献力量|确立|做|作|创造|营造|提供|奠定|指明|夯实|增添|注入|贡献|打下|打牢|凝聚|汇聚|厚植|形成|探索|积累|开辟|筑牢|赢得)$/u.test(
          l.text,
        ),
      )
  )
    return false
  // 为稳住经济大盘发挥了关键作用; but 为推动改革、发挥市场作用 are ends.
  const plays = c.lexemes.findIndex((l, k) => k > j + 1 && l.text === '发挥')
  const served = c.lexemes[plays - 1]
  if (served && !/^(pause|and)$/.test(served.tag) && !has(served, 'adverb') && c.lexemes.at(-1)?.text.endsWith('作用'))
    return false
  return !!next && (next.frame !== undefined || has(next, 'adverb') || (strives && BEFORE_ACT.test(next.text)))
}
