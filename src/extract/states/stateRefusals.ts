import { wordSet } from '../../wordSet.ts'
import { isFinding } from '../aims/findings.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/* Words that look like a state that was reached, and tell of something else. */

const BACKGROUND = /(是|处于|面临|具有|意味着|标志着|体现|彰显|说明|证明|表明|有|属于|存在)/u

/** Verbs whose object the clause is. */
const GOVERNING = wordSet('确保 力求 争取 力争 尽量 坚信 走出 提前')
/** 信用体系不健全, 均未取得许可: what is lacking. */
const LACKS = /不(?:健全|完善|适应|协调|平衡|规范|到位|稳定|配套|相称|合理)|(?:尚|仍|均|并|亦|还)?未(?![来成雨])|没有/u
/** 增加的年产能力将为九千三百万吨: a figure. */
const AMOUNTS = /[将共约][共约]?为[一二三四五六七八九十百千万亿\d０-９]/u
/** 取得成功的根本原因之一, 妨碍实现现代化的部分: a noun phrase to its end. */
const NAMED =
  /(?:取得|实现|达到|保持)(?!了)[^，的]{2,14}的[^，的]{0,5}(?:部分|原因|原因之一|关键|道路|途径|保证|条件|前提|标志|过程|国家|地区|企业|单位|同志|时候|任务|经验|教训|问题|力量|要求|情况)$/u
/** 如何促进共同发展: a question tells no state. */
export const ASKS = wordSet('如何 怎样 怎么 为何 什么')
/** 他们更加…, 虽然取得…, 不可能形成…, 经过五年持续奋斗…: what others do, what might be, what is denied, the way there. */
const NO_STATE =
  /^(?:[他她它这那谁虽]|尽管|即使|不(?!断)|没有|并非|经过|历经$|为[了着]|由于|因为|随着|鉴于|根据|除了?|只有)|^(?:[从比像象如凡既据使让按]|凡是|正是|之所以|既然|关于|以至|任何|能够|可以|按照|终于|诬蔑|污蔑)$/u
/** What nobody strives for. */
const HARMS =
  /多极化|经济全球化|社会信息化|文化多样化|走(?:上)?(?:弯路|邪路)|无法|国弱民穷|受到[^，]{0,30}(?:破坏|干扰|影响|损失|威胁|限制|挫折|损害)|(?:破坏|混乱|恶化|紧张状态|危机|过多|过大|过猛|过热|失调|脱节|衰退|灾难|蔓延|滋长|泛滥|倒退|萧条|衰败|膨胀|浪费|积压)$|受到(?:侵犯|干涉|压抑|歧视)|越来越(?:差|紧张|少|困难|坏|严重|尖锐)|军备竞赛|战争因素|潜伏|危险|陷[于入]|不得不|越来越不|遭[到受].{0,6}(?:挫折|失败|损失)|宣告破产|半饥饿/u
const BETTERS = /克服|扭转|遏制|制止|控制|解决|减少|消除|防止|避免|化解|缓解|摆脱|好转|纠正|降低|缓和/u
/** 使投资规模过大, 各种不正之风蔓延滋长: no result to be reached. */
export const harms = (text: string): boolean => (HARMS.test(text) && !BETTERS.test(text)) || WORSE.test(text)
/** 企业利润减少, 失业人员大量增加, 国际竞争日益激烈. */
const WORSE =
  /(?:收入|利润|产量|产值|效益|出口|进口|投资|销售|需求|订单|活力|信心)(?:大幅度?|明显|持续|逐步|逐年|有所|继续|急剧|相对|大量|普遍|也|都)*(?:减少|下降|下滑|减弱|萎缩|不振)$|(?:失业|污染|疫情|雾霾|灾害|犯罪|通胀|亏损|赤字|事故|案件|矛盾|压力|困难|风险|纠纷|逆差|缺口|不确定性)[^率力防，、]{0,6}(?:增加|增多|上升|加重|加大|加剧|扩大|出现|凸显|突出|频发|高发|多发)$|差距(?:进一步|继续|不断|更加|日益)*(?:扩大|拉大)$|(?:尚|仍|还|并)未(?!来)[^的]{1,20}$|(?:竞争|博弈|斗争|形势|局势|环境|任务)(?:将?更加?|日益|日趋|越来越|更趋|愈加|空前|愈发)?(?:复杂|严峻|激烈|尖锐|艰巨|加剧){1,2}$|(?:经济|增速|增长|出口|外贸|需求)(?:持续|明显|不断|继续|大幅|普遍)?(?:下行|下滑|承压)$|(?:问题|过剩)(?:更加|日益|日趋|进一步)?(?:凸显|显现)$|(?<!不再?)发生[^，]{0,4}事故$/u

/** Themes whose growth nobody strives for. */
export const UNWANTED =
  /压力|难度|风险|矛盾|困难|成本|赤字|逆差|差距|灾害|危机|动荡|污染|犯罪|事故|冲突|竞争|通胀|预期|疫情|人口|企图|反动|敌|霸权|帝国|资产阶级|剥削|失业|亏损|欠账|影响|缺口|短缺|浪费|亟待|亟需|有待|尚未|任务$/u

/** 新一轮科技革命深入发展, 国际形势总体缓和: how the world goes. */
const WORLD =
  /^(?:当前|目前|现在|当今)?(?:新一轮科技革命|国际(?:形势|局势|力量对比)|(?:贸易)?保护主义|单边主义|世界(?:百年|经济(?!合作|结构)|处于|正|多极)|全球治理体系|人类即将)/u

/** Words that tell of something else than a state reached. */
export function refused(body: Lexeme[]): boolean {
  const first = body[0]?.text ?? ''
  if (body[0]?.mention?.entity.class === 'Document' || NO_STATE.test(first)) return true
  if (body[0]?.tag === 'pause' || /^[和及]$/u.test(first) || GOVERNING.test(first)) return true
  // 在恢复时期大大加强: of what is not said; 在国际事务中的代表性进一步增强 says it.
  if (first === '在' && !body.some((l) => l.tag === 'de')) return true
  // 对政府工作提出更高要求
  if (/^对于?$/u.test(first) && isFinding(body)) return true
  if (body.some((l) => l.frame === 'background' && l.tag !== 'n' && BACKGROUND.test(l.text))) return true
  const text = textOf(body)
  if (
    WORLD.test(text) ||
    harms(text) ||
    NAMED.test(text) ||
    AMOUNTS.test(text) ||
    (LACKS.test(text) && !BETTERS.test(text))
  )
    return true
  // 省委立刻作出全面部署: an act of somebody.
  if (/作出|发表|召开/u.test(text.slice(2))) return true
  // 新征程上如何推进改革: a question. 把学习宣传作为主线: what is disposed of.
  if (/^[把将]$/u.test(first) || body.some((l) => ASKS.test(l.text))) return true
  // 闭关自守只能越来越落后, 优良传统受到严重破坏: nothing that was striven for.
  if (
    /虽然|尽管|不可能|只能|只会|未能|无法|(?:受到|遭受|遭到|蒙受).{0,4}(?:破坏|冲击|影响|损失|打击|损害)|波动$/u.test(
      text,
    )
  )
    return true
  // 机制还不完善, 改革正处于攻坚阶段: how things stand.
  if (/还(?:很|不|没有|未)|正处于|处于.{0,20}(?:期|阶段|时期|时刻)$/u.test(text)) return true
  // 从健全制度入手: how, not what.
  if (/(入手|出发|着手|做起|抓起|为主)$/u.test(text)) return true
  // 三重压力仍然较大, 意义重大而深远: an assessment.
  return (
    /(仍|依然|尚|有待|亟待|滞后|薄弱|不足|短板|意义|压力|风险|矛盾|挑战|困难|动荡|变局|瓶颈|不强|不高|不够|不优|不畅)/u.test(
      text,
    ) && !/(化解|防范|应对|解决|缓解|降低|增强|防控|处置|治理|管控|防治|监管|整治|攻坚战|补齐|补上|补强)/u.test(text)
  )
}
