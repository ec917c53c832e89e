import type { Modality } from '../model.ts'
import type { Aim } from './clause.ts'
import { conjuncts } from './conjuncts.ts'
import { type Grammar, headOf } from './grammar.ts'
import { aim, clean, FRONTED, trimmed } from './labels.ts'
import { type Lexeme, textOf } from './lexemes.ts'

const STATE_ADVERB =
  /^(更加|更|明显|显著|进一步|大幅|大幅度|稳步|基本|全面|持续|逐步|普遍|有效|初步|深入|扎实|不断|总体|较快|逐渐|日益|充分|切实|更为|更趋|更好|平稳|健康|协调|继续|同步|得以|快速|加快|圆满|同步|相互|总体|全域|接连|双双|生动|竞相|相继|日趋|渐趋|空前|愈加|愈发|越来越|愈益|进一步地|迅速|大为|有了|大大|极大|稳中|整体|纵深|如期|全部|加速|高效|蓬勃|成功|顺利|大力)$/u

/** Predicates of change; after a word that could be a verb only these make a state: 司法公信力不断提高, not 严格上市公司持续监管. */
const CHANGE =
  /^(提升|提高|增强|改善|缩小|扩大|拓宽|好转|下降|上升|健全|完善|形成|建成|推进|发展|实现|落实|发挥|显现|优化|巩固|壮大|减少|增加|加强|深化|丰富|取得|得到|确立|迈出)/u

/** 中国特色大国外交取得新成就: what is praised is the theme. */
const PRAISE =
  /^(取得|实现|迈出|呈现|获得)(了)?(新|显著|重大|重要|积极|历史性|明显|可喜|丰硕)?(的)?(新)?(成就|成效|成果|成绩|突破)$/u

/** 相继开工建设, 建成投用, 顺利投产. */
const BUILT =
  /^(相继|先后|顺利|全面|加快|如期|陆续|全部|基本)?(开工|建成|投产|投运|落地|投用|完工|竣工|通车|建设|运行|开通|启动){1,2}$/u

/** What is said of an act that goes on or has come to something: 稳步推进, 取得重要进展, 成效显著. */
const PURSUED =
  /^(.{0,10}(推进|展开|深化|实施|开展|完成|铺开|启动|见效|加快)|取得.{0,6}(进展|成果|成效|突破|成就)|迈出.{0,6}步伐)$/u

const isAct = (name: string, grammar: Grammar): boolean =>
  /(改革|建设|开放|合作|工程|行动|计划|战略|调整|转变|治理|整治|大开发|试点|创新|转型|改造|攻坚|开发|外交|交流|保护|修复|工作|实践)$/u.test(
    name,
  ) && headOf(grammar, name) !== undefined

const BACKGROUND = /(是|处于|面临|具有|意味着|标志着|体现|彰显|说明|证明|表明|有|属于|存在)/u

/**
 * A theme and what becomes of it: 民主制度更加完善, 制度框架基本形成, 对外开放水平进一步提高, 转变经济发展方式取得重大进展.
 */
export function stateAim(
  lexemes: Lexeme[],
  grammar: Grammar,
): { aims: Aim[]; rule: string; closed: boolean; steps: boolean; qualified: boolean; modality?: Modality } | undefined {
  const words = trimmed(lexemes)
  // 我省重大项目相继开工: whose result it is.
  const placed =
    words[0]?.mention?.entity.class === 'Place' &&
    words.length > 3 &&
    !/^(de|pause|and|name)$/.test(words[1]?.tag ?? '')
  const body = placed ? words.slice(1) : words
  if (body.length < 2 || body[0]?.mention?.entity.class === 'Document') return undefined
  if (body.some((l) => l.frame === 'background' && BACKGROUND.test(l.text) && l.tag !== 'n')) return undefined
  // 省委立刻作出全面部署: an act of somebody.
  if (/作出|发表|召开/u.test(textOf(body).slice(2))) return undefined
  // 从健全制度入手: how, not what.
  if (/(入手|出发|着手|做起|抓起|为主)$/u.test(textOf(body))) return undefined
  // 三重压力仍然较大, 意义重大而深远: an assessment.
  if (
    /(仍|依然|尚|有待|亟待|滞后|薄弱|不足|短板|意义|压力|风险|矛盾|挑战|困难|动荡|变局)/u.test(textOf(body)) &&
    !/(化解|防范|应对|解决|缓解|降低|增强)/u.test(textOf(body))
  )
    return undefined
  let at = -1
  for (let i = 1; i < body.length; i++) {
    const l = body[i] as Lexeme
    if (l.tag === 'de') continue
    const adverb = STATE_ADVERB.test(l.text)
    const verb = l.frame === 'attain' || /^(得到|形成|成为|迈出|健全|建成|确立|受到)$/u.test(l.text)
    if (!adverb && !verb) continue
    if (
      body
        .slice(i)
        .some((x, k) => k > 0 && x.tag === 'de' && adverb && !body.slice(i, i + k).some((y) => y.frame === 'attain'))
    )
      continue
    at = i
    break
  }
  if (at < 1) return undefined
  let from = at
  while (from > 1 && /^(将|要|已|正|也|都|正在|已经)$/u.test(body[from - 1]?.text ?? '')) from--
  const theme = body.slice(0, from)
  const tail = body.slice(at)
  if (tail.every((l) => STATE_ADVERB.test(l.text)) && tail.length < 2) return undefined
  const pred = tail.find((l) => !STATE_ADVERB.test(l.text))
  if (!pred) return undefined
  const front = tail.length <= 2 ? FRONTED[pred.text] : undefined
  // 制度框架和政策体系基本形成: one predicate, several themes.
  // 水土资源利用与经济社会发展更相适配: what two things are to each other.
  const mutual =
    /(适配|适应|匹配|同步|融合|衔接|协调|联动|结合|平衡|贯通|互动)/u.test(textOf(tail)) &&
    theme.some((l) => l.tag === 'and')
  const parts = mutual ? [{ lexemes: theme, before: '', after: '' }] : conjuncts(theme, 'state', grammar)
  const aims: Aim[] = []
  const predicate = textOf(tail)
  for (const [i, p] of parts.entries()) {
    const own = trimmed(p.lexemes)
    const name = clean(`${p.before}${textOf(own)}${p.after}`)
    const praised = PRAISE.test(predicate)
    if (praised) {
      const cls =
        headOf(grammar, name)?.types.has('process') || /(外交|改革|开放|建设|创新|合作)$/u.test(name)
          ? 'Initiative'
          : 'Goal'
      const a = aim(cls, name.replace(/事业$/u, ''), own, 'state', 'state-praised')
      if (a) aims.push(a)
      continue
    }
    // 重大项目相继开工建设: a work that was begun or finished is an act.
    if (
      BUILT.test(predicate) &&
      /(项目|工程|中心|园区|基地|机场|铁路|高铁|公路|高速|电站|医院|学校|码头|平台|地铁|管道|水库|线路)$/u.test(name)
    ) {
      const built = aim(
        'Initiative',
        `${name}${predicate}`,
        [...own, ...(i === parts.length - 1 ? tail : [])],
        'act',
        'state-built',
      )
      if (built) aims.push(built)
      continue
    }
    const label = front
      ? `${front}${name}`
      : /^(基本|初步)?(形成|建成|实现)$/u.test(predicate)
        ? name
        : `${name}${predicate}`
    const span = i === parts.length - 1 ? [...own, ...tail] : own
    const a = aim('Goal', label, span, 'state', 'state')
    if (!a) continue
    const last = own.at(-1)
    aims.push(
      last &&
        !front &&
        PURSUED.test(predicate) &&
        isAct(name, grammar) &&
        (!own[0]?.frame || own.every((l) => l.frame !== undefined || /^v/.test(l.tag)))
        ? { ...a, past: { label: name, end: last.end } }
        : a,
    )
  }
  return aims.length
    ? {
        aims,
        rule: 'state',
        closed:
          (CHANGE.test(pred.text) && (tail.length <= 3 || pred.text === '取得' || pred.text === '得到')) ||
          (tail.length <= 3 && /^(平稳|稳定|向好|良好|有序|充裕|健康)$/u.test(pred.text)),
        qualified:
          STATE_ADVERB.test(tail[0]?.text ?? '') && tail.length <= 3 && !theme.some((l, i) => i > 1 && l.tag === 'de'),
        steps: /^(迈出|取得|呈现|跃上|迈上)$/u.test(pred.text),
      }
    : undefined
}
