import type { Entity } from '../model.ts'

/** 福清核电厂, 咸阳国际机场, 上海（长三角）国际科技创新中心: what the name of a place opens the name of. */
const FACILITY =
  /^(?:(?![的在将要加推建新等和与、投])\p{Script=Han}){0,4}(?:发电厂|电厂|水电站|国际机场|机场|大桥|跨海通道|水利枢纽)|^\p{Script=Han}{0,4}?核电[厂站]|^(?:（\p{Script=Han}{2,5})?）?(?:综合性国家科学中心|国际科技创新中心)/u
/** 美国白蛾, 中国林蛙. */
const SPECIES = /^(?:白蛾|红枫|山核桃|松|杨树|对虾|鹅掌楸|马褂木|鲤|鲫|牛蛙|蜗牛|林蛙|大鲵|沙棘|红豆杉)/u
/** 亚洲金融危机, 多哈回合, 中国模式. */
const EVENT = /^(?:金融危机|债务危机|回合|模式|时间|战争|共同体)/u
/** 党确定了……, 党始终……: the word opens a clause and what follows says what the party does. */
const PARTY_DOES =
  /^(?:领导(?!人(?!民)|干|班|小|集|机|层)|团结|带领|坚持|始终|必须|应[当该]|要|在|从|把|将|就|能|才|已|正|是|确[定立]|提出|制定|作出|实事|依靠|根据|按照|高度|历来|一[贯直]|及时|号召|当然|并没|没有|以)/u
const COMPASS = /^(?:东北|西北|西南|华北|华东|华南|华中|黄淮)$/u

/** 党 in 党员, 人民 in 人民政府: letters of another word. */
export function inWord(text: string, at: number, name: string, entity: Entity): boolean {
  const after = text.slice(at + name.length, at + name.length + 4)
  const before = text.slice(Math.max(0, at - 2), at)
  if (name === '党' && !/\p{Script=Han}$/u.test(before) && PARTY_DOES.test(after)) return false
  if (name === '党')
    return (
      !/^(的|对|中央|把|性|管|统一|总揽|委和政府)/u.test(after) ||
      /(全|政|我|我们|两|各|多|入|建|治|民主)$/u.test(before)
    )
  // 区工信部门: a department, not the ministry; 建设部署, 高中办学.
  if (/[部委局]$/u.test(name) && /^[门员属署]/u.test(after)) return true
  if (name === '中办' && /[高初集]$/u.test(before)) return true
  if (name === '全党') return /^同志/u.test(after) || /[健安完齐]$/u.test(before)
  if (name === '中共') return true
  // 中央财政收入, 中央财政专项资金: what is counted or spent.
  if (name === '中央财政') return /^(?:收入|支出|预算|赤字|债|专项|奖补|转移|资金)/u.test(after)
  // 落实全面从严治党要求: acted on; 推进全面从严治党, 全面从严治党体系: work that is done, and what belongs to it.
  if (name === '全面从严治党')
    return (
      !/^(?:要求|战略|方针)/u.test(after) &&
      (!/(?:坚持|贯彻|落实|以)$/u.test(before) || /^(?:主体|政治|责任)/u.test(after))
    )
  // 推进以人为本的新型城镇化: what kind of it.
  if (name === '以人为本') return /^的新/u.test(after)
  // 国民党统治时期: a time.
  if (name === '国民党') return /^(?:统治|时期)/u.test(after)
  // 水流万里, 汪洋大海: words of the language.
  if (/^(?:万里|汪洋)$/u.test(name) && (/[流行征程空迈千百万村几]$/u.test(before) || /^[长大征路]/u.test(after)))
    return true
  // 滨海城市: no town of that name.
  if (name === '海城市' && /[滨沿临近内]$/u.test(before)) return true
  // 联合国家税务总局: with the body, not the world's; 联合国际力量.
  if (name === '联合国' && /^[家际]/u.test(after)) return true
  // 中国—东盟信息港: part of the name of a thing.
  if (name === '东盟' && /[—－–-]$/u.test(before)) return true
  // 实事求是地分析: how.
  if (name === '实事求是' && after.startsWith('地')) return true
  // 中非合作: China and Africa.
  if (name === '中非') return true
  // 鲁西南, 西南角, 东北虎豹国家公园: no part of the country.
  if (
    COMPASS.test(name) &&
    (/[鲁闽川晋陕甘渝豫皖湘鄂粤桂滇黔赣苏浙江山州省市县]$/u.test(before) ||
      /^(?:[部角向侧亚风虎杨路]|大学|农大|农林|林业|师范|政法|医院|热电|工业|电力|油田|军区|联大|城际)/u.test(after))
  )
    return true
  return entity.class === 'Place' && placeInWord(text, at, name, before)
}

/** The name of a place inside another word, or at the head of the name of a thing. */
function placeInWord(text: string, at: number, name: string, before: string): boolean {
  const end = at + name.length
  const after = text.slice(end, end + LONGEST_THING)
  return (
    // 东中西部: three parts of the country.
    (name === '中西部' && /[东、]$/u.test(before)) ||
    // 第三世界各国, 第三世界的国家: its states, not the whole.
    (name === '第三世界' && /^(?:各|的国|人民|国)/u.test(after)) ||
    // 中东欧国家, 中欧班列长安号
    (name === '中东' && after.startsWith('欧')) ||
    /^号(?![召角线])/u.test(after) ||
    // 引江济淮, 引黄济宁: where the water comes from and goes to.
    (/^引.$/u.test(before) && name.startsWith('济')) ||
    // 亚洲级大赛
    /^级(?!别)/u.test(after) ||
    // 铜陵市郊区级: no county.
    (/^.[县区]$/u.test(name) && /^[域级]/u.test(after)) ||
    // 宗教中国化, 文山会海, 铁海河海联运: letters of another word.
    /^化(?!工|学|肥|隆|州|德|纤)|^(?:会海|海联)/u.test(after) ||
    // 青云高速河东段: a stretch of a road; that of a river is a place.
    (/^段(?![时落位子])/u.test(after) && !/[江河流]$/u.test(before)) ||
    SPECIES.test(after) ||
    // 福建福清核电厂5、6号机组: part of the name of a thing.
    FACILITY.test(after) ||
    // 中欧班列（西安）
    (text[at - 1] === '（' && after.startsWith('）') && /[列号店站校区]$/u.test(text.slice(at - 2, at - 1))) ||
    EVENT.test(after) ||
    // 市和县: the conjunction, not the county.
    (name.startsWith('和') && /\p{Script=Han}$/u.test(before))
  )
}
const LONGEST_THING = 16
