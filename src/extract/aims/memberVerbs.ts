import { wordSet } from '../../wordSet.ts'
import { type Conjunct, GOVERNS, qualifiesNoun } from '../coordination/coordination.ts'
import type { Frame } from '../words/grammar.ts'
import type { Lexeme } from '../words/lexemes.ts'
import { AFTER_VERB } from './labels.ts'
import type { VerbObject } from './verbObject.ts'

/* Which verb a member of a list has: its own, the first one's, or two. */

/** 研究编制总体规划和实施方案, 注重发展优势产业和特色产业: the second verb is of all members. */
export const secondVerb = ({ head, verb, objects }: VerbObject): string => {
  const [own, next, then] = objects
  if (!own?.frame || head !== verb || !next || !then || /^(?:de|and|pause)$/.test(next.tag)) return ''
  const done = AFTER_VERB.test(next.text) ? next.text : ''
  if (SECOND.test(own.text)) return own.text + done
  return STRESSES.test(verb.text) && STRESSED.test(own.text) ? own.text + done : ''
}
/** Verbs that qualify no noun, after another. */
const SECOND = wordSet(
  '编制 部署 造就 引进 选拔 选派 出台 使用 遏制 用好 用活 用足 开展 运用 提高 提升 增强 认定 采用 壮大 破除 制定 制订 拟定 修订 起草',
)
const STRESSES = wordSet('注重 重视 突出 启动 开工 着力')
const STRESSED = wordSet('发展 建设 保护 改造 培养 培育 利用 解决 研究 加强 优化 支持 扶持')

/** 突出重点、抓好落实; 治理污染、保护环境: verb and object of two characters each, as in the member before. */
export const fourAndFour = (
  { before, after }: Conjunct,
  lexemes: Lexeme[],
  { objects, members }: VerbObject,
): boolean =>
  !before &&
  !after &&
  lexemes.length === 2 &&
  lexemes.every((l) => l.text.length === 2 && !l.mention) &&
  objects[0]?.text.length === 2 &&
  members[0]?.length === 2 &&
  !qualifiesNoun(lexemes)

/** 构建和完善服务体系, 构建并完善标准框架: the second verb has the object of the first. */
export const joinedVerb = (lexemes: readonly Lexeme[], frame: Frame): boolean =>
  (frame === 'build' || frame === 'status') &&
  lexemes.length > 3 &&
  (lexemes[0]?.tag === 'and' || lexemes[0]?.text === '并') &&
  /^(?:institution|quality|build|status)$/.test(lexemes[1]?.frame ?? '')

/** Nouns that a verb before them qualifies. */
const NOUNS =
  /^(做法|成本|供给|质量|规模|渠道|活动|中心|场所|措施|举措|任务|责任|意见|机制|制度|体系|政策|方案|能力|水平|功能|标准|平台|模式|方式|规则|环境|服务|队伍|力度|公司|攻坚战|保卫战)$/u

/** 服务外包 names a trade. */
export const SERVICE = /^(外包|贸易|消费|业|平台|能力|水平|网络|体系|质量|设施)/u

/** Of these even a verb of quality is only the kind: 创造能力, 提升行动; but 优化供给 is what is done. */
const BEARERS = /^(活动|措施|举措|任务|责任|意见|机制|方案|能力|水平|功能|行动|工程|计划|空间|潜力)$/u

/** 实施步骤, 管理要求: acts whose noun they only qualify. */
const QUALIFIES =
  /^(实施|推进|建设|管理|监督|评价|考核|申报|审核|使用|分配|检查|保障|治理|验收|申请|评审|审批|服务|运行)$/u
const STEPS =
  /^(步骤|路径|计划|时间|期限|范围|对象|内容|程序|流程|情况|结果|效果|主体|条件|手段|资金|经费|要求|指标|进度|重点|材料|依据|办法|细则)$/u

/** 优化产业布局 is a verb with its object; 激励措施, 创新能力 are nouns. */
export const isOwnVerb = (verb: Lexeme, lexemes: Lexeme[]): boolean =>
  GOVERNS.test(verb.text) ||
  (verb.text === '保护' && lexemes.at(-1)?.text === '环境') ||
  (!(lexemes.at(-2) === verb && QUALIFIES.test(verb.text) && STEPS.test(lexemes.at(-1)?.text ?? '')) &&
    !(lexemes.at(-2) === verb && (verb.frame === 'quality' ? BEARERS : NOUNS).test(lexemes.at(-1)?.text ?? '')) &&
    (verb.frame !== 'act' ||
      !(lexemes.length === 2 && lexemes[1]?.frame !== undefined && lexemes[1].text.length === 2)))

/** 提高服务水平和防御台风能力, 提升渔获质量和管护效益: the verb only tells of which ability, as the member before tells of another. */
export const qualityOf = (own: Lexeme, lexemes: readonly Lexeme[], { objects, frame }: VerbObject): boolean =>
  own.frame !== frame &&
  !GOVERNS.test(own.text) &&
  lexemes.length < 4 &&
  MEASURED.test(lexemes.at(-1)?.text ?? '') &&
  MEASURED.test(objects[objects.indexOf(own) - 2]?.text ?? '')
const MEASURED = /(?:能力|水平|质量|效益|效率|质效|价值|素质|规模)$/u
