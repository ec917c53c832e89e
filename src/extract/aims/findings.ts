import { TOWARDS } from '../clause/clause.ts'
import { type Lexeme, textOf } from '../words/lexemes.ts'

/** How what 对… tells ends where it finds how things stand. */
const ENDS: readonly RegExp[] = [
  // 对推动高质量发展具有重要意义, 对企业产生积极作用, 对各民族生活的改善起了重要的作用, 会对环境造成伤害.
  /(?:意义|作用|影响|价值|伤害|损害|危害|损失|冲击|压力|意义.{0,2}(?:重大|深远)(?:而深远)?)$/u,
  // 对物资运输影响较大, 居民对消费品的需求增大.
  /(?:影响|压力|难度|依赖|需求|冲击|危害)(?:较|很|更|极|巨|十分|非常)?(?:大|严重|突出|明显|强|高|增大|增加|上升|下降)$/u,
  // 对发展经济很有害, 对工商业者更加不利, 至关重要.
  /(?:有害|有益|有利|有用|不利|必要|重要|不足|不够.{0,3})$/u,
  // 对家乡工作高度重视、殷切关怀, 对决定表示坚决拥护, 对前途充满信心.
  /(?:重视|关注|满意|关怀|关切|厚望|拥护|赞成|赞同|期待|信心|自信|坚定|敬意|感谢|慰问|祝贺|自豪|高兴|骄傲|高涨|同情|愤慨|不满|仇恨|尊敬|好感)$/u,
  // 对重工业的发展提出了更高的要求; 会议对做好工作提出明确要求 is an act.
  /(?:更高|更多|新的?|很高|紧迫|迫切|严峻)的?(?:更高的?)?(?:要求|挑战|考验|课题)$/u,
  // 对祖国建设作出了贡献: praise.
  /贡献$/u,
  // 企业对奖金的发放有自主权, 对剥削还有好处.
  /(?:有|没有|缺乏|缺少|享有).{1,6}(?:权|权利|权力|好处|坏处|关系|了解|认识|要求|经验|妨碍|方面|疑问|怀疑)$/u,
  // 对发展基础工业的要求愈益迫切, 对规律的认识已经完结, 对某些学校安排不当.
  /(?:迫切|不当|很深|完结|不远|清醒|过高|过低|过多|过少|欠缺|薄弱|落后|滞后|缓慢|困难|拒不.{2}|以.{1,6}为.{2})$/u,
  // 对共建国家进出口年均增长7.2%.
  /(?:增长|下降|上升|占|达到?|超过?)(?:了|至|到|约|近)?[\d０-９]+(?:\.\d+)?(?:%|％|倍|亿|万)/u,
]

/** 对经济增长的贡献率超过30%: a figure. */
const FIGURE = /(?:率|额|量|比重|占比|规模).{0,8}(?:[超达为增降]|年均).{0,12}[%％％倍元个]/u

/** What deals with something wherever it stands, unless it qualifies a noun: 对企业进行规范的改革; 对检查组提出的要求. */
const DEALS = /(?:进行|实行|实施|给予|予以|应予|加以|采取|(?<![工动操合运])作[出了些过]?|做出|提出)了?(?!了?的)/u
/** What deals with it at the end of the clause: 对企业加强服务; 对开展服务的企业. */
const DEALS_LAST =
  /开展|做好|抓好|搞好|完成|加强|形成|落实|组织|负责|解决|提供|建立|追究|处理|表示|^.{0,3}(?:要(?!求)|须|应)/u

const NAMES = /^(?:n|nz|vn|an|j|l|name|pause|and|quote|etc)$/

/**
 * 对（于）X…: only what is spoken of (对检查组提出的整改要求，…; 对于今后计划的安排), or how things stand with it
 * (对重工业的发展提出了更高的要求): no act.
 */
export function isFinding(body: readonly Lexeme[]): boolean {
  const text = textOf(body)
  if (!TOWARDS.test(body[0]?.text ?? '')) return /(?:意义|价值)$/u.test(text)
  if (ENDS.some((end) => end.test(text)) || FIGURE.test(text)) return true
  const de = body.findLastIndex((l) => l.tag === 'de')
  const tail = body.slice(de + 1)
  if (DEALS.test(text) || DEALS_LAST.test(textOf(tail))) return false
  if (onlyNamed(body)) return true
  if (/(?:工作|安排|问题|情况|设想|行业|企业|地区|单位|人员|项目)$/u.test(text)) return true
  // 对新产品的科学研究、技术试验: only nouns.
  if (de > 0 && tail.every((l) => NAMES.test(l.tag))) return true
  // 对于农业的加速发展, 对过去拖欠的工资: a noun phrase to its end.
  return de > 0 && tail.length <= 3 && !tail.some((l) => l.cues?.has('adverb') || l.tag === 'd')
}

/** Verbs that what 对… names may stand right before, and that take an object. */
const TAKES = /^(?:免|减|补|奖|收|征|发|增|扩|缩|延|查|处|严|依)/u

/** 对于城乡合作经济、个体经济和私营经济; 对退伍军人和残废军人: nouns to the end, and no verb that governs one of them. */
function onlyNamed(body: readonly Lexeme[]): boolean {
  const last = body.at(-1) as Lexeme
  if (last.frame !== undefined || !/^(?:n|nz|l|name|b)$/.test(last.tag)) return false
  return !body.some(
    (l, i) =>
      i > 0 &&
      i < body.length - 1 &&
      (l.cues?.has('adverb') === true ||
        l.tag === 'd' ||
        l.tag === 'p' ||
        TAKES.test(l.text) ||
        ((l.frame !== undefined || l.tag === 'v') &&
          i > 1 &&
          body[i + 1]?.tag !== 'de' &&
          !/^(?:de|pause|and|p)$/.test(body[i - 1]?.tag ?? ''))),
  )
}
