import { verbAims } from './aims.ts'
import type { Aim } from './clause.ts'
import type { Grammar } from './grammar.ts'
import { aim, clean, splitBy, trimmed } from './labels.ts'
import { type Lexeme, textOf } from './lexemes.ts'

/** 把经济特区办得更好 → Goal; 把干部放到基层一线去磨砺, 将X纳入Y → Initiative; the whole phrase is the label. */
export function disposal(lexemes: Lexeme[], grammar: Grammar): Aim[] {
  const body = trimmed(lexemes)
  const text = textOf(body)
  // 把解决好“三农”问题作为重中之重, 把提振消费摆到突出位置: the weight given says how; the act is what is weighed.
  const weight = body.findIndex((l) =>
    /^(作为|摆到|摆在|放在|放到|当作|当成|列为|确定为|明确为|定位为|定为|视为|看作)$/u.test(l.text),
  )
  if (weight > 1) {
    const inner = trimmed(body.slice(1, weight))
    // 把重点放在提高质量上: what follows is the act.
    if (/(重点|重心|着力点|立足点|基点)$/u.test(textOf(inner))) {
      const act = trimmed(body.slice(weight + 1).filter((l, i, all) => !(i === all.length - 1 && l.text === '上')))
      const first = act[0]
      return first?.frame && act.length > 1 ? verbAims(first, first.frame, act.slice(1), grammar) : []
    }
    // 把改革作为优化服务、提升效能的重要抓手: what the weight is for is an aim as well.
    const tail = body.slice(weight + 1)
    const de = tail.findLastIndex((l) => l.tag === 'de')
    const served =
      de > 1 && tail[0]?.frame && /(抓手|举措|任务|保障|支撑|途径|手段)$/u.test(text)
        ? verbAims(tail[0], tail[0].frame, tail.slice(1, de), grammar)
        : []
    const verb = inner[0]
    return [...(verb?.frame && inner.length > 1 ? verbAims(verb, verb.frame, inner.slice(1), grammar) : []), ...served]
  }
  if (/体现到|落到实处|落到|转化为/u.test(text)) return []
  // 把好事办好: no object.
  if (/^[把将](好事|实事|事情|工作|各项工作|大事)/u.test(text) && text.length <= 8) return []
  // 把优化防洪布局和加强工程建设结合起来: two acts; how they go together is none.
  if (/(结合|统一|衔接|贯通)起来$/u.test(text)) {
    const members = splitBy(body.slice(1, -1), 'and').map((m) =>
      trimmed(m.filter((l) => !/^(起来|结合)$/u.test(l.text))),
    )
    if (members.length === 2 && members.every((m) => m[0]?.frame && m.length > 1))
      return members.flatMap((m) => verbAims(m[0] as Lexeme, m[0]?.frame ?? 'act', m.slice(1), grammar))
  }
  // 将《甲》《乙》提请审议: each text by itself.
  const texts = body.filter((l, i) => i > 0 && l.mention?.entity.class === 'Document' && l.text.startsWith('《'))
  const after = body.slice(body.indexOf(texts.at(-1) as Lexeme) + 1)
  if (texts.length > 1 && after.length && body.indexOf(texts.at(-1) as Lexeme) <= texts.length * 2)
    return texts.flatMap(
      (l) => aim('Initiative', `${body[0]?.text}${l.text}${textOf(after)}`, [l], 'act', 'disposal') ?? [],
    )
  // 把产品质量提高到新水平: a quality and what it becomes.
  if (/(提高|提升|增强|降低|压减|控制|推进|推向)[到至在]/u.test(text) && /^把/u.test(text)) {
    const state = aim('Goal', textOf(body.slice(1)), body.slice(1), 'state', 'disposal-state')
    return state ? [state] : []
  }
  const goal = /得(更|越|更加)|[办建搞](好|活|强)$|做大做强|做强做优|建设(成|成为|得)|打造成/u.test(text)
  const inner = body.slice(1)
  const a = goal
    ? aim('Goal', textOf(inner), inner, 'state', 'disposal-state')
    : aim('Initiative', text, body, 'act', 'disposal')
  return a ? [a] : []
}

/** What closes 对…具有重要意义, 为…提供有力支撑: the acts serve what stands between. */
const SERVES =
  /^(?:具有|有着|有|发挥|提供|奠定|打下|打牢|凝聚|汇聚|厚植|注入|增添|创造|营造|作出|贡献).{0,14}(?:意义|作用|基础|支撑|保障|动力|动能|活力|条件|环境|氛围|力量|合力|贡献)$/u

/** 对保护水源、建设美丽乡村具有重要作用; 为推动经济回升向好提供有力支撑: what stands between is what is served. */
function servedBy(body: Lexeme[], grammar: Grammar): Aim[] {
  const close = body.findLastIndex(
    (l, i) =>
      i > 2 && /^(具有|有着|有|发挥|提供|奠定|打下|打牢|凝聚|汇聚|厚植|注入|增添|创造|营造|作出)$/u.test(l.text),
  )
  if (close < 0 || !SERVES.test(textOf(body.slice(close)))) return []
  const inner = trimmed(body.slice(1, close))
  let from = 0
  while (from < inner.length && inner[from]?.cues?.has('adverb') && !inner[from]?.frame) from++
  let to = inner.length
  while (to > from && inner[to - 1]?.cues?.has('adverb')) to--
  const verb = inner[from]
  if (!verb?.frame || verb.frame === 'background' || to < from + 2 || inner[from + 1]?.tag === 'de') return []
  return verbAims(verb, verb.frame, inner.slice(from + 1, to), grammar)
}

/** Verbs by which 对… is an act. */
const DEALS = /进行|作出|做出|做好|开展|抓好|搞好|完成|加强|提出|形成|予以|落实|组织|负责|解决/u

/** 向空中寻找发展空间, 用X凝心铸魂, 为企业提供优质载体, 在X方面率先示范: the phrase belongs to the act. */
export function oblique(lexemes: Lexeme[], grammar: Grammar): Aim[] {
  // 对违反纪律的，要严肃处理: how much it is demanded is no part of the act.
  const body = trimmed(
    lexemes.filter((l, i) => !(i > 1 && l.cues?.has('modal') && /^(要|应|应当|必须|须)$/u.test(l.text))),
  )
  // 给企业以应有的权力, 同不正之风作斗争: the words say the whole act.
  if (/^[给同与]$/u.test(body[0]?.text ?? '')) {
    const whole = aim('Initiative', clean(textOf(body)), body, 'act', 'oblique')
    return whole ? [whole] : []
  }
  // 对于2024年经济工作, 对今后计划的安排: what is spoken of.
  if (
    /^(对|对于)$/u.test(body[0]?.text ?? '') &&
    /(工作|安排|问题|情况|设想)$/u.test(body.at(-1)?.text ?? '') &&
    !DEALS.test(textOf(body))
  )
    return []
  const served = /^(对|对于|为)$/u.test(body[0]?.text ?? '') ? servedBy(body, grammar) : []
  if (served.length) return served
  // 对于加强保护、促进发展具有重要意义: what is found important is an aim.
  const weighs = body.findIndex((l, i) => i > 1 && /^(具有|有|发挥|起到|有着)$/u.test(l.text))
  if (/^对于?$/u.test(body[0]?.text ?? '') && weighs > 1 && /(意义|作用)$/u.test(textOf(body))) {
    const members = splitBy(body.slice(1, weighs), 'pause').map((m) =>
      m.slice(
        Math.max(
          0,
          m.findIndex((l) => !(l.cues?.has('adverb') && !l.frame)),
        ),
      ),
    )
    if (members.every((m) => m[0]?.frame !== undefined && m.length > 1))
      return members.flatMap((m) => verbAims(m[0] as Lexeme, m[0]?.frame ?? 'act', m.slice(1), grammar))
  }
  // 对推动高质量发展具有重要意义, 为发展积累了宝贵经验, 对企业产生积极作用: an assessment, no act.
  if (
    /(具有|意义|产生|带来|至关重要|十分重要|有着|有利于).*(意义|作用|影响|价值)?$/u.test(textOf(body).slice(-16)) &&
    /(意义|作用|影响|价值|重要)/u.test(textOf(body).slice(-8))
  )
    return []
  // 对物资运输影响较大: how things stand.
  if (
    /(?:影响|压力|难度|依赖|需求|冲击|危害)(?:较|很|更|极|巨|十分|非常)(?:大|严重|突出|明显|强|高)$/u.test(textOf(body))
  )
    return []
  if (/(十分|非常|高度)?(重视|关注|满意)$|不够.{0,3}$/u.test(textOf(body))) return []
  if (body[0]?.text === '为' && /(积累|提供|作出|做出|奠定|打下|创造)了/u.test(textOf(body))) return []
  // 为全局多作贡献: the verb is no word of its own.
  if (body[0]?.text === '为' && /(?:作出?|做出?)(?:更大|更多|新|积极|应有|重要|突出|的)*贡献$/u.test(textOf(body)))
    return [aim('Initiative', clean(textOf(body)), body, 'act', 'oblique')].flatMap((a) => a ?? [])
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
  if (!lastVerb) return []
  // 对…的股份合作公司、区属国企，给予…: names whom the next clause is about.
  const taken = body.slice(body.indexOf(lastVerb))
  // 承担相应的责任: the object of the verb, qualified.
  const qualified = /^(相应|一定|必要|适当|应有|充分|有效|严格|全面|积极)$/u.test(taken[1]?.text ?? '')
  if (
    !qualified &&
    taken.some((l) => l.tag === 'de') &&
    !/^v/.test(body.at(-1)?.tag ?? '') &&
    !(body[0]?.text === '为' && body.some((l) => /^(提供|创造|营造|搭建|带来|开辟)$/u.test(l.text)))
  )
    return []
  const text = textOf(body)
  // 为…提供有力支撑, 为…奠定基础: a state that the acts bring about; 为企业提供优质载体 is an act.
  const goal =
    (/(走在|率先|示范|前列|形成|有力支撑)/u.test(text) && body[0]?.text !== '向') ||
    (body[0]?.text === '为' && /(奠定|打下|提供|注入|增添|夯实).{0,12}(基础|支撑|保障|动力|活力|动能)$/u.test(text))
  const a = aim(goal ? 'Goal' : 'Initiative', clean(text), body, 'act', 'oblique')
  return a ? [a] : []
}
