import type { Graph } from '../src/model.ts'

export function madeUp(nodes: number): { graph: Graph; texts: Map<string, string> }
