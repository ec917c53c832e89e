import { isWhole } from './corpus.ts'

/** 重点做好以下10个, 抓好8个方面: words that announce a list. */
const SIGNPOST =
  /总体要求|指导思想|主要目标|目标任务|以下|如下|[做抓]好[^，]{0,8}\d|(?<!\d)\d{1,6}(?:个|项)(?:方面)?(?:工作|任务)?$|[一二三四五六七八九十几]个方面(?:工作|任务)?$|^(?:重点|具体)?(?:抓好|做好|完成)(?:重点)?(?:工作|任务)$/u
/** What is said at the opening and the close of every report and commits to nothing. */
const RITE =
  /报告(?:政府)?工作|工作报告|(?:大会|代表)?审[议查]$|提交大会|请[^，]{0,12}提出意见|团结在|团结带领|伟大旗帜|牢记|砥砺|接续奋斗|奋勇|埋头苦干|勇毅前行|踔厉奋发|只争朝夕|乘势而上|开好局|起好步|第一步|感恩奋进|顶压前行|抢抓机遇|不负|共同奋斗|不懈奋斗|(?:书写|谱写|续写)[^，]{0,24}(?:篇章|答卷|华章)|新?篇章$|完成(?:了)?(?:全年|今年|年度|全省|全区|全市)*(?:主要)?(?:预期)?(?:经济社会发展)?(?:主要)?(?:目标|任务)+/u
/** 新作为, 新突破, 主动权: what is new, or an advantage of what, the words alone do not say. */
const VAGUE = /^(?:新.{1,3}|更大.{1,2}|主动权|主动仗|优势|动力|活力|格局|成效|实效|突破)$|[^一之以路网线]上$/u

/** 推进以保障: cut where the phrase with 以 goes on. */
const CUT = /^(?:推进|推动|加快|坚持|促进|深化|实施|完善)以[^为]{0,6}$/u

/** Whether a label says something by itself, so that a statement may be about it; tables and analysis.json have the others too. */
export const isTelling = (label: string): boolean =>
  isWhole(label) && !SIGNPOST.test(label) && !RITE.test(label) && !VAGUE.test(label) && !CUT.test(label)
