import type { App } from './app.ts'

/** The address of a node in this page, for links. A lone surrogate has no address. */
export const formatHref = (app: App, node: number): string =>
  `#node=${encodeURIComponent((app.m.nodes[node]?.id ?? '').toWellFormed())}`
