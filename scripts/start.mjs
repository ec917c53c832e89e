// npm start: builds what is missing, exports the samples into output/ and says what to open.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' })
if (!existsSync(`${root}dist/explorer/template.html`)) {
  run(process.execPath, [
    fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url)),
    '-p',
    'tsconfig.build.json',
  ])
  run(process.execPath, ['scripts/bundle.mjs'])
  run(process.execPath, ['scripts/build-explorer.mjs'])
}
run(process.execPath, ['dist/cli.js', 'export', 'samples', '-o', 'output'])
console.log(`
The graph of the four sample texts is in output/:
  output/graph.ttl    RDF Turtle: load it into any triple store, or read it in an editor
  output/graph.json   nodes and edges, each with the sentence that says it
  output/graph.html   open it in a browser: see, search and cite the graph

How one sentence was read:  node dist/cli.js explain samples/访谈-宜昌.txt --at 岸线
Your own texts:             node dist/cli.js export 你的文件.txt -o output`)
