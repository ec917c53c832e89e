// npm start: builds what is missing, exports the samples into output/ and says what to open.
import { execFileSync, execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const here = { cwd: root, stdio: 'inherit' }
if (!existsSync(`${root}dist/explorer/template.html`)) execSync('npm run --silent build', here)
execFileSync(process.execPath, ['dist/cli.js', 'export', 'samples', '-o', 'output'], here)
console.log(`
The graph of the four sample texts is in output/:
  output/graph.ttl    RDF Turtle: load it into any triple store, or read it in an editor
  output/graph.json   nodes and edges, each with the sentence that says it
  output/graph.html   open it in a browser: see, search and cite the graph

How one sentence was read:  node dist/cli.js explain samples/访谈-宜昌.txt --at 岸线
Your own texts:             node dist/cli.js export 你的文件.txt -o output`)
