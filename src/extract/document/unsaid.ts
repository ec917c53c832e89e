import type { Block } from '../../model.ts'

/* Sentences and headings that say nothing of their own. */

/** 向…表示衷心的感谢: courtesy, no aim. */
export const COURTESY =
  /表示(?:最)?(?:诚挚|衷心|崇高|亲切|热烈|由衷|深切)[^。]{0,12}(?:感谢|谢意|敬意|慰问|祝贺|问候|祝福|哀悼)/u

/** 我们也清醒地认识到，还存在不少问题: what follows tells of shortcomings until the text says what is to be done. */
export const PROBLEMS =
  /(?:也|还|我们|同时)，?清醒地?(?:认识|看到|意识)|(?:清醒|深刻)(?:地)?(?:认识|看到|意识)[^。]{0,60}(?:问题|困难|挑战|不足|差距|短板)|(?:还|仍然|依然|仍)(?:存在|面临)[^。]{0,30}(?:问题|困难|挑战|不足|差距|短板)/u
/** The text goes on to what is to be done; 重要, 需要 and 要素 ask for nothing. */
export const ASKS = /(?<![重主需必首紧只不])要(?![素点害求件])|将(?!士|军)|必须|一定要|下一步|为此/u

/** 第四章 受理与审核: a chapter of rules is named for what it treats; 第二章 优化产业空间配置 says an act. */
export const namesChapter = ({ marker }: Block, text: string): boolean =>
  marker?.endsWith('章') === true && text.length <= 12 && !ACTING.test(text)

const ACTING =
  /^(?:激发|提升|完善|优化|支持|加强|强化|推进|推动|促进|加快|健全|深化|构建|建立|打造|培育|发展|扩大|鼓励|保障.{3}|实施|落实|坚持|规范|严格|加大|提高|创新|改善|营造|壮大|引导)/u

/** 指导思想, 2019年经济社会发展总体要求和政策取向: headings that every plan and report has and that say nothing of their own. */
export const isGenericHeading = (text: string): boolean =>
  text.length <= 40 &&
  /^过去[^，]{1,3}年的?(?:政府)?工作|(?:时期|今年|全年|\d{4}年)[^，]{0,12}(?:目标任务|目标|任务|举措)$|^(指导思想|基本原则|总体要求|主要任务|重点任务|主要措施|保障措施|发展目标|主要目标|总体目标|组织实施|附则|总则|工作目标|目标任务|工作要求|实施步骤|职责分工|工作任务|重点工作|(今年|全年|\d{4}年)?(重点|主要)?(工作|任务|目标任务))[。]?$|(?<!的)(?:总体要求|政策取向|工作安排|工作部署|主要任务|重点任务|重点工作|工作建议|总体部署|工作回顾|主要预期目标|主要目标|工作打算|工作思路|总体思路|有关情况|工作情况|基本思路|组织领导|工作报告|工作任务|工作总结|基本总结|基本经验)$/u.test(
    text,
  )

/** 难道可以任意扩大建设吗？: what a text asks in order to answer it itself is not what it says. */
export const RHETORICAL = /(?:呢|吗|么)[？?][”"’」』]?$|(?:难道|何必|岂能|岂不|怎么能|哪能)[^？?]*[？?]/u
