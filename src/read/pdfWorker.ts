import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { megabytes, ReadError } from './errors.ts'

/*
 * PDF.js parses in a thread of its own, which can be ended when a document takes too long or too much. One thread
 * serves all documents of a run; it starts with the first PDF.
 */

const MOST_SECONDS = 120
/** Growth of the process while one document is read. */
const MOST_MEMORY = 2 * 1024 * 1024 * 1024
const MOST_HEAP_MB = 1024
const WATCH_MS = 100

interface Engine {
  pdfjs: typeof import('pdfjs-dist/legacy/build/pdf.mjs')
  worker: PDFWorker
  thread: Worker
  folder: string
}

let engine: Promise<Engine> | undefined

async function start(): Promise<Engine> {
  const folder = pathToFileURL(`${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`).href
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { port1, port2 } = new MessageChannel()
  const thread = new Worker(
    `const { workerData } = require('node:worker_threads')
import(workerData.module).then((m) => m.WorkerMessageHandler.initializeFromPort(workerData.port))`,
    {
      eval: true,
      workerData: { port: port2, module: `${folder}legacy/build/pdf.worker.mjs` },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    },
  )
  const worker = new pdfjs.PDFWorker({ port: port1, verbosity: 0 } as unknown as ConstructorParameters<
    typeof PDFWorker
  >[0])
  // Idle, they keep no program from ending; the watch below does while a document is read.
  thread.unref()
  port1.unref()
  return { pdfjs, worker, thread, folder }
}

/**
 * Opens a PDF, hands it to `use`, and closes it. Nothing is fetched, no script of the document runs.
 * @throws {ReadError} damaged, encrypted, too-large, too-slow, and what `use` throws
 */
export async function openPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  engine ??= start()
  const { pdfjs, worker, thread, folder } = await engine
  // A copy: the buffer is handed over to the thread.
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    worker,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
  const started = performance.now()
  const memory = process.memoryUsage.rss()
  let ended = false
  let watch: NodeJS.Timeout | undefined
  let died: (error: unknown) => void = () => undefined
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = (error: ReadError) => {
      engine = undefined
      ended = true
      void thread.terminate()
      reject(error)
    }
    died = () => stop(new ReadError('too-large', ['memory', `${MOST_HEAP_MB} MB`]))
    thread.once('error', died)
    watch = setInterval(() => {
      if (performance.now() - started > MOST_SECONDS * 1000) stop(new ReadError('too-slow', [String(MOST_SECONDS)]))
      else if (process.memoryUsage.rss() - memory > MOST_MEMORY)
        stop(new ReadError('too-large', ['memory', megabytes(MOST_MEMORY)]))
    }, WATCH_MS)
  })
  try {
    return await Promise.race([task.promise.then(use), stopped])
  } catch (error) {
    if (error instanceof ReadError) throw error
    const { name, message } = error as Error
    if (name === 'PasswordException') throw new ReadError('encrypted', ['PDF'])
    throw new ReadError('damaged', ['PDF', message])
  } finally {
    // A thread that was ended answers no more.
    if (!ended) await task.destroy()
    clearInterval(watch)
    thread.off('error', died)
  }
}
