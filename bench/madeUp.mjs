// A made-up graph for the explorer: places that pursue goals and undertake initiatives, in texts that hold every word of it.
import { createHash } from 'node:crypto'

const WORDS = ['产业', '生态', '教育', '交通', '科技', '民生', '农业', '文旅', '医疗', '能源', '水利', '数字']
const VERBS = ['推进', '建设', '完善', '发展', '提升', '深化']
const PLACES_EACH = 12

/** The same for the same number: no chance in it. */
export function madeUp(count) {
  const places = Math.max(3, Math.ceil(count / (PLACES_EACH * 4)))
  const aims = count - places
  const name = (i) => `${VERBS[i % 6]}${WORDS[(i * 5) % 12]}${WORDS[(i * 7 + 3) % 12]}体系第${i}项`
  const place = (i) => `某地${i}市`
  const isGoal = (i) => i % 3 === 0
  const aim = (i) => ({ cls: isGoal(i) ? 'Goal' : 'Initiative', label: name(i) })
  const idOf = ({ cls, label }) => `${cls.toLowerCase()}/${label}`
  const nodes = new Map()
  const edges = []
  const documents = []
  const texts = new Map()
  const node = (cls, label) => {
    const id = `${cls.toLowerCase()}/${label}`
    if (!nodes.has(id))
      nodes.set(id, { id, class: cls, label, aliases: cls === 'Place' ? [label.slice(0, -1)] : [], mentions: [] })
    return nodes.get(id)
  }
  const each = Math.max(1, Math.ceil(places / Math.max(3, places / 4)))
  for (let first = 0; first < places; first += each) {
    const year = 2018 + (documents.length % 9)
    const lines = [`${year}年工作要点之${documents.length}`]
    const said = []
    let at = lines[0].length + 1
    for (let p = first; p < Math.min(first + each, places); p++) {
      let line = place(p)
      said.push({ p, start: at, line: () => line })
      const parts = []
      for (let k = p; k < aims; k += places) {
        const own = aim(k)
        const quote = `将${own.label}`
        parts.push({ k, start: at + line.length + 1, exact: quote })
        line += `，${quote}`
      }
      line += '。'
      said.at(-1).parts = parts
      lines.push(line)
      at += line.length + 1
    }
    const text = lines.join('\n')
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
    const document = `text/${sha256.slice(0, 16)}`
    documents.push({
      id: document,
      paths: [`${first}.txt`],
      title: lines[0],
      date: `${year}-01-15`,
      sha256,
      length: text.length,
    })
    texts.set(document, text)
    for (const { p, start, parts } of said) {
      const actor = node('Place', place(p))
      actor.mentions.push({ document, start, end: start + place(p).length, exact: place(p) })
      for (const { k, start: from, exact } of parts) {
        const own = aim(k)
        const target = node(own.cls, own.label)
        target.mentions.push({ document, start: from + 1, end: from + exact.length, exact: own.label })
        const evidence = [{ document, start: from, end: from + exact.length, exact }]
        const claim = (source, predicate, to, more) =>
          edges.push({
            id: `claim/${edges.length.toString(16).padStart(16, '0')}`,
            source,
            predicate,
            target: to,
            ...more,
            rule: 'made-up',
            evidence,
          })
        claim(actor.id, isGoal(k) ? 'pursues' : 'undertakes', target.id, { modality: k % 5 ? 'planned' : 'done' })
        if (k >= places && !isGoal(k)) claim(target.id, 'contributesTo', idOf(aim(k - places - ((k - places) % 3))), {})
        if (k % 9 === 4) claim(actor.id, 'undertakes', idOf(aim((k * 31) % aims)), { modality: 'called' })
      }
    }
  }
  const byId = (a, b) => (a.id < b.id ? -1 : 1)
  for (const e of edges)
    for (const id of [e.source, e.target])
      if (!nodes.has(id)) node(id.startsWith('goal') ? 'Goal' : 'Initiative', id.slice(id.indexOf('/') + 1))
  return { graph: { documents: documents.sort(byId), nodes: [...nodes.values()].sort(byId), edges }, texts }
}
