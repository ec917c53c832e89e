// Makes ontology/lexicon/places.tsv from element-china-area-data 6.1.0 (MIT; GB/T 2260 to June 2023), with Hong Kong, Macao and Taiwan
// added by hand. The table is committed; to make it anew: npm install --no-save element-china-area-data@6.1.0
// Columns: code (six digits), name, chain (names of the levels above, joined), short (name without its suffix, only where it is no common word).
import { writeFileSync } from 'node:fs'
import { codeToText } from 'element-china-area-data'

const entries = Object.entries(codeToText).filter(([code]) => /^\d+$/.test(code))
const name = new Map(entries.map(([code, text]) => [code, text]))
/** Short names that are words or too common to stand alone. */
const WORDS = new Set([
  '海南',
  '朝阳',
  '东方',
  '吉林',
  '河源',
  '中山',
  '三明',
  '平凉',
  '安康',
  '通化',
  '白银',
  '保山',
  '宝山',
  '大同',
  '四平',
  '营口',
  '玉树',
  '海东',
  '黄山',
  '文昌',
  '长治',
  '晋城',
  '阳泉',
])
const shortOf = (text, level) => {
  if (level === 1) return text.replace(/(维吾尔|壮族|回族)?自治区$|省$|市$/u, '')
  if (level === 2) {
    if (/自治州$/u.test(text))
      return text.replace(
        /(土家族|苗族|侗族|布依族|藏族|羌族|彝族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族?|哈萨克|柯尔克孜|朝鲜族)+自治州$/u,
        '',
      )
    return text.replace(/(市|地区|盟)$/u, '')
  }
  return ''
}
const rows = []
for (const [code, text] of entries) {
  const level = code.length === 2 ? 1 : code.length === 4 ? 2 : 3
  if (code.length > 6 || /^(市辖区|县|自治区直辖县级行政区划|省直辖县级行政区划)$/u.test(text)) continue
  const province = name.get(code.slice(0, 2)) ?? ''
  const city = level === 3 ? (name.get(code.slice(0, 4)) ?? '') : ''
  const chain =
    level === 1 ? '' : level === 2 ? province : province + (/^(市辖区|县|.*直辖县级.*)$/u.test(city) ? '' : city)
  const short = shortOf(text, level)
  rows.push([
    code.padEnd(6, '0'),
    text,
    chain,
    short.length >= 2 && (level === 1 || !WORDS.has(short) || short === '海南' || short === '吉林') ? short : '',
  ])
}
rows.push(
  ['710000', '台湾省', '', '台湾'],
  ['810000', '香港特别行政区', '', '香港'],
  ['820000', '澳门特别行政区', '', '澳门'],
)
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1))
writeFileSync(
  new URL('../ontology/lexicon/places.tsv', import.meta.url),
  `# Divisions of county level and above (GB/T 2260). Made by scripts/make-places.mjs; do not edit by hand: places-extra.tsv is for additions.\ncode\tname\tchain\tshort\n${rows.map((r) => r.join('\t')).join('\n')}\n`,
)
