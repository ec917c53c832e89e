type Child = Node | string | number | undefined | false | null
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>

/**
 * An element with attributes, listeners (`onclick`) and children. Texts become text nodes, never markup: the page has no other
 * way to make elements.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children)
}

/** The same for SVG. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Child | readonly Child[])[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
}

function fill<E extends Element>(element: E, attributes: Attributes, children: (Child | readonly Child[])[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as unknown as EventListener)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children.flat())
    if (child !== undefined && child !== false && child !== null)
      element.append(child instanceof Node ? child : String(child))
  return element
}

/** Puts children in the place of those there. */
export const replace = (element: Element, ...children: (Child | readonly Child[])[]): void =>
  element.replaceChildren(
    ...children
      .flat()
      .filter((c) => c !== undefined && c !== false && c !== null)
      .map((c) => (c instanceof Node ? c : String(c))),
  )

/** A select with its options; `change` gets the value chosen. */
export function choice<T extends string>(
  label: string,
  options: readonly (readonly [value: T, text: string])[],
  value: T | undefined,
  change: (value: T) => void,
): HTMLSelectElement {
  const element = h('select', { 'aria-label': label, onchange: () => change(element.value as T) })
  for (const [v, text] of options) element.append(h('option', { value: v }, text))
  element.value = value ?? ''
  return element
}

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
