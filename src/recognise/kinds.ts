/* What kind of text it is, by its title and its first lines. */

export type DocumentKind = 'report' | 'plan' | 'opinion' | 'notice' | 'regulation' | 'meeting' | 'interview' | 'other'

/** The word that a title ends with says what it is, whatever it is about: 关于调整联席会议制度的函, 关于…规划（2021—2035年）的批复. */
const GENRES: readonly [DocumentKind, RegExp][] = [
  ['notice', /(?:通知|公告|通告|批复|(?<!重要)指示)$/u],
  ['report', /(?:报告|统计公报|工作总结|总结和.{0,12}工作计划)$/u],
  ['other', /(?:函|答复|讲话|通报)$/u],
  ['regulation', /(?:条例|办法|规定|细则|章程|规则|准则|(?<!命)令)$/u],
  ['opinion', /(?:(?<!征求)意见|措施|决定|建议|政策)$/u],
  ['plan', /(?:规划|纲要|计划|方案|要点)$/u],
]

/** …办法（试行）, 《…方案》: what stands after the word of the genre, one mark or bracket at a time. */
const AFTER = /(?:[》」”\s\u3000]|[（(][^（()）]{1,40}[）)])$/u

/** What the title calls itself: 若干政策, 行动计划. */
export function genreOf(title: string): DocumentKind | undefined {
  let bare = title
  while (AFTER.test(bare)) bare = bare.replace(AFTER, '')
  return GENRES.find(([, ends]) => ends.test(bare))?.[0]
}

/** The line that names the text: the one that ends with what it is, else the first. */
export function longestTitle(titles: readonly string[]): string | undefined {
  const lines = titles.filter((t) => t.length >= 6)
  return lines.find((t) => genreOf(t.trim())) ?? lines[0]
}

/** 政府工作报告 / ——2026年1月27日在某省第十四届人民代表大会第四次会议上 */
const REPORT_LINE = /工作报告\s*$/mu

/** @param asks questions stand in the text */
export function kindOf(title: string, head: string, text: string, asks: boolean): DocumentKind {
  const words = `${title}\n${head}`
  if (asks || /访谈|专访|答记者问/u.test(words) || /(?:访谈》|专访。|答记者问)/u.test(text.slice(0, 300)))
    return 'interview'
  if (/通知|公告|通告/u.test(words)) return 'notice'
  if (REPORT_LINE.test(words)) return 'report'
  // 中共中央政治局召开会议 审议《…条例》: the news of a meeting, whatever it dealt with.
  if (/召开[^《》\n]{0,24}(?:会议|民主生活会|推进会|座谈会|动员会|大会)/u.test(words)) return 'meeting'
  if (/(?:会|会议)在[^，。\n]{1,12}(?:召开|举行)/u.test(title)) return 'meeting'
  // 各位代表！我代表国务院，作关于…五年计划的报告: whatever line stands above it.
  const opening = text.slice(0, 400)
  // What a report on a plan of 国民经济和社会发展 counts is what the plan sets.
  if (/作关于[^。\n]{0,8}国民经济和社会发展第[^。\n]{1,4}五年计划的报告/u.test(opening)) return 'plan'
  if (/^各位代表[：！]/mu.test(opening)) return 'report'
  const genre = genreOf(title)
  if (genre) return genre
  if (/条例|办法|规定|细则|章程/u.test(words)) return 'regulation'
  if (/意见|措施|决定/u.test(words)) return 'opinion'
  if (/规划|纲要|计划|方案/u.test(words)) return 'plan'
  if (/主持召开|会议|全会/u.test(words)) return 'meeting'
  if (/报告/u.test(words) || /作[^。\n]{0,40}?报告|各位代表/u.test(opening)) return 'report'
  return 'other'
}
