import { wordSet } from '../../wordSet.ts'
import { type Aim, has, TOWARDS } from '../clause/clause.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import { verbAims } from './aims.ts'
import { isFinding } from './findings.ts'
import { aim, clean, some, trimmed } from './labels.ts'
import { movedTo } from './movedTo.ts'
import { obliqueConjuncts } from './obliqueConjuncts.ts'
import { servedBy } from './served.ts'

/** 切实为基层减负, 对外国企业开放: whom the verb at the end is for; the verb has no object of its own. */
const FOR_WHOM =
  /^为(?!谁|此).{2,24}(?:服务|减负|松绑|解难|解忧|排忧解难|谋福利|造福|谋幸福|让路|让利|赋能|撑腰|多?办(?:好|更多)?(?:好事)?实事)$|^对.{2,24}(?:开放|负责|问责|追责|倾斜)$|^向.{2,24}(?:倾斜|开放|看齐)$/u
const TELLS = wordSet('报告 汇报 反映 报送 备案 举报 通报 告知 发布 公布 公开 开放 公示 推荐 申报 申请')
/** 向我局报告, 向社会公布, 对沿海各国开放: to whom, and the verb alone. */
function toldTo(body: Lexeme[]): Aim[] {
  const to = body[0]?.text
  return (to === '向' || (to === '对' && body.at(-1)?.text === '开放')) &&
    body.length > 2 &&
    TELLS.test(body.at(-1)?.text ?? '')
    ? some(aim('Initiative', clean(textOf(body)), body, 'act', 'oblique'))
    : []
}

/** 在推进改革上走在前列, 在网站公示: where and the act are told as one. */
const STANDS_OUT =
  /(?:争先|率先.{0,6}|示范|表率|前列|先锋|排头兵|功夫|文章|贡献|新路子?|走在前.{0,2}|走前列|打头阵|先行先试|先行试点|见实效|见成效|求突破|突破|担当|作为|进展|存档|备案|查询|推广|公开|公示|登记|办理|申报|公布|使用|下功夫)$/u
const WHOM = /(?:官兵|指战员|人员|单位|奋斗者|干警|民警|同志们?|群众|各界人士|朋友们?|代表|委员)$/u

const SETS_UP = wordSet('布局 布局建设 规划建设 新建 修筑 修建 兴建 试办 创办 设立 组建 培养 选拔')
/** 在黑龙江、吉林的产粮地区扩大商品粮基地: the act, where its verb is no noun; 在恢复时期加强起来 tells of none. */
function placed(body: Lexeme[], grammar: Grammar): Aim[] {
  const at = body.findIndex(
    (l, i) =>
      i > 1 &&
      (PLAIN.test(l.text) || SETS_UP.test(l.text) || (l.frame !== undefined && body[i + 1]?.tag === 'm')) &&
      i < body.length - 1 &&
      /^(?:n|nz|ns|nt|f|s|t|name|time|quote|etc|vn)$/.test(body[i - 1]?.tag ?? '') &&
      body[i + 1]?.tag !== 'de',
  )
  const verb = body[at]
  if (!verb || body.slice(at).some((l, i, all) => l.tag === 'de' && i >= all.length - 2)) return []
  return verbAims(verb, verb.frame ?? 'act', body.slice(at + 1), grammar)
}

const NO_ACT =
  /^为.{2,12}(?:最.|[多少高低新好]以来.{0,3})$|^为.{2,12}所[^有在].{1,3}$|^向.*(?:表示|致以|表达).{0,6}(?:感谢|谢意|敬意|问候|祝贺|慰问|祝愿|歉意)$/u
const NOUNS = /^(?:n|nz|ns|nt|vn|an|j|l|b|name|pause|and|quote|etc|de|time|t|m|r)$/
/** 为今后整个国民经济的现代化: only nouns. */
const isBenefit = (body: readonly Lexeme[]): boolean =>
  body.every((l, i) => i === 0 || (NOUNS.test(l.tag) && (l.frame === undefined || i === body.length - 1))) &&
  /(?:建设|发展|事业|现代化|改革|开放|创新|复兴|繁荣|进步)$/u.test(textOf(body))

const NAMED = /^(?:n|r|name|quote)/
/** 对下达的造林任务, 对基建投资和建设工期: whom or what the next clause is about, by a noun and the verbs that only qualify it. */
function isTheme(body: readonly Lexeme[]): boolean {
  const last = body.at(-1)
  if (/(?:进行|开展|实[行施]|[给予]予|予以|采取|[作做]出|加以|应.尽.$)/u.test(textOf(body))) return false
  if (!TOWARDS.test(body[0]?.text ?? '') || !last || last.frame !== undefined || !/^n/.test(last.tag)) return false
  const rest = body.slice(Math.max(1, body.findLastIndex((l) => l.tag === 'de') + 1))
  return rest.every((l, i) =>
    l.tag === 'vn' || !(l.frame !== undefined || /^v/.test(l.tag))
      ? !has(l, 'adverb') && !has(l, 'modal') && l.tag !== 'ul'
      : l.frame === undefined && !rest.slice(0, i).some((x) => NAMED.test(x.tag)),
  )
}

const NOT = wordSet('不 没有 未 是 只能 不能')
const GIVES = wordSet(
  '奠定 打下 争取 赢得 展示 展现 注入 委派 派遣 派出 增强 提升 改造 武装 解决 推动 促进 引领 构筑 筑牢 讲好 书写',
)
/** 为发展奠定更好的基础, 用服务增强企业的信心: the object is qualified; 用于建设的资金, 为农业服务的工业 are nouns. */
const takesObject = (body: readonly Lexeme[], taken: readonly Lexeme[]): boolean =>
  /^[为用向]$/u.test(body[0]?.text ?? '') &&
  GIVES.test(taken[0]?.text ?? '') &&
  taken[1]?.tag !== 'de' &&
  /^(?:n|vn|an|l|j|nz)/.test(taken.at(-1)?.tag ?? '') &&
  taken.some((l, i) => i > 1 && l.tag === 'de') &&
  !body.some((l) => l.tag === 'ul' || NOT.test(l.text))

/** 对《航运办法》等三件规章予以废止: what is done to what a title names. */
const REPEALED = /^对(《.+?)(?:一并|均|一律|依法)?予以(废止|修改|修订|撤销|取消|公布|通报)$/u

const OUGHT = wordSet('要 应 应当 应该 必须 须 都要 也要 还要')
/** 对船坞要抓紧进行改造 → 对船坞进行改造: neither how much it is demanded nor the manner right behind it. */
function withoutModals(lexemes: readonly Lexeme[]): Lexeme[] {
  let after = false
  return lexemes.filter((l, i) => {
    if (i > 1 && l.cues?.has('modal') && OUGHT.test(l.text)) {
      after = true
      return false
    }
    const how = lexemes[i + 1]?.text === '地' || l.text === '地' || l.text === '抓紧'
    after &&= (how || (l.cues?.has('adverb') === true && !l.frame)) && i < lexemes.length - 2
    return !after
  })
}

/** 向空中寻找发展空间, 用X凝心铸魂, 为企业提供优质载体, 在X方面率先示范: the phrase belongs to the act. */
export function oblique(lexemes: Lexeme[], grammar: Grammar): Aim[] {
  // 对违反纪律的，要严肃处理: how much it is demanded is no part of the act.
  const body = trimmed(withoutModals(lexemes))
  const moved = movedTo(body, grammar)
  if (moved?.length) return moved
  if (body[0]?.text === '在' && !STANDS_OUT.test(textOf(body))) return placed(body, grammar)
  // 向驻桂解放军指战员、武警官兵，…: to whom, and what, the next clause tells.
  if (body[0]?.text === '向' && WHOM.test(textOf(body))) return []
  // 给企业以应有的权力, 同不正之风作斗争: the words say the whole act.
  if (/^[给同与]$/u.test(body[0]?.text ?? '')) {
    return some(aim('Initiative', clean(textOf(body)), body, 'act', 'oblique'))
  }
  // 为多年来最低, 为群众所了解; 向各界朋友表示衷心感谢: no act.
  if (NO_ACT.test(textOf(body))) return []
  const served = /^(对|对于|为)$/u.test(body[0]?.text ?? '') ? servedBy(body, grammar) : []
  if (served.length) return served
  if (isFinding(body)) return []
  // 为今后整个国民经济的现代化: for what, and no act.
  if (body[0]?.text === '为' && isBenefit(body)) return []
  if (body[0]?.text === '为' && /(积累|提供|作出|做出|奠定|打下|创造)了/u.test(textOf(body))) return []
  // 为全局多作贡献: the verb is no word of its own.
  if (body[0]?.text === '为' && /(?:作出?|做出?)(?:更大|更多|新|积极|应有|重要|突出|的)*贡献$/u.test(textOf(body)))
    return some(aim('Initiative', clean(textOf(body)), body, 'act', 'oblique'))
  if (FOR_WHOM.test(textOf(body)) && !body.some((l) => l.tag === 'ul' || NOT.test(l.text)))
    return some(aim('Initiative', clean(textOf(body)), body, 'act', 'oblique'))
  if (isTheme(body)) return []
  const verbs = body.filter(
    (l, i) =>
      i > 1 &&
      !(
        i === body.length - 1 &&
        l.frame !== undefined &&
        body[i - 1]?.tag !== 'd' &&
        !body[i - 1]?.cues?.has('adverb')
      ) &&
      (l.frame !== undefined || (/^v/.test(l.tag) && l.text !== '相应')),
  )
  const lastVerb = verbs.at(-1)
  if (!lastVerb) return toldTo(body)
  // 对…的股份合作公司、区属国企，给予…: names whom the next clause is about.
  const taken = body.slice(body.indexOf(lastVerb))
  // 承担相应的责任: the object of the verb, qualified.
  const qualified = /^(相应|一定|必要|适当|应有|充分|有效|严格|全面|积极)$/u.test(taken[1]?.text ?? '')
  if (
    !qualified &&
    taken.some((l) => l.tag === 'de') &&
    !/^v/.test(body.at(-1)?.tag ?? '') &&
    !(body[0]?.text === '为' && body.some((l) => /^(提供|创造|营造|搭建|带来|开辟)$/u.test(l.text))) &&
    !takesObject(body, taken)
  )
    return []
  const several = obliqueConjuncts(body, grammar)
  if (several) return several
  const text = textOf(body)
  const repealed = REPEALED.exec(text)
  if (repealed) return some(aim('Initiative', clean(`${repealed[2]}${repealed[1]}`), body, 'act', 'oblique'))
  // 为…提供有力支撑, 为…奠定基础, 为…营造良好环境: a state that the acts bring about; 为企业提供优质载体 is an act.
  const goal =
    (/(走在|率先|示范|前列|形成|有力支撑)/u.test(text) && body[0]?.text !== '向') ||
    (body[0]?.text === '为' &&
      /(?:奠定|打下|打好|打牢|提供|注入|增添|夯实).{0,12}(?:基础|支撑|保障|动力|活力|动能)$|(?:创造|营造|带来).{2,16}(?:环境|条件|氛围|体验)$/u.test(
        text,
      ))
  // 对工作进行了检查 → 对工作进行检查
  const label = clean(textOf(body.filter((l) => l.tag !== 'ul')))
  return some(aim(goal ? 'Goal' : 'Initiative', label, body, 'act', 'oblique'))
}
