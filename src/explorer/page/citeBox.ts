import type { CitationStyle } from '../core/cite.ts'
import type { Word } from '../core/words.ts'
import type { App } from './app.ts'
import { h } from './dom.ts'
import { saveFile } from './saving.ts'

/** Citations in either style, to copy or save. */
export function citeBox(app: App, title: Word, text: (style: CitationStyle) => string): HTMLElement {
  let style: CitationStyle = 'gb'
  const out = h('pre', { lang: 'zh-Hans', tabindex: 0, 'aria-label': app.say(title) }, text(style))
  const status = h('span', { role: 'status', class: 'soft' })
  const tab = (s: CitationStyle) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(s === style),
        onclick: (event: Event) => {
          style = s
          out.textContent = text(s)
          for (const b of (event.currentTarget as Element).parentElement?.querySelectorAll('button') ?? [])
            b.setAttribute('aria-pressed', String(b === event.currentTarget))
        },
      },
      app.say(s === 'gb' ? 'cite-gb' : 'cite-plain'),
    )
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text(style))
      status.textContent = app.say('copied')
    } catch {
      status.textContent = copyOld(text(style)) ? app.say('copied') : app.say('not-copied')
    }
  }
  return h(
    'section',
    { class: 'cite' },
    h('h3', {}, app.say(title)),
    h(
      'div',
      { class: 'actions' },
      h('div', { class: 'segments', role: 'group', 'aria-label': app.say(title) }, tab('gb'), tab('plain')),
      h('button', { type: 'button', class: 'copy', onclick: () => void copy() }, app.say('copy')),
      h(
        'button',
        { type: 'button', onclick: () => saveFile('citations.txt', 'text/plain', [`${text(style)}\n`]) },
        app.say('save'),
      ),
      status,
    ),
    out,
  )
}

/** Pages opened from a file have no clipboard in some browsers, but can copy what is selected. */
function copyOld(text: string): boolean {
  const area = h('textarea', { class: 'unseen', 'aria-hidden': 'true' })
  area.value = text
  document.body.append(area)
  const before = document.activeElement as HTMLElement | null
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  before?.focus()
  return done
}
