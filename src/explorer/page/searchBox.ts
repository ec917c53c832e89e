import { type Hit, search } from '../core/search.ts'
import { type App, classOf, labelOf } from './app.ts'
import { h, replace } from './dom.ts'
import { glyph } from './glyphs.ts'

const MOST = 30
let boxes = 0

/**
 * A field that finds nodes as one types (the combobox pattern). While an input method composes, nothing is searched and no key
 * is taken: Enter there chooses characters.
 */
export function searchBox(app: App, label: string, choose: (node: number) => void, placeholder = label): HTMLElement {
  const id = `found-${boxes++}`
  const list = h('ul', { role: 'listbox', id, class: 'found', 'aria-label': label, hidden: true })
  const note = h('p', { class: 'found-note', role: 'status', hidden: true })
  const input = h('input', {
    type: 'search',
    role: 'combobox',
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder,
  })
  let hits: Hit[] = []
  let active = -1
  let composing = false
  const close = () => {
    list.hidden = true
    note.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const take = (node: number) => {
    close()
    input.value = ''
    choose(node)
  }
  const mark = (i: number) => {
    list.children[active]?.setAttribute('aria-selected', 'false')
    active = i
    const option = list.children[i]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
  }
  const show = () => {
    const query = input.value.trim()
    if (!query) return close()
    const found = search(app.m, app.search, query, MOST)
    hits = found.hits
    active = -1
    replace(
      list,
      hits.map((hit, i) => option(app, hit, query, `${id}-${i}`, () => take(hit.node))),
    )
    for (const [i, el] of [...list.children].entries())
      el.addEventListener('pointermove', () => active !== i && mark(i))
    list.hidden = !hits.length
    input.setAttribute('aria-expanded', String(hits.length > 0))
    const more = found.total - hits.length
    note.hidden = false
    note.textContent = !found.total
      ? app.say('no-hits', { q: query })
      : more > 0
        ? app.say('more-hits', { n: more })
        : app.say('hits', { n: found.total })
    if (hits.length) mark(0)
  }
  input.addEventListener('compositionstart', () => {
    composing = true
  })
  input.addEventListener('compositionend', () => {
    composing = false
    show()
  })
  input.addEventListener('input', () => composing || show())
  input.addEventListener('keydown', (event) => {
    if (composing || event.isComposing || event.keyCode === 229) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && hits.length && !list.hidden) mark((active + step + hits.length) % hits.length)
    else if (event.key === 'Enter' && !list.hidden && hits[active]) take((hits[active] as Hit).node)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  input.addEventListener('focus', () => input.value && show())
  const box = h('div', { class: 'search' }, input, h('div', { class: 'found-box' }, list, note))
  box.addEventListener('focusout', (event) => box.contains(event.relatedTarget as Node | null) || close())
  return box
}

function option(app: App, hit: Hit, query: string, id: string, take: () => void): HTMLElement {
  const more = hit.alias ? app.say('alias', { a: hit.alias }) : hit.byInitials ? app.say('by-initials') : ''
  return h(
    'li',
    // The field must not lose the focus before the click is taken.
    { role: 'option', id, 'aria-selected': 'false', onpointerdown: (e: Event) => e.preventDefault(), onclick: take },
    glyph(classOf(app, hit.node)),
    h('span', { class: 'name', lang: 'zh-Hans' }, ...highlighted(labelOf(app, hit.node), query)),
    h('small', {}, more || app.term(classOf(app, hit.node))),
  )
}

/** The label with what was typed set off. */
function highlighted(label: string, query: string): (Node | string)[] {
  const at = label.toLowerCase().indexOf(query.toLowerCase())
  if (at < 0) return [label]
  return [label.slice(0, at), h('b', {}, label.slice(at, at + query.length)), label.slice(at + query.length)]
}
