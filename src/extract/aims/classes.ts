import { wordSet } from '../../wordSet.ts'
import type { Aim } from '../clause/clause.ts'
import { type Frame, type Grammar, headOf } from '../words/grammar.ts'

/** Institutions that remain acts whatever verb of quality stands before them. */
const INSTRUMENT = /(机制|制度|体制|办法|规则|政策|法规|流程|细则|条例)$/u

/** 提升接驳服务, 优化升级调度平台, 壮大骨干企业: what is bettered is a thing or a service, no quality. */
const THINGS = /(?:平台|设施|基地|园区|线路|企业|(?<!收入)群体|项目|服务|监管|站点|生活圈|宣传推广)$/u
/** States of society that a verb of process moves towards. */
export const SOCIAL_STATE =
  /(共同富裕|社会全面进步|人的全面发展|(?:社会|教育|机会)公平|公平正义|社会和谐|和谐稳定|社会稳定|伟大复兴|长治久安|安居乐业|良性循环|自立自强|合作共赢|互利共赢|和谐共生(?:的?现代化)?|充分就业)$/u
const GATHERS = wordSet('凝聚 汇聚')
/** 凝聚强大合力: what all together shall have. */
const FORCE = /.(?:合力|共识)$/u

/** Verbs of acts that with some nouns say a quality or a condition, as 增强 and 保持 do. */
const CONDITIONS: Readonly<Record<string, RegExp>> = {
  激发: /(?:活力|动力|动能|需求|创造力)$/u,
  巩固: /(?:势头|态势|局面)$/u,
  巩固拓展: /(?:势头|态势|局面)$/u,
  把握: /主动权$/u,
  掌握: /主动权$/u,
  开拓: /局面$/u,
  拓展: /(?:增量|规模)$/u,
  做优: /(?:增量|存量)$/u,
  打好: /基础$/u,
  打牢: /基础$/u,
  恢复: /(?:秩序|功能|群落|消费|活力|生机|信心|增长)$/u,
}

/** 稳定市场预期, 稳定渔业产量: how things are; 稳定水产品市场, 稳定渔业承包关系 is done. */
const STEADY = /^(?:在|不变)|(?:预期|水平|信心|增长|态势|局面|产能|产量|总量|规模|面积|供给|需求|消费|大盘|基本盘)$/u
/** 扩大有效投资, 扩大优质服务供给: how much there is of it, though the noun could be an activity. */
const AMOUNT = /^扩大.*(?:投资|消费|需求|供给)$/u
/** 培育龙头企业30家以上, 压减产能500万吨左右: a number that is to be reached; what is spent or held is no target (GUIDELINES). */
export const isTarget = (verb: string, object: string): boolean => BOUNDED.test(object) && !SPENDS.test(verb)
/** 矿山30座以上, 30座以上矿山, not 年产30万吨以上的矿山. */
const BOUNDED =
  /\d[^\d，]{0,6}(?:以上|左右|以内)$|^\d[\d.万千]{0,8}[个家项条座所名人户处件套场批](?:以上|左右|以内)[^的，、]{2,}$/u
const TARGETED: ReadonlySet<Frame> = new Set(['status', 'act', 'institution', 'process', 'complete', 'build'])
/** 安排资金3亿元以上, 举办活动20场以上: what is spent or held. */
const SPENDS = wordSet('安排 发放 拨付 投入 下达 发行 给予 支付 补助 奖励 资助 统筹 统筹安排 筹集 举办 开展 组织')
/** 完成渔港改造任务, 完成省里交办的任务: what is to be done; 完成全年目标任务: what is to be reached. */
const OWN_TASK =
  /^(?!.*(?:目标|指标)).*(?:行动|重建|搬迁|退耕还林(?:还草)?|试点|先行先试|改造|治理|整治|(?<!基本)建设|攻坚|”|(?:交办|部署)的(?:各项|重大|重点)?)任务$/u

/** 一流大学, 统一大市场, 人才荟萃之岛, 社会主义精神文明, 美丽西部: what there shall be, though the noun could be a work. */
const RANKS =
  /一流.{0,6}(?:大学|学科|高校|院校|期刊|企业|[湾市园][区场])$|统一大?市场$|之[岛都城乡洲区州国]$|(?:精神|物质|政治|社会|生态)文明$|领导集体$|^美丽.{0,2}[中西东南北][部方]$|[强大]省$|.(?:环境|氛围)$|^[“"](?:数[字智]|平安|美丽|健康|活力|幸福|法治|清廉)[\u4e00-\u9fff]{2,4}[”"]$/u

/** Goal or Initiative, by the verb's frame and the head of its object (GUIDELINES: Goal or Initiative?). */
export function classOf(
  frame: Frame,
  verb: string,
  object: string,
  grammar: Grammar,
  place = false,
): Aim['class'] | undefined {
  // Asked for where a frame goes by it; most are told by their verb alone.
  let known: ReturnType<typeof headOf> | null = null
  const head = () => {
    if (known === null) known = headOf(grammar, object)
    return known
  }
  const is = (type: 'status' | 'concrete' | 'state' | 'institution' | 'deliverable' | 'activity' | 'process') =>
    head()?.types.has(type) ?? false
  if (TARGETED.has(frame) && isTarget(verb, object)) return 'Goal'
  switch (frame) {
    case 'status':
      // 成为办事总入口: what something becomes is never a work.
      if (verb.endsWith('成为')) return 'Goal'
      // 建设科普基地 is a work, 打造产业基地 a rank; 现代化新重庆, 平安深圳 end in a place's name.
      if (place) return 'Goal'
      // 具有国际竞争力的先进制造业基地, 世界级产业集群: a rank, though the noun could be a work.
      if (
        /具有[^，。]{0,12}(?:力|水平|地位|影响|特色|优势)的|世界级|(?<!双)一流(?![”"])|世界领先|全国领先|国际领先|^(?:世界|全球|国际|全国|亚太)(?:重要|主要)/u.test(
          object,
        ) ||
        RANKS.test(object)
      )
        return 'Goal'
      // 建成绿色矿山437个: works that are counted.
      if (
        /[\d一二三四五六七八九十百千万]{2}.{0,4}(?:公里|千米)|\d.{0,4}(?:[个座条家项所处套台]|公里|千米|平方米|万亩|千瓦)/u.test(
          object,
        )
      )
        return 'Initiative'
      if (/^(建设|新建|建好)/u.test(verb))
        return is('concrete') || (!is('status') && !is('state')) ? 'Initiative' : 'Goal'
      return is('concrete') && !is('status')
        ? 'Initiative'
        : is('status') || is('state') || !head()
          ? 'Goal'
          : 'Initiative'
    case 'attain':
      return 'Goal'
    case 'quality':
      // 优化审核机制 changes an instrument, 优化空间格局 a state.
      return (/^(优化|扩大|巩固|稳定)/u.test(verb) &&
        is('activity') &&
        !/(?<!服务)供给$/u.test(object) &&
        !AMOUNT.test(`${verb}${object}`)) ||
        (is('institution') && INSTRUMENT.test(object)) ||
        (/加强|改善|改进|优化/u.test(verb) &&
          /(调控|管理|治理|监管|领导|执法|防控|实施|执行|审批|评价|评估|调度|职责|职能|标准|结算)$/u.test(object)) ||
        THINGS.test(object) ||
        (verb === '稳定' && !STEADY.test(object)) ||
        (verb === '扩大' && /(?:往来|种类|品种|自主权)$/u.test(object)) ||
        (verb.startsWith('优化') && /(?:方式|方法|模式)$/u.test(object)) ||
        (/^巩固提升/u.test(verb) && !/(优势|态势|水平|能力|势头|地位|成果|质量|功能)$/u.test(object))
        ? 'Initiative'
        : 'Goal'
    case 'build':
      // 凝聚人心, 汇聚各方力量: done to those who are there.
      if (GATHERS.test(verb)) return FORCE.test(object) ? 'Goal' : 'Initiative'
      if (verb === '形成') return is('deliverable') || /\d[^的]{0,20}$/u.test(object) ? 'Initiative' : 'Goal'
      return is('state') && !/(机制|制度|体制|平台|网络)$/u.test(object)
        ? 'Goal'
        : is('institution') || is('concrete')
          ? 'Initiative'
          : 'Goal'
    case 'complete':
      return verb.endsWith('完成') && /指标|目标|任务|\d/u.test(object) && !OWN_TASK.test(object)
        ? 'Goal'
        : 'Initiative'
    case 'background':
    case 'mandate':
    case 'say':
      return undefined
    default:
      // 保障群众用电需求: that a need is met is a state, as of 满足.
      return (verb.startsWith('保障') && object.endsWith('需求')) ||
        CONDITIONS[verb]?.test(object) ||
        (frame === 'process' && SOCIAL_STATE.test(object))
        ? 'Goal'
        : 'Initiative'
  }
}
