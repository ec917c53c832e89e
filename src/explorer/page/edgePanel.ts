import { citation, places, statement } from '../core/cite.ts'
import { markedParagraphs, paragraphAt } from '../core/marks.ts'
import { edgesAt, otherEnd } from '../core/model.ts'
import { type App, readAt } from './app.ts'
import { citeBox } from './citeBox.ts'
import { h } from './dom.ts'
import { modality, nodeButton, quoteButton } from './parts.ts'

/** A claim: who, what, the sentence in its paragraph, and where it stands. */
export function edgePanel(app: App, edge: number): HTMLElement {
  const { m } = app
  const e = m.edges[edge]
  if (!e) return h('div')
  const [source, target] = [m.source[edge] as number, m.target[edge] as number]
  const others = [...edgesAt(m, source)].filter((o) => o !== edge && otherEnd(m, o, source) === target)
  return h(
    'article',
    { class: 'of-edge' },
    h('h2', { tabindex: -1, class: 'unseen' }, statement(m, edge, app.state.lang)),
    h(
      'div',
      { class: 'triple' },
      nodeButton(app, source),
      h('p', { class: 'says' }, h('span', {}, app.term(e.predicate)), modality(app, edge)),
      nodeButton(app, target),
    ),
    evidence(app, edge),
    facts(app, edge),
    citeBox(app, 'cite', (style) => citation(m, edge, style, app.state.lang)),
    others.length > 0 &&
      h(
        'section',
        {},
        h('h3', {}, app.say('other-claims')),
        h(
          'ul',
          { class: 'rows claims' },
          ...others.map((o) =>
            h(
              'li',
              {},
              h('span', { class: 'says' }, app.term(m.edges[o]?.predicate ?? 'involves')),
              modality(app, o),
              quoteButton(app, o),
            ),
          ),
        ),
      ),
  )
}

/** The words, lit in each paragraph that holds some of them. */
function evidence(app: App, edge: number): HTMLElement {
  const { m } = app
  const e = m.edges[edge]
  const d = m.documentOf[edge] as number
  const text = m.texts[d]
  const quotes = e?.evidence ?? []
  const body =
    text === undefined
      ? quotes.map((q) => h('p', {}, h('mark', {}, q.exact)))
      : [...new Map(quotes.map((q) => paragraphAt(text, q.start)).map((p) => [p.start, p])).values()].map((line) => {
          const cut = quotes.filter((q) => q.start < line.end && q.end > line.start)
          const [paragraph] = markedParagraphs([line], [], cut)
          return h(
            'p',
            {},
            ...(paragraph?.stretches ?? []).map((s) => {
              const words = text.slice(s.start, s.end)
              return s.lit ? h('mark', {}, words) : words
            }),
          )
        })
  const first = quotes[0]
  return h(
    'figure',
    { class: 'evidence' },
    h('blockquote', { lang: 'zh-Hans' }, ...body),
    h('figcaption', {}, h('span', { lang: 'zh-Hans' }, app.documents[d] ?? '')),
    first &&
      h(
        'p',
        { class: 'actions' },
        h('button', { type: 'button', onclick: () => readAt(app, d, [first.start, first.end]) }, app.say('in-text')),
      ),
  )
}

function facts(app: App, edge: number): HTMLElement {
  const { m } = app
  const e = m.edges[edge]
  const rows: [string, Node | string | undefined][] = [
    [app.say('speaker'), e?.statedBy ? nodeButton(app, m.indexOf.get(e.statedBy) ?? 0) : undefined],
    [app.say('place'), places(m.graph.documents[m.documentOf[edge] as number], e?.evidence ?? [], app.state.lang)],
    [
      app.say('value'),
      e?.value === undefined
        ? undefined
        : [
            e.figure?.comparator ? app.term(e.figure.comparator) : '',
            e.value,
            e.figure ? `（${app.say(e.figure.kind)}）` : '',
          ]
            .filter(Boolean)
            .join(' '),
    ],
    [app.say('when'), e?.time],
    [app.say('responsibility'), e?.role ? app.term(e.role) : undefined],
    [app.say('rule'), e?.rule],
  ]
  return h(
    'dl',
    { class: 'pairs' },
    ...rows.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [h('dt', {}, name), h('dd', {}, value)],
    ),
  )
}
