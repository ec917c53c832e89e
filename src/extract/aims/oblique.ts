import { wordSet } from '../../wordSet.ts'
import { type Aim, has, isActing } from '../clause/clause.ts'
import { conjuncts } from '../coordination/conjuncts.ts'
import type { Grammar } from '../words/grammar.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'
import { PLAIN } from '../words/plainVerbs.ts'
import { verbAims } from './aims.ts'
import { eachTarget } from './eachTarget.ts'
import { isFinding } from './findings.ts'
import { aim, clean, some, splitBy, trimmed } from './labels.ts'
import { movedTo } from './movedTo.ts'

/** What closes 对…具有重要意义, 为…提供有力支撑: the acts serve what stands between. */
const SERVES =
  /^(?:具有|有着|有|起到?|发挥|提供|奠定|打下|打牢|夯实|筑牢|构筑|铺平|凝聚|汇聚|厚植|注入|增添|创造|营造|[作做]出?|贡献|确立|准备|积累).{0,20}(?:意义|作用|基础|根基|底座|屏障|道路|前提|经验|后劲|支撑|供给|保障|保证|动力|动能|活力|条件|环境|氛围|力量|合力|贡献|方向|工作|努力|斗争|牺牲|(?:智力|的|有力|坚实)支持|遵循|指引|指南|准绳|武器|依据|可行方案)$|^意义.{0,2}(?:重大|深远)(?:而深远)?$/u

/** 为今后的增产准备条件, 对渔业的发展起了作用: the words tell what comes of what was told before. */
export const GIVES_RISE =
  /(?:为|对|对于)(?![了此]).{3,40}(?:创造|奠定|打下|打好|提供|准备|注入|增添|具有|有着?|起着?到?了?|发挥).{0,14}(?:条件|基础|前提|作用|意义|支撑|保障|保证|动力|活力|动能)$/u

/** 对保护水源、建设美丽乡村具有重要作用; 为推动经济回升向好提供有力支撑: what stands between is what is served. */
export function servedBy(body: Lexeme[], grammar: Grammar): Aim[] {
  const close = body.findLastIndex(
    (l, i) =>
      i > 2 &&
      (l.text !== '意义' || (i < body.length - 1 && body[i + 1]?.tag !== 'de')) &&
      /^(意义|具有|有着|有|起|起到|发挥|提供|奠定|打下|打牢|夯实|筑牢|构筑|铺平|凝聚|汇聚|厚植|注入|增添|创造|营造|[作做]出?|[作做]出?贡献|贡献力量|确立|准备|积累)$/u.test(
        l.text,
      ),
  )
  if (close < 0 || !SERVES.test(textOf(body.slice(close)))) return []
  // 为改革指明方向、提供遵循: two that close it; 为对外开放探索路径、积累经验: two acts.
  const first = body[close - 1]?.tag === 'pause' ? body.findIndex((l) => CLOSES_TOO.test(l.text)) : close
  if (first < 2) return []
  let to = first
  while (to > 2 && BEFORE_CLOSE.test(body[to - 1]?.text ?? '')) to--
  const inner = withoutActor(withoutMeans(trimmed(body.slice(1, to))))
  const states = body[0]?.text === '为' ? namedStates(inner) : []
  if (states.length) return states
  // 对总结经验、维护公共利益、推进现代化具有重要意义: each by itself.
  const parts = splitBy(inner, 'pause').map(act)
  // 保护水源、复苏河湖生态环境: beside an act a verb that no table knows is one too.
  const each = isActing(parts[0]?.[0]) && parts.every((p) => p.length > 1 && (isActing(p[0]) || isPlain(p[0])))
  const acts = each ? parts : [act(inner)]
  const served = acts.flatMap((body) => {
    const verb = body[0]
    if (!verb || !(isActing(verb) || (each && isPlain(verb))) || body.length < 2 || body[1]?.tag === 'de') return []
    return verbAims(verb, verb.frame ?? 'act', body.slice(1), grammar)
  })
  return served.length || !SUPPORTS.test(textOf(body.slice(close))) ? served : endServed(inner)
}

/** 为稳就业、保民生提供支撑, 为文化强国建设作出贡献: states that need no verb to be ends. */
function namedStates(inner: Lexeme[]): Aim[] {
  const parts = splitBy(inner, 'pause').flatMap((p) => splitBy(p, 'and'))
  // 为推进强国建设作出贡献: an act with an object.
  if ((isActing(inner[0]) && !/^[稳保]/u.test(textOf(inner))) || !parts.every((p) => KEPT_STATE.test(textOf(p))))
    return []
  return parts.flatMap(
    (p) => aim('Goal', textOf(p).replace(/(?<=..强国|中国|现代化)建设$/u, ''), p, 'attain', 'oblique') ?? [],
  )
}
const KEPT_STATE =
  /^[稳保][^障持证留护、]{2,3}$|^(?:.{0,6}强国|(?:美丽|数字|健康|平安|法治)中国|(?:中国式|社会主义)现代化)(?:建设)?$|^(?:中华)?民族(?:伟大)?复兴(?:伟业)?$/u

const CLOSES_TOO = wordSet('指明 探索 提供')
/** 为建成强国打下具有决定性意义的基础: and what the basis is. */
const BEFORE_CLOSE = wordSet('将 都 也 均 已 已经 更 将会 打下 奠定 创造 提供')

/** 二〇三五年基本实现现代化, 以优质服务推动企业成长: when and by what is no part of what is served. */
function withoutMeans(inner: Lexeme[]): Lexeme[] {
  if (!/^(?:time|t|m)$/.test(inner[0]?.tag ?? '') && !/^[以到]$/u.test(inner[0]?.text ?? '')) return inner
  const at = inner.findIndex((l, i) => i > 0 && isActing(l) && inner[i + 1]?.tag !== 'de')
  const acting = inner[at]
  // 今后社会主义建设新的发展: a noun.
  const noun = acting && NOUNLIKE.test(acting.text)
  return acting && !noun && /^(?:process|attain|status|quality)$/.test(acting.frame ?? '') ? inner.slice(at) : inner
}

const NOUNLIKE = wordSet('建设 发展 改革 开放 创新 治理 投资 消费 合作')

/** 为我们战胜困难, 为我市加快建设标杆城市提供支撑: who acts is no part of the act. */
function withoutActor(inner: Lexeme[]): Lexeme[] {
  const first = inner[0]
  if (!first || !(WE.test(first.text) || first.mention?.entity.class === 'Place')) return inner
  const at = inner.findIndex((l, i) => i > 0 && !l.cues?.has('adverb'))
  const verb = inner[at]
  // 为我国改革发展作出贡献: a noun.
  const acts = isActing(verb) && !(at === 1 && NOUNLIKE.test(verb?.text ?? ''))
  return acts && inner[at + 1] && inner[at + 1]?.tag !== 'de' ? inner.slice(at) : inner
}
const WE = wordSet('我们 我国 我省 我市 我区')

/** What a state or a process is given. */
const SUPPORTS =
  /^(?:提供|奠定|打下|打牢|夯实|筑牢|构筑|铺平|注入|增添|创造|准备|积累).{0,20}(?:支撑|供给|保障|保证|动力|动能|活力|力量|基础|根基|底座|屏障|道路|前提|条件|后劲|(?:智力|的|有力|坚实)支持)$|^(?:具有|有着|有|起到?|发挥).{0,14}(?:作用|意义)$/u
/** Ends of what comes about by itself. */
const COMES_ABOUT =
  /(?:发展|发展壮大|振兴|复兴|复兴伟业|现代化|现代化建设|富裕|向好|好转|平稳运行|增长|增产|回升|稳定|长治久安|转型|升级|繁荣|进步|崛起|统一|和平|腾飞|好步|(?<=的)(?:完成|实现|提高|改善|巩固|贯彻|恢复|高涨|跃进|加强|解决|脱颖而出))$/u

/** 为乡村振兴注入动力, 对渔业的恢复和港口的发展起了重要作用: no verb, the state that is served. */
export function endServed(given: Lexeme[]): Aim[] {
  const inner = given.slice(given.findIndex((l) => l.tag !== 'time' && l.tag !== 't'))
  const parts = splitBy(inner, 'and')
  if (parts.length > 1 && parts.every((p) => comesAbout(clean(textOf(p)))))
    return parts.flatMap((p) => aim('Goal', clean(textOf(p)), p, 'attain', 'oblique') ?? [])
  const label = clean(textOf(inner)).replace(/(?<=(?:中国式|社会主义)现代化)建设$/u, '')
  return comesAbout(label) ? some(aim('Goal', label, inner, 'attain', 'oblique')) : []
}
const comesAbout = (label: string): boolean =>
  label.length >= 4 && label.length <= LONGEST_END && COMES_ABOUT.test(label) && !/^(?:[这那其他它]|我们)/u.test(label)
const LONGEST_END = 24

const isPlain = (l: Lexeme | undefined): boolean => l?.frame === undefined && l?.tag === 'v' && l.text.length > 1

/** Without the words before and after that say how. */
function act(lexemes: Lexeme[]): Lexeme[] {
  const isManner = (l: Lexeme) => !l.frame && (l.cues?.has('adverb') === true || l.cues?.has('modal') === true)
  const from = lexemes.findIndex((l) => !isManner(l))
  return from < 0 ? [] : lexemes.slice(from, lexemes.findLastIndex((l) => !isManner(l) || KEPT.test(l.text)) + 1)
}

/** 为维护人民健康提供保障: at the end what is kept, no manner. */
const KEPT = wordSet('健康 安全 公平 协调')
/** 对现有企业进行技术改造和设备更新, 为受灾国家提供粮食援助和技术支持: an act each. */
function severalActs(body: Lexeme[], grammar: Grammar): Aim[] | undefined {
  const does = body[0]?.text === '对' ? DOES : /^[为向给]$/u.test(body[0]?.text ?? '') ? GIVES_ACTS : undefined
  const at = does ? body.findLastIndex((l, i) => i > 1 && does.test(l.text)) : -1
  const objects = body.slice(at + 1)
  if (at < 0 || objects.some((l) => l.tag === 'etc' || l.tag === 'ul') || GIVEN.test(textOf(objects))) return undefined
  // 进行专家论证和必要的现场核查: a quality of the last; 进行政治的和技术的培训 is one.
  const de = objects.findIndex((l) => l.tag === 'de')
  if (de >= 0 && (de < objects.findIndex((l) => l.tag === 'and') || !/^必要|^相应/u.test(objects[de - 1]?.text ?? '')))
    return undefined
  const parts = conjuncts(objects, 'act', grammar)
  if (parts.length < 2) return undefined
  const before = textOf(body.slice(0, at + 1))
  return parts.flatMap(
    (p, i) =>
      aim(
        'Initiative',
        clean(`${before}${p.before}${textOf(p.lexemes)}${p.after}`),
        i ? p.lexemes : [...body.slice(0, at + 1), ...p.lexemes],
        'act',
        'oblique',
      ) ?? [],
  )
}

const DOES = wordSet('进行 开展 实行 实施')
const GIVES_ACTS = wordSet('提供 做 开展 实施 分享')
const GIVEN = /(?:支撑|保障|动力|活力|条件|环境|基础|保证|体验)$/u

/** 切实为基层减负, 对外国企业开放: whom the verb at the end is for; the verb has no object of its own. */
const FOR_WHOM =
  /^为(?!谁|此).{2,24}(?:服务|减负|松绑|解难|解忧|排忧解难|谋福利|造福|谋幸福|让路|让利)$|^对.{2,24}(?:开放|负责|问责|追责|倾斜)$|^向.{2,24}(?:倾斜|开放|看齐)$/u
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
  if (!/^对于?$/u.test(body[0]?.text ?? '') || !last || last.frame !== undefined || !/^n/.test(last.tag)) return false
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
  const several = severalActs(body, grammar) ?? eachTarget(body, grammar)
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
  return some(aim(goal ? 'Goal' : 'Initiative', clean(text), body, 'act', 'oblique'))
}
