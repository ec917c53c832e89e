import { NODE_CLASSES, type NodeClass } from '../../model.ts'
import { COMMUNITY_COLOURS } from './glyphs.ts'

/** Colours of the theme in force, as the style sheet has them. */
export interface Colours {
  paper: string
  ink: string
  soft: string
  edge: string
  strong: string
  accent: string
  classes: Record<NodeClass, string>
  communities: string[]
  others: string
}

export function colours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const get = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: get('canvas'),
    ink: get('ink'),
    soft: get('soft'),
    edge: get('edge'),
    strong: get('edge-strong'),
    accent: get('accent'),
    classes: Object.fromEntries(NODE_CLASSES.map((c) => [c, get(c)])) as Record<NodeClass, string>,
    communities: Array.from({ length: COMMUNITY_COLOURS }, (_, i) => get(`k${i}`)),
    others: get('kx'),
  }
}
