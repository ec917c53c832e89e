import type { View } from '../core/state.ts'
import type { App } from './app.ts'

/** One of the views beside the picture: made when it is first shown, updated while it is shown. */
export interface ViewPart {
  element: HTMLElement
  update: () => void
}
export type ViewTable = Record<Exclude<View, 'graph'>, (app: App) => ViewPart>
