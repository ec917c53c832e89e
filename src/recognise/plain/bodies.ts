import { isPerson, type Word } from './lattice.ts'
import { isPlace } from './places.ts'
import type { Plain, TaggedName } from './tagNames.ts'

/** What the names of bodies end in. */
const BODY =
  /(?:有限公司|总公司|分公司|公司|集团|银行|大学|学院|分校|研究院|研究所|研究室|研究会|科学院|工程院|中学|小学|学校|医院|法院|检察院|委员会|组委会|筹委会|联合会|基金会|协会|学会|工会|商会|联盟|总局|公安局|管理局|工商局|财政局|教育局|税务局|国税局|地税局|铁路局|分局|局|厅|署|外交部|国防部|财政部|教育部|卫生部|内务部|内政部|商务部|司法部|农业部|文化部|建设部|公安部|交通部|编辑部|指挥部|司令部|参谋部|宣传部|组织部|统战部|俱乐部|国家队|代表队|代表团|联队|男队|女队|男篮|女篮|男足|女足|女排|男排|队|电视台|电台|广播电台|通讯社|出版社|报社|日报|晚报|晨报|时报|邮报|导报|周报|周刊|杂志社|杂志|党校|党委|支部|法庭|议会|国会|议院|参议院|众议院|国民议会|工厂|总厂|厂|党|舰队|集团军|军区|总队|支队|大队|中队|大使馆|使馆|领事馆|总领事馆|歌舞团|乐团|剧团|乐队|交响乐团|事务所|办公室|办事处|管理处|处|研究中心|新闻中心|交流中心|联社|合作社|计划署|总署|组织|联队|残联|妇联|文联|作协|足协|团委|市委|省委|县委|区委|纪委|政协|人大|人大常委会|教委|计委|科委|经贸委|体委|文化厅|派出所|地税所|公报|通讯|足球报|体育报|青年报|工人报|商报|军报|特快|内阁|理事会|常委会|董事会|教育厅|财政厅|国务院|外交学会|共产党|民主党|工党|自民党|社会党|国民党|保守党|党组|团支部|村委会|居委会|学会|五中|一中|二中|分会|联谊会|促进会|协调委员会|警察局|监狱|看守所|交警支队|交警大队|血站|卫生院|防疫站|幼儿园|广播公司|航空公司|通讯社)$/u
/** Words that end like a body and are none. */
const NOT_BODY =
  /(?:签署|部署|当局|结局|格局|大局|布局|处处|交界处|到处|之处|好处|用处|益处|客厅|餐厅|歌厅|党组织|团组织|民间组织|联合公报|公报|能派队|分歧处|军队|部队|基层党|办公厅$^)$/u
/** A tag that the middle of a body's name may have. */
const INSIDE = /^(?:n|nz|nt|ns|nr|nrt|vn|b|j|s|f|ng|g|k|x|an|a|v|i|l|q|m|zg|eng|NS|NT|NR)$/
const BREAK =
  /^(?:日电|日讯|电|讯|本报讯|本报|新华社|开业|同|就|已|又|再|很|最|各级|广大|全国各|注重|培养|发展|实现|建立|成立|创办|创建|发起|主办|承办|协办|访|当|会|于|能|可|请|找|经过|先后|目前|现任|原任|曾任|曾|是|有|为|在|和|与|对|向|的|了|将|把|被|由|从|到|等|及|或|并|也|都|说|来|去|去年|今年|今天|昨天|日前|最近|记者|我|他|她|它|这|那|各|该|本|全|一些|一个|许多|参加|会见|访问|成为|作为|进入|率领|任命|担任|举行|召开|前往|加入|组织|支持|要求|希望|通过|获得|击败|战胜|迎战|据|经|对阵|主场|客场|领导|使|让|给|驻|原|前|以及|根据|按照|关于|由于|所有|某|每|几|两|多|家|个|位|名|年|月|日|工作|同时|因此|认为|表示|指出|介绍|报道|近日|总书记|主席|总理|部长|副)$/u
/** Bodies that a text names by their kind alone, for everybody knows which: 省委, 财政部. */
const ALONE =
  /^(?:省委|市委|县委|区委|地委|州委|国务院|海军|空军|参议院|众议院|国民议会|外交部|国防部|财政部|内务部|内政部|教育部|商务部|卫生部|司法部|公安部|文化部|建设部|铁道部|交通部|水利部|农业部|化工部|民政部|人事部|劳动部|央行|共青团|全国人大|最高人民法院|中共|中央军委|政协)$/u
const LONGEST = 8

/** 郑州市公安局, 牙买加队, 国防大学: a place or proper noun, and nouns up to a word that bodies end in. */
export function bodies({ text, words, names }: Plain): TaggedName[] {
  const out: TaggedName[] = []
  const ordinary = names.characters.words
  const proper = (w: Word) =>
    isPlace(w, ordinary) ||
    w.kind === 'foreign' ||
    (/^(nz|nt|nrt|j)$/.test(w.tag) && w.text.length > 1 && !ordinary.has(w.text)) ||
    (isPerson(w, names, names.characters) && w.text.length > 1)
  let free = 0
  for (let k = 0; k < words.length; k++) {
    const tail = words[k] as Word
    if (!BODY.test(tail.text) || NOT_BODY.test(tail.text)) {
      if (
        tail.tag === 'NT' ||
        (tail.tag === 'nt' &&
          tail.text.length > 1 &&
          !/(?:政府|关系|公报)$/u.test(tail.text) &&
          !ordinary.has(tail.text))
      )
        out.push({ start: tail.start, end: tail.end, type: 'ORG' })
      continue
    }
    let start = -1
    for (let i = k; i >= Math.max(free, k - LONGEST); i--) {
      const w = words[i] as Word
      if (i < k && (!INSIDE.test(w.tag) || BREAK.test(w.text))) break
      if (i < k && proper(w)) start = i
    }
    const alone =
      tail.tag === 'NT' ||
      (tail.tag === 'nt' && tail.text.length > 2 && !ordinary.has(tail.text)) ||
      ALONE.test(tail.text)
    if (start < 0 && !alone) continue
    const from = words[start < 0 ? k : start] as Word
    out.push({ start: from.start, end: tail.end, type: 'ORG' })
    free = k + 1
  }
  ministers(words, out)
  // The longest of those that end or begin together.
  return out
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter((o) => text.length >= o.end)
}

/** 美国财政部长: the ministry in the office of its minister. */
function ministers(words: readonly Word[], out: TaggedName[]): void {
  for (const [i, w] of words.entries()) {
    if (!/^\p{Script=Han}{2,}部长$/u.test(w.text) || /(?:宣传|组织|统战|前)部长$/u.test(w.text)) continue
    const before = words[i - 1]
    const start = before && /^(?:ns|NS)$/.test(before.tag) ? before.start : w.start
    out.push({ start, end: w.end - 1, type: 'ORG' })
  }
}
