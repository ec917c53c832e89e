// A worker that dies on some documents: on `poison` each time, on `killed` once. All else is left to the real one.
//   node fragileWorker.mjs <file that remembers> worker …
import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { splitLines } from '../../dist/batch/splitLines.js'

const [memory, ...args] = process.argv.slice(2)
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const child = spawn(process.execPath, [cli, ...args], { stdio: ['pipe', 'inherit', 'inherit'] })
child.on('exit', (code) => process.exit(code ?? 1))
for await (const { text } of splitLines(process.stdin, 1 << 28)) {
  const { id } = JSON.parse(text)
  const first = id.includes('killed') && !existsSync(memory)
  if (first) writeFileSync(memory, '')
  if (first || id.includes('poison')) {
    child.kill('SIGKILL')
    process.kill(process.pid, 'SIGKILL')
  }
  child.stdin.write(`${text}\n`)
}
child.stdin.end()
