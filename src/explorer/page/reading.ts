import { type Mark, markedParagraphs, paragraphs } from '../core/marks.ts'
import { type App, chooseNode, classOf, labelOf } from './app.ts'
import { choice, h, replace } from './dom.ts'
import { formatHref } from './href.ts'
import { quoteButton } from './parts.ts'

/** The whole text with every mention marked. A mention leads to its node, a node's mentions and a claim's words are lit. */
export function readingPane(app: App): { element: HTMLElement; update: () => void } {
  const body = h('div', {
    class: 'reading',
    tabindex: 0,
    lang: 'zh-Hans',
    role: 'region',
    'aria-label': app.say('text'),
  })
  const facts = h('p', { class: 'soft facts' })
  const select = choice(
    app.say('choose-text'),
    app.documents.map((name, d) => [String(d), name] as const),
    undefined,
    (d) => app.set({ text: Number(d), at: undefined }, 'push'),
  )
  const element = h(
    'article',
    { class: 'of-text' },
    h('h2', { tabindex: -1, class: 'unseen' }, app.say('text')),
    select,
    facts,
    body,
  )
  let shownText: number | undefined
  let shownLight = ''
  const update = () => {
    const document = app.state.text ?? defaultText(app)
    const light = `${app.state.at?.join('-') ?? ''} ${app.state.node} ${app.state.edge}`
    if (document === undefined) return
    const fresh = document !== shownText
    if (!fresh && light === shownLight) return
    select.value = String(document)
    const d = app.m.graph.documents[document]
    facts.textContent = [d?.issuer, d?.number, d?.date, d?.paths.join('、')].filter(Boolean).join(' · ')
    render(app, document, body)
    shownText = document
    shownLight = light
    const target = body.querySelector('mark, .here')
    if (target) target.scrollIntoView({ block: 'center', behavior: 'instant' })
    else if (fresh) body.scrollTop = 0
  }
  return { element, update }
}

/** The text of what is chosen, else the first. */
function defaultText(app: App): number | undefined {
  const { m, state } = app
  if (state.edge !== undefined) return m.documentOf[state.edge]
  const mention = state.node === undefined ? undefined : m.nodes[state.node]?.mentions[0]
  return mention ? m.documentIndex.get(mention.document) : m.graph.documents.length ? 0 : undefined
}

function render(app: App, document: number, body: HTMLElement): void {
  const { m, state } = app
  const text = m.texts[document]
  if (text === undefined) {
    const claims = [...m.documentOf.keys()].filter((e) => m.documentOf[e] === document)
    replace(
      body,
      h('p', { class: 'soft', lang: state.lang }, app.say('no-text-here')),
      h('ul', { class: 'rows claims' }, ...claims.slice(0, 500).map((e) => h('li', {}, quoteButton(app, e)))),
    )
    return
  }
  const lit: { start: number; end: number }[] = []
  if (state.at) lit.push({ start: state.at[0], end: state.at[1] })
  if (state.edge !== undefined && m.documentOf[state.edge] === document)
    for (const q of m.edges[state.edge]?.evidence ?? []) lit.push(q)
  replace(
    body,
    ...markedParagraphs(paragraphs(text), marksOf(app, document), lit, state.node).map((p) =>
      p.start === p.end
        ? h('p', { class: 'blank' })
        : h(
            'p',
            {},
            ...p.stretches.map((s) => {
              const words = text.slice(s.start, s.end)
              const inner = s.lit ? h('mark', {}, words) : words
              if (s.node === undefined) return inner
              const node = s.node
              return h(
                'a',
                {
                  href: formatHref(app, node),
                  class: `mention ${classOf(app, node)}${s.here ? ' here' : ''}`,
                  title: `${labelOf(app, node)}（${app.term(classOf(app, node))}）`,
                  onclick: (event: MouseEvent) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return
                    event.preventDefault()
                    chooseNode(app, node, { panel: 'text', text: document, at: undefined, view: 'graph' })
                  },
                },
                inner,
              )
            }),
          ),
    ),
  )
}

const cache = new WeakMap<App, Map<number, Mark[]>>()
/** Mentions that stand in a document. */
function marksOf(app: App, document: number): Mark[] {
  const known = cache.get(app) ?? new Map<number, Mark[]>()
  cache.set(app, known)
  let marks = known.get(document)
  if (!marks) {
    const id = app.m.graph.documents[document]?.id
    marks = app.m.nodes.flatMap((n, node) =>
      n.mentions.filter((q) => q.document === id).map((q) => ({ start: q.start, end: q.end, node })),
    )
    known.set(document, marks)
  }
  return marks
}
