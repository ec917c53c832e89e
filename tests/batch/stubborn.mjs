// A worker thread that does what the name of its input says, for the tests of the pool.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', async ({ index, inputs: [{ path }] }) => {
  if (path === 'stuck') for (;;);
  if (path === 'crash') throw new Error('out of order')
  if (path === 'exit') process.exit(0)
  if (path === 'slow') await new Promise((done) => setTimeout(done, 300))
  parentPort.postMessage({ kind: 'result', result: { index, ok: true, said: [], text: path, blocks: [] } })
})
parentPort.postMessage({ kind: 'ready' })
