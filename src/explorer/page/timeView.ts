import { type Lane, type Point, rowsOf, timelineOf } from '../core/timeline.ts'
import { type App, chooseEdge, labelOf, readAt } from './app.ts'
import { h, replace } from './dom.ts'
import { nodeButton } from './parts.ts'
import type { ViewPart } from './views.ts'

const MOST_LANES = 80
/** Points nearer than this share of the axis go into rows of their own, of so many pixels. */
const APART = 0.14
const ROW = 40

/** Texts by date, and a lane for each actor's figures: filled where reported, hollow where aimed at. */
export function timeView(app: App): ViewPart {
  const element = h('div', { class: 'view time' })
  let seen: unknown
  const update = () => {
    if (seen === app.shown) return
    seen = app.shown
    const t = timelineOf(app.m, app.shown.edge)
    if (!t.texts.length && !t.lanes.length) return replace(element, h('p', { class: 'soft' }, app.say('no-dates')))
    const span = Math.max(t.until - t.from, 1)
    const at = (year: number) => `${((year - t.from) / span) * 100}%`
    const put = <E extends HTMLElement>(e: E, year: number): E => {
      e.style.left = at(year)
      return e
    }
    const years = Array.from({ length: span + 1 }, (_, i) => t.from + i)
    const every = Math.ceil(years.length / 12)
    const ticks = () =>
      years.filter((_, i) => i % every === 0).map((y) => put(h('span', { class: 'tick', 'aria-hidden': 'true' }), y))
    const points = (lane: Lane) => {
      const rows = rowsOf(lane.points, APART * span)
      const track = h('div', { class: 'track' }, ...ticks(), ...lane.points.map((p, i) => point(lane, p, rows[i] ?? 0)))
      track.style.minHeight = `${(Math.max(0, ...rows) + 1) * ROW + 4}px`
      return track
    }
    const point = (lane: Lane, p: Point, row: number) => {
      const label = `${labelOf(app, lane.actor)} ${lane.indicator} ${p.value}（${app.say(p.kind)}，${Math.floor(p.until)}）`
      const element = put(
        h(
          'button',
          {
            type: 'button',
            class: `point ${p.kind}`,
            'aria-label': label,
            title: label,
            onclick: () => chooseEdge(app, p.edge),
          },
          h('span', { class: 'blob' }),
          h('span', { class: 'value', lang: 'zh-Hans' }, p.value),
        ),
        (p.from + p.until) / 2,
      )
      element.style.top = `${row * ROW + 4}px`
      return element
    }
    replace(
      element,
      h(
        'p',
        { class: 'soft' },
        app.say('time-hint'),
        ' ',
        h(
          'span',
          { class: 'key' },
          h('span', { class: 'blob target' }),
          app.say('target'),
          h('span', { class: 'blob observation' }),
          app.say('observation'),
        ),
      ),
      h(
        'div',
        { class: 'chart' },
        h(
          'div',
          { class: 'lane axis', 'aria-hidden': 'true' },
          h('span', { class: 'head' }),
          h(
            'div',
            { class: 'track' },
            ...years.filter((_, i) => i % every === 0).map((y) => put(h('span', { class: 'year' }, String(y)), y)),
          ),
        ),
        t.texts.length > 0 && h('h3', {}, app.say('time-texts')),
        ...t.texts.map(({ document, at: year, date }) =>
          h(
            'div',
            { class: 'lane' },
            h('span', { class: 'head', lang: 'zh-Hans' }, app.documents[document] ?? ''),
            h(
              'div',
              { class: 'track' },
              ...ticks(),
              put(
                h(
                  'button',
                  {
                    type: 'button',
                    class: 'point text',
                    'aria-label': `${app.documents[document]} ${date}`,
                    onclick: () => readAt(app, document),
                  },
                  h('span', { class: 'blob' }),
                  h('span', { class: 'value' }, date),
                ),
                year,
              ),
            ),
          ),
        ),
        t.lanes.length > 0 && h('h3', {}, app.say('figures')),
        ...t.lanes
          .slice(0, MOST_LANES)
          .map((lane) =>
            h(
              'div',
              { class: 'lane' },
              h('div', { class: 'head' }, nodeButton(app, lane.actor), h('span', { lang: 'zh-Hans' }, lane.indicator)),
              points(lane),
            ),
          ),
        t.lanes.length > MOST_LANES &&
          h('p', { class: 'soft' }, app.say('more-values', { n: t.lanes.length - MOST_LANES })),
      ),
    )
  }
  return { element, update }
}
