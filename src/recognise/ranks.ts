import { matches } from '../matches.ts'
import type { Span } from '../model.ts'
import type { FigureMention } from './figures.ts'

/* Ranks that quantities hold: 粮食产量居全国第三. */

const RANK =
  /(?<=(?:位居|居|位列|列|排名|排在|排|升至|提升至|上升到|上升至|攀升至|提升到|跃升到))(?:全国|全球|世界|全省|中西部|中部|西部|东部|东北|西北|西南|长三角|内地|各省区?市?|同类城市|副省级城市|沿海|地区|省份|城市)*第([一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)?(?!方阵|梯队|产业|季度|次|届|批|个|[一二三四五六七八九十]|\d)/gu
/** What stands between the quantity and its rank: 从全国第13位, 连续五年, 均稳. */
const BETWEEN =
  /(?:[由从][^，。；、]{0,4}第[\d一二三四五六七八九十]{1,3}[位名]?|连续[\d一二三四五六七八九十多]{1,3}[个年][年月]?|历史性|首次|均|都|稳|保持|继续|再次|一直|始终|(?<!排)位居|跃?居|位列|列|排名|排在|排|跃?升至|提升至|上升到|上升至|攀升至|提升到|跃升到)$/u
/** 增加值增幅: of what the change is told. */
const CHANGE = /增[幅速]$/u
/** What a quantity's name ends in; 竞争力居全国第二 is a state that was reached. */
const QUANTITY = /[率值额量数度位]$|指数$|收入$|支出$|投资$|规模$|占比$|里程$|排名$|比重$|增[幅速]$/u
const STARTS_LATER = /^(?:其中|全省|全市|全区|我省|我市|全年|去年)+/u

/** The ranks of a sentence that a quantity named before them holds. */
export function ranks(text: string, sentence: Span): FigureMention[] {
  const part = text.slice(sentence.start, sentence.end)
  if (!part.includes('第')) return []
  return matches(part, RANK).flatMap((m) => {
    const start = sentence.start + m.index
    const end = start + m[0].length
    let from = start
    while (from > sentence.start && !/[，。；：！？、\n]/u.test(text.charAt(from - 1))) from--
    const lead = stripped(text.slice(from, start))
    const skipped = STARTS_LATER.exec(lead)?.[0].length ?? 0
    const name = lead.slice(skipped)
    if (name.length < 4 || name.length > 24 || !QUANTITY.test(name) || /[是了\d]/u.test(name)) return []
    const changed = CHANGE.test(name)
    const span = { start: from + skipped, end: from + lead.length - (changed ? 2 : 0) }
    const quantity = { start, end, text: m[0] }
    return [{ start: span.start, end, indicator: [span], quantity, measure: changed ? 'change' : 'level' } as const]
  })
}

function stripped(words: string): string {
  const rest = words.replace(BETWEEN, '')
  return rest === words ? rest : stripped(rest)
}
