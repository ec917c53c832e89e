import { wordSet } from '../../wordSet.ts'
import { type Aim, type Clause, TOWARDS } from './clause.ts'

/* Clauses of a sentence that tell of acts and states, and ask for none: questions, definitions, findings, conditions, misdeeds. */

/** 采取哪些举措, 防范什么: what is asked is not told; 回答“什么是民主”的问题, 让群众知道政府在做什么 tell of an act. */
const ASKS = /哪些|什么|怎么|怎样|如何/u
const OF_QUESTIONS = /问题|认识|知道|了解|懂得|明白/u
const isTold = ({ label }: Aim): boolean =>
  !ASKS.test(label) || OF_QUESTIONS.test(label) || !ASKS.test(label.replace(/“[^“”]{0,60}”/gu, ''))

export function asked(clauses: readonly Clause[], text: string): void {
  if (ASKS.test(text)) for (const c of clauses) c.aims = c.aims.filter(isTold)
}

/** 本办法所称数据共享，是指各部门提供数据的行为; 首版次软件：是指…: a definition asks for nothing. */
const DEFINED = /^(?:是|系)指(?![导挥定令标])/u
export function defined(clauses: readonly Clause[]): void {
  const at = clauses.findIndex((c) => DEFINED.test(c.text))
  if (at >= 0) for (const c of clauses.slice(at)) c.aims = []
}

/** 按规划开展的营造林活动，以及配套的经营活动，适用本办法: what a text is about is asked by none. */
const SCOPE = /^(?:均|也|都)?(?:应当)?适用本(?:办法|规定|条例|细则|规则|法|措施|意见|规程|标准)/u
export function scoped(clauses: readonly Clause[]): void {
  const at = clauses.findIndex((c) => SCOPE.test(c.text))
  for (const c of clauses.slice(0, at + 1)) c.aims = []
}

/** 检查发现，顶棚未完全覆盖，…: what an inspection has found, until something is asked. */
const FOUND = /^(?:经|进一步|现场)?(?:检查|抽查|核查|督查|检验|核实|调查|审查|监督检查)(?:中|组)?(?:还|也)?发现$/u
/** 针对部分设备尚未验收的问题，…: what the act that follows is about. */
const ABOUT = /^针对.*(?:问题|情况|现象|情形|缺陷|不足)$/u
/** 通过“对外开放”的办法，增加供给: by which means, no act. */
const BY_WAY = /^(?:并且?|还|也|主要)?[要应]?通过(?!了)[^《]*(?:办法|方式|方法|途径|形式|手段|渠道)$/u
export function inspected(clauses: readonly Clause[]): void {
  let found = false
  for (const c of clauses) {
    if (c.lexemes[0]?.text === '针对' && ABOUT.test(c.text)) c.aims = []
    if (c.verb === '通过' && BY_WAY.test(c.text)) {
      c.aims = []
      if (c.modality === 'done') c.modality = undefined
    }
    const opens = c.text.endsWith('发现') && FOUND.test(c.text)
    if (opens) found = true
    else if (c.strength || c.says) found = false
    if (found) c.aims = []
  }
}

/** 如果听任人口增长，就会降低生活水平: what might be, and what would come of it. */
const IF = /^(?:但是?|而|因此|所以|同时)?(?:如果|倘若|假如|假使|要是|即使|即便|若是|否则|不然)/u
const WOULD =
  /^(?:那么?)?(?:我们|人民|国家|社会)?(?:就[会要将必]|就(?:不能|不可能|无法|必然|势必|难以)|也?(?:不能|不可能|无法)|必然|势必|必将|将会|会)/u
export function mightBe(clauses: readonly Clause[]): void {
  let state: 'none' | 'if' | 'would' = 'none'
  for (const c of clauses) {
    if (IF.test(c.text)) state = ELSE.test(c.text) ? 'would' : 'if'
    else if (state !== 'none' && WOULD.test(c.text)) state = 'would'
    // 应当报告, 可设置设施: what the condition is for.
    else if (state === 'if' && (THEN.test(c.text) || c.strength || c.subject.length)) state = 'none'
    else if (state === 'would' && (c.strength || c.subject.length || c.self || c.says)) state = 'none'
    if (state === 'if' || (state === 'would' && !c.strength && !c.aims.some((a) => a.rule === 'prohibition')))
      c.aims = []
  }
}
/** Whose acts a text tells in order to condemn them. */
const ADVERSARY =
  /(?:[“"]?四人帮[”"]?|王张江姚|林彪|陈伯达|反党集团|叛徒集团|卖国集团|帝国主义者?|社会帝国主义|苏修|霸权主义者?|反动派|侵略者|殖民主义者|分裂主义者|分裂势力|“台独”势力|反动势力|敌对势力|反革命分子|超级大国|当局|侵略集团|战争集团)$/u
/** “四人帮”疯狂反对革命路线，扰乱国民经济: their acts are no aims; nor are those that follow without a subject. */
export function byAdversaries(clauses: readonly Clause[]): void {
  let theirs = false
  for (const c of clauses) {
    const at = c.lexemes.findIndex((l) => ADVERSARY.test(l.text))
    const next = c.lexemes[at + 1]
    // 同霸权主义进行斗争, 毛主席同苏修集团的斗争: whom somebody fights.
    const opens =
      at >= 0 &&
      at < MOST_BEFORE_ADVERSARY &&
      c.lexemes.slice(0, at).every((l) => !l.frame && !l.mention && !/^(?:p|v)$/.test(l.tag))
    if ((EVIL.test(c.text) && !FOUGHT.test(c.text)) || (MISDEED.test(c.text) && !AGAINST.test(c.text))) theirs = true
    else if (THEY.test(c.text) && !c.subject.length) theirs = !c.strength && !c.rule.startsWith('state')
    else if (opens && next && next.tag !== 'de') theirs = !c.strength && !/^(?:pause|and)$/.test(next.tag)
    else if (
      c.subject.length ||
      c.self ||
      c.strength ||
      c.source ||
      at >= 0 ||
      AGAINST_THEM.test(c.text) ||
      ASKED.test(c.text)
    )
      theirs = false
    if (theirs) c.aims = []
  }
}
/** 妄图摧毁革命，推翻政权: words that nobody uses of his own acts. */
const EVIL = /妄图|妄想|企图(?!$|的)|力图|鼓吹|叫嚷|叫嚣|扬言|勾结|策动|猖狂|疯狂|残酷(?:地|镇压|迫害)/u
const FOUGHT =
  /反对|粉碎|击退|揭露|揭批|揭发|打击|批判|批驳|挫败|击败|打败|战胜|警惕|防止|制止|抗击|反击|还击|批评|谴责|清查|惩治|驳斥|斗争|不(?:能|许|准|容)|消除|结束/u
/** 有的单位弄虚作假，私分公款: what a report blames on some; 查处弄虚作假行为 is an act. */
const MISDEED =
  /营私舞弊|徇私舞弊|贪污(?:腐化|受贿|盗窃|挪用)|以权谋私|(?:谋取|牟取)(?:私利|暴利|不正当)|派性活动|滥用职权|敲诈勒索|弄虚作假|滥发(?:奖金|实物|钱物|补贴|票证)|挥霍浪费|失职渎职|假公济私|损公肥私|化公为私|欺压群众|打击报复|违法乱纪|进行[^，]{0,6}(?:犯罪|投机倒把|反社会主义|颠覆|破坏)[^，]{0,6}活动|(?:侵害|侵犯|损害)了?[^，]{0,10}(?:利益|权益|权利)$/u
const AGAINST =
  /反对|防止|制止|打击|批评|批判|惩治|惩处|惩办|查处|查办|查纠|克服|纠正|治理|整治|整顿|清理|清查|追究|禁止|杜绝|遏制|严禁|不得|不准|不许|不容|不能|不搞|不允许|抵制|解决|刹住|处理|审理|侦破|检查|揭露|消除|避免|预防|依法|严肃|从严|监督|斗争|教育|问题|行为|举报|清除|处分|案件|案|打掉|破坏性|警惕|取缔|者|分子|人员|的，?$|防范|严惩|保护|保障|力戒|绝不|决不|零容忍/u
/** 他们反对改革: others than the text speaks for, whom no name tells. */
const THEY = /^(?:但是?|而且?|可是|因此|于是|同时|其实|在国[内际])?(?:他们|它们?)(?!的|负责|有责任|有权)/u
const MOST_BEFORE_ADVERSARY = 8
/** 依法打击犯罪分子: our own act again. */
const ASKED = /追究|严肃|必须|应当|坚决|[也都]?要(?!求)/u
const AGAINST_THEM = /^(?:依法|坚决|严厉|打击|团结|维护|孤立|粉碎)/u

const ELSE = /^(?:否则|不然)/u
const THEN = /^(?:那|就|则|便|也|都|应|要|须|必须|可|建议|请|由|才|我们|立即|及时)/u

/** 对新设立的企业，当年营业收入超过1000万元，且在本区纳税的，给予…: all that leads to the last 的 is a condition. */
export function conditions(clauses: readonly Clause[], text: string): void {
  for (const [i, clause] of clauses.entries()) {
    // 对完成交易的改造项目，在一年内予以资助: whom or what the grant is for.
    if (
      TOWARDS.test(clause.lexemes[0]?.text ?? '') &&
      !GRANTS.test(clause.text) &&
      clauses.slice(i + 1, i + 4).some((c) => GRANTS.test(c.text))
    )
      clause.aims = []
    if (i < 1 || clause.lexemes.at(-1)?.tag !== 'de') continue
    let from = i
    while (
      from > 0 &&
      i - from < MOST_CONDITIONS &&
      joins(clauses[from] as Clause) &&
      !clauses[from - 1]?.strength &&
      text.charAt(clauses[from - 1]?.end ?? 0) === '，'
    )
      from--
    for (let k = i - 1; k >= 0 && i - k <= MOST_CONDITIONS && conditional(clauses[k] as Clause); k--)
      if (/^(?:对|对于|凡|凡是)$/u.test(clauses[k]?.lexemes[0]?.text ?? '')) from = Math.min(from, k)
    for (const c of clauses.slice(from, i)) c.aims = []
  }
}
const MOST_CONDITIONS = 4
const GRANTS = /(?:给予|予以|按|追加)[^，；]{0,40}(?:资助|奖励|补贴|补助|贴息|奖金)|奖励\d/u
/** A clause that may be part of a condition: no other one ends in it, nothing is asked, given or done in it. */
const conditional = (c: Clause): boolean =>
  c.lexemes.at(-1)?.tag !== 'de' && !c.strength && !c.modality && !c.subject.length && !GIVES.test(c.text)
const GIVES =
  /给予|予以|进行|奖励|资助|补贴|处罚|督促|依法|责令|追究|按照?|加重|参照|实行|建立|加强|推动|推进|保障|完善|确保|严格|解除|落实|[；;]/u
const JOINS = wordSet('且 并且 或者 或 并 并已 需要 需 存在 愿意 同时符合 将')
/** 已发放资金经核实，存在违规情形的，…; 修建工程，需要占用林地的，…: the condition began before. */
const joins = (c: Clause): boolean => JOINS.test(c.lexemes[0]?.text ?? '')
