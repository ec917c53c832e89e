// Makes the documents of tests/read/fixtures/ from notice.txt there, with programs that share nothing with our readers:
// iconv (encodings), LibreOffice (.docx, .pdf), Chromium (.pdf), qpdf (locked .pdf), OpenCC (Traditional characters).
// The documents are committed; to make them anew (Debian): apt-get install libreoffice-writer-nogui chromium qpdf
// fonts-noto-cjk; npm install --no-save opencc-js@1.4.2
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as OpenCC from 'opencc-js'

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url))
const out = (name) => path(`tests/read/fixtures/${name}`)
const work = mkdtempSync(join(tmpdir(), 'zhengtu-fixtures-'))
const text = readFileSync(path('tests/read/fixtures/notice.txt'), 'utf8')
const paragraphs = text.split('\n').filter(Boolean)
const [title, number] = paragraphs

const encode = (content, encoding) => execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: content })
writeFileSync(out('notice.gb18030.txt'), encode(text, 'GB18030'))
writeFileSync(out('notice.utf16le.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'))
writeFileSync(out('notice.utf16be.txt'), encode(text, 'UTF-16BE'))
const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' })(text).replace(/“/gu, '「').replace(/”/gu, '」')
writeFileSync(out('notice.traditional.txt'), traditional)
// Big5 has no 〔〕 in the older tables of iconv and no em dash alone; the official number is written in round brackets there.
writeFileSync(out('notice.big5.txt'), encode(traditional, 'BIG5'))

const heading = (p) => /^[一二三四五]、[^。]*$/u.test(p)
const block = (p) => (heading(p) ? `<h2>${p}</h2>` : `<p>${p}</p>`)
const body = paragraphs.slice(1).map(block).join('\n')
const style = `<style>@page { size: A4; margin: 3cm 2.6cm } body { font: 16pt/1.75 'Noto Serif CJK SC'; text-align: justify }
h1 { font-size: 22pt; text-align: center } h2 { font-size: 16pt } p { text-indent: 2em; margin: 0 }</style>`
const clean = `<!doctype html><html lang="zh"><head><meta charset="utf-8">${style}</head><body><h1>${title}</h1>\n${body}</body></html>`
const cleanFile = join(work, 'notice.html')
writeFileSync(cleanFile, clean)

const site = `<!doctype html>
<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>${title}_昆明市人民政府网站</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2026-03-20 09:30"><meta name="ContentSource" content="市政府办公室">
<script>document.write('<p>脚本，不是正文。</p>')</script><link rel="stylesheet" href="http://example.invalid/a.css"></head>
<body><div class="header"><img src="http://example.invalid/logo.png"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul></div>
<div class="crumbs">您当前的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; 通知公告</div>
<table class="info"><tr><td>索引号：</td><td>015000-202603-0015</td><td>发文机关：</td><td>昆明市人民政府办公室</td></tr>
<tr><td>成文日期：</td><td>2026年03月18日</td><td>文号：</td><td>${number}</td></tr></table>
<h1>${title}</h1><p>来源：市政府办公室　发布时间：2026-03-20 09:30　【字体：<a>大</a> <a>中</a> <a>小</a>】　<a>打印</a></p>
<div id="UCAP-CONTENT">
${body}
<p>附件：<a href="http://example.invalid/a.doc">申报表</a></p></div>
<div class="related"><h3>相关解读</h3><ul><li><a href="/1">一图读懂《昆明市支持中小企业数字化转型若干措施》</a></li><li><a href="/2">记者会：政策有哪些新举措，企业如何申请？</a></li></ul></div>
<div class="footer"><p>主办单位：昆明市人民政府办公室，承办单位：昆明市大数据管理局。滇ICP备00000000号</p></div></body></html>
`
writeFileSync(out('notice.html'), encode(site, 'GBK'))

const office = (to, file) =>
  execFileSync('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    work,
    file,
  ])
office('docx:MS Word 2007 XML', cleanFile)
writeFileSync(out('notice.docx'), readFileSync(join(work, 'notice.docx')))
office('pdf:writer_pdf_Export', join(work, 'notice.docx'))
writeFileSync(out('notice.libreoffice.pdf'), readFileSync(join(work, 'notice.pdf')))

const print = (html, name) => {
  const file = join(work, `${name}.html`)
  writeFileSync(file, html)
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run --no-pdf-header-footer'
  execFileSync(
    'chromium',
    [
      ...flags.split(' '),
      `--user-data-dir=${join(work, 'chromium')}`,
      `--print-to-pdf=${out(name)}`,
      pathToFileURL(file).href,
    ],
    { stdio: 'ignore' },
  )
}
// Running heads and page numbers, drawn by the page's own margin boxes.
const heads = style.replace(
  'margin: 3cm 2.6cm',
  `margin: 3cm 2.6cm; @top-center { content: '昆明市人民政府公报 2026年第3期' } @bottom-center { content: '— ' counter(page) ' —' }`,
)
print(clean.replace(style, heads), 'notice.chromium.pdf')
print(
  clean.replace(
    style,
    heads
      .replace('font: 16pt/1.75', 'font: 10pt/1.6')
      .replace(
        'p { text',
        'body { columns: 2; column-gap: 1cm } h1 { column-span: all } h2 { font-size: 10pt } p { text',
      ),
  ),
  'notice.columns.pdf',
)
execFileSync('qpdf', ['--encrypt', 'secret', 'secret', '256', '--', out('notice.libreoffice.pdf'), out('locked.pdf')])

const odt = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/>
<text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>
</text:list-style></office:automatic-styles>
<office:body><office:text>
<text:p>宜春市支持锂电产业发展若干措施</text:p>
<text:list text:style-name="L1"><text:list-item><text:h text:outline-level="1">总体目标</text:h><text:list>
<text:list-item><text:p>做强锂电产业。<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>锂电产业指锂离子电池及其材料的生产。</text:p></text:note-body></text:note></text:p></text:list-item>
<text:list-item><text:p>建设国家级新能源示范基地。</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:h text:outline-level="1">主要指标</text:h></text:list-item></text:list>
<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell><text:p>指标</text:p></table:table-cell><table:table-cell><text:p>2025年</text:p></table:table-cell><table:table-cell><text:p>2030年</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>产值（亿元）</text:p></table:table-cell><table:table-cell><text:p>1000</text:p></table:table-cell><table:table-cell><text:p>2000</text:p></table:table-cell></table:table-row></table:table>
<text:p>本措施由市工业和信息化局负责解释。</text:p>
</office:text></office:body></office:document>
`
writeFileSync(join(work, 'measures.fodt'), odt)
office('docx:MS Word 2007 XML', join(work, 'measures.fodt'))
writeFileSync(out('measures.docx'), readFileSync(join(work, 'measures.docx')))
rmSync(work, { recursive: true })
