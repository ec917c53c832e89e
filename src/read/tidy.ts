/*
 * Fonts in a PDF may map their glyphs back to a look-alike: ⼈ (U+2F08, a radical) for 人. Kangxi radicals and
 * compatibility ideographs have a canonical form (NFKC); the supplement's mostly have not, so their equivalents
 * (Unicode's EquivalentUnifiedIdeograph.txt) stand here.
 */
const RADICALS =
  '⺁⺄⺇⺈⺊⺋⺌⺎⺗⺘⺟⺠⺡⺤⺩⺪⺫⺮⺶⺷⺹⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳'
const IDEOGRAPHS =
  '厂乙几刀卜㔾小兀心手母民水爪王疋目竹羊羊耂肀月艹艹艹虎衤覀西见角訁讠贝足车辶辶辶邑钅長镸长门阝雨青韦页风飞食食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'
const radicals = new Map([...RADICALS].map((r, i) => [r, [...IDEOGRAPHS][i] as string]))

const HAN = '\\p{Script=Han}，。；：！？、（）《》〈〉“”‘’【】〔〕％—…'
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}]) +(?=[${HAN}\\w])|(?<=\\w) +(?=[${HAN}])`, 'gu')

/** A line of a PDF as it was meant: Han characters for radicals, no spaces between Han characters or Han and Latin. */
export function tidy(text: string): string {
  return text
    .replace(/[\u2F00-\u2FD5\uF900-\uFAFF]/gu, (ch) => ch.normalize('NFKC'))
    .replace(/[\u2E80-\u2EF3]/gu, (ch) => radicals.get(ch) ?? ch.normalize('NFKC'))
    .replace(/[\u00A0\u2000-\u200A\u3000 ]+/gu, ' ')
    .replace(BETWEEN_HAN, '')
    .trim()
}
