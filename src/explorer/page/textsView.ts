import { type App, readAt } from './app.ts'
import { h } from './dom.ts'
import type { ViewPart } from './views.ts'

/** The texts, with what each gives. */
export function textsView(app: App): ViewPart {
  const { m } = app
  const claims = new Int32Array(m.graph.documents.length)
  for (const d of m.documentOf) if (d >= 0) claims[d] = (claims[d] as number) + 1
  const rows = m.graph.documents.map((d, i) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'line', lang: 'zh-Hans', onclick: () => readAt(app, i) },
        app.documents[i] ?? '',
      ),
      h(
        'p',
        { class: 'soft' },
        [
          d.issuer,
          d.number,
          d.date,
          d.paths.join('、'),
          app.say('n-characters', { n: d.length }),
          app.say('n-claims', { n: claims[i] ?? 0 }),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
      m.texts[i] === undefined && h('p', { class: 'soft' }, app.say('no-text-here')),
    ),
  )
  return { element: h('div', { class: 'view texts' }, h('ul', { class: 'texts' }, ...rows)), update: () => {} }
}
