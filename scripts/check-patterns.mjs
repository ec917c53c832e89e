// Every regular expression of the program, checked for super-linear backtracking (scslre), also those built at run time.
//   npm run build && node scripts/check-patterns.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { analyse } from 'scslre'
import { parseAst } from 'vite'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const files = readdirSync(dist, { recursive: true })
  .filter((f) => f.endsWith('.js'))
  .sort()
const found = new Map()
const note = (source, flags, where) => found.set(`${flags}/${source}`, { source, flags, where })

const visit = (node, where) => {
  if (Array.isArray(node)) for (const n of node) visit(n, where)
  else if (node && typeof node === 'object') {
    if (node.type === 'Literal' && node.regex) note(node.regex.pattern, node.regex.flags, where)
    for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value, where)
  }
}
for (const file of files) visit(parseAst(readFileSync(join(dist, file), 'utf8').replace(/^#!.*/, '')), file)

// The program of the explorer, inside its page.
const page = readFileSync(join(dist, 'explorer', 'template.html'), 'utf8')
const program = page.slice(page.lastIndexOf('<script type="module">') + 22, page.lastIndexOf('</script>'))
visit(parseAst(program), 'explorer/template.html')

// Those that are put together when the tables are loaded and a text is read.
const Original = globalThis.RegExp
let building = 'run time'
globalThis.RegExp = new Proxy(Original, {
  construct(target, [pattern, flags]) {
    const made = new target(pattern, flags)
    if (typeof pattern === 'string') note(made.source, made.flags, building)
    return made
  },
})
for (const file of files) {
  if (/^(cli|cli\/explain)\.js$|pdfWorker/.test(file)) continue
  building = `${file} (built)`
  await import(pathToFileURL(join(dist, file)).href)
}
const { loadKnowledge, readFacts, readSource } = await import(pathToFileURL(join(dist, 'index.js')).href)
building = 'built while a text is read'
readFacts(
  await readSource(Buffer.from('深圳市委书记王建国表示，要加快建设全球海洋中心城市，生产总值增长5%以上。'), {}),
  loadKnowledge(),
)
globalThis.RegExp = Original

let bad = 0
let unread = 0
for (const { source, flags, where } of [...found.values()].sort((a, b) =>
  a.where + a.source < b.where + b.source ? -1 : 1,
)) {
  let reports
  try {
    ;({ reports } = analyse({ source, flags }, { maxReports: 1 }))
  } catch (error) {
    unread++
    console.error(`${where}: not analysed (${error.message.slice(0, 80)}): /${source.slice(0, 80)}/${flags}`)
    continue
  }
  for (const r of reports) {
    bad++
    console.error(
      `${where}: ${r.type}, ${r.exponential ? 'exponential' : 'polynomial'}: /${source.slice(0, 160)}/${flags}`,
    )
  }
}
console.log(`${found.size} patterns, ${bad} super-linear, ${unread} not analysed`)
process.exitCode = bad || unread ? 1 : 0
