// The template of the explorer: program and style in one page, with the policy that allows these two and nothing else.
//   node scripts/build-explorer.mjs    (a part of npm run build)
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = async (entry, options) => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    ...options,
  })
  return outputFiles[0].text.trim()
}
const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

const program = await bundle('src/explorer/page/main.ts', { format: 'esm' })
const style = await bundle('src/explorer/page/style.css', {})
for (const [name, text, end] of [
  ['program', program, /<\/script|<!--/i],
  ['style', style, /<\/style/i],
])
  if (end.test(text)) throw new Error(`the ${name} of the explorer would end its own element`)

const policy = [
  "default-src 'none'",
  `script-src ${hash(program)}`,
  `style-src ${hash(style)}`,
  'img-src data: blob:',
  'font-src data:',
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')
const page = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>政图 · Zhengtu</title>
<link rel="icon" href="data:,">
<style>${style}</style></head>
<body><noscript><p>此页需要 JavaScript。This page needs JavaScript.</p></noscript>
<!--data-->
<script type="module">${program}</script></body></html>
`
mkdirSync(`${root}dist/explorer`, { recursive: true })
writeFileSync(`${root}dist/explorer/template.html`, page)
