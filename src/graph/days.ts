import type { GraphEdge } from '../model.ts'

/** First and last day of what a claim tells: of its figure, else of what has been or shall be done. */
export const firstDay = ({ figure, from }: GraphEdge): string | undefined => figure?.from ?? from
export const lastDay = ({ figure, until }: GraphEdge): string | undefined => figure?.until ?? until
