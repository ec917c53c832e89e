import type { Aim } from '../clause/clause.ts'

const BUILT = /^(?:决胜)?(?:全面)?(?:建成|建设)(?=小康社会$|社会主义现代化(?:强国|国家)$)/u

/** The label of an aim: 小康社会 of 全面建成小康社会, which other clauses name without the verb. */
export const spokenOf = ({ class: cls, label }: Aim): string => {
  const bare = /\s/u.test(label) ? label.replace(/\s+/gu, '') : label
  return cls === 'Goal' ? bare.replace(BUILT, '') : bare
}

/** Verbs that only push on what they govern: 推进X, 加快X and 做好X工作 are one act. */
const PUSHES =
  /^(?:加强(?=.{3,}(?:建设|保护|治理|监管|管理|整治|培养)$)|深化(?=.{3,}改革$)|加快推进|持续推进|统筹推进|组织实施|深入实施|扎实推进|推动|推进|促进|加快|加速|助推|实施|开展|做好|抓好)/u

/** What a name of an act may end in without another sense. */
const FILLS = /(?:工作|进程|步伐)$/u

/** Verbs that say of a quality that it gets better. */
const BETTERS = /^(?:提升|提高|增强|改善|优化)(?=.{4})/u

/** 服务的水平 is 服务水平. */
const OWNED = /(?<=.{4})的(?=.{2}$)/u

/** A core shorter than this is told apart by its verb. */
const SHORTEST = 4

/** 印发修订后的《条例》 is 印发《条例》. */
const ISSUED = /^(?:印发|公布|发布|颁布)[^《，]{0,5}《[^》]+》$/u
const REVISED = /(?<=^..)(?:新?修订后?的?|修改后的)(?=《)/u

/**
 * What several wordings of one act have in common (GUIDELINES: the same thing said again is the same node):
 * 推进新型工业化, 推动新型工业化发展 → 新型工业化; 发展银发经济, 促进银发经济发展壮大 → 银发经济发展.
 */
export function coreOf(aim: Aim, label: string): string | undefined {
  if (ISSUED.test(label)) return label.replace(REVISED, '')
  if (/[、，\d]/u.test(label)) return undefined
  // 提高服务水平 is 提升服务水平, and so is 提高服务的水平.
  if (aim.class === 'Goal') return BETTERS.test(label) ? label.replace(BETTERS, '提升').replace(OWNED, '') : undefined
  // 实施西部大开发战略 is 推进西部大开发.
  const told = label.startsWith('实施') && label.endsWith('战略') ? label.slice(0, -2) : label
  // 振兴老工业基地 is 实施老工业基地振兴战略, 建设内河航道 is 推进内河航道建设.
  const grown = /^(发展|振兴|建设|治理|改革|保护|整治|改造|监管|培养)(.{3,})$/u.exec(label)
  const core = grown
    ? `${grown[2]}${grown[1]}`
    : told
        .replace(PUSHES, '')
        .replace(FILLS, '')
        .replace(/壮大$(?<=发展壮大)/u, '')
        .replace(/发展$(?<=化发展)/u, '')
  return core.length >= SHORTEST && (grown || core.length < label.length || /(建设|发展|改革)$/u.test(core))
    ? core
    : undefined
}
