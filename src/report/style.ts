/** The style of the page: light and dark by the reader's setting, plain on paper. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2330;--soft:#5a6475;--paper:#fff;--line:#d9dee6;--quote:#f4f6f9;--link:#1f5fa8;--c0:#2f6db5;--c1:#d98a1f;--c2:#7aa9d8;--c3:#a05195;--heat:47,109,181}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8ee;--soft:#a3adbb;--paper:#14181f;--line:#333b47;--quote:#1c222b;--link:#7db4ee;--c0:#6aa5e6;--c1:#e8a94c;--c2:#3f6691;--c3:#c583bb;--heat:106,165,230}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.65 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:1.9rem;line-height:1.25}h2{margin-top:3rem;padding-top:.5rem;border-top:1px solid var(--line);font-size:1.35rem}h3{margin-top:2rem;font-size:1.05rem}
a{color:var(--link)}nav ol{columns:2;padding-left:1.4rem}
.finding{margin:1.1rem 0}.finding p{margin:0}
blockquote{margin:.35rem 0 0;padding:.35rem .8rem;background:var(--quote);border-left:3px solid var(--line);font-size:.9rem;overflow-wrap:anywhere}
cite,.note,.more,footer{color:var(--soft);font-size:.88rem;font-style:normal}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.85rem}
th,td{padding:.3rem .55rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}th{color:var(--soft);font-weight:600}
td.n{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1.2rem 0;overflow-x:auto}figcaption{color:var(--soft);font-size:.88rem;margin-bottom:.3rem}
svg{max-width:100%;height:auto}svg text{font-size:11.5px;fill:var(--ink)}svg .end{text-anchor:end}svg .middle{text-anchor:middle}svg .value{fill:var(--soft);font-size:10.5px}
.c0{fill:var(--c0)}.c1{fill:var(--c1)}.c2{fill:var(--c2)}.c3{fill:var(--c3)}.axis{stroke:var(--line)}.line{fill:none;stroke-width:2}.l0{stroke:var(--c0)}.l1{stroke:var(--c1)}.l2{stroke:var(--c2)}.l3{stroke:var(--c3)}
.self{fill:var(--line)}${Array.from({ length: 10 }, (_, i) => `.s${i}{fill:rgba(var(--heat),${(0.06 + i * 0.1).toFixed(2)})}`).join('')}
.tree ul{padding-left:1.3rem;margin:.2rem 0}.tree>ul{padding-left:0;list-style:none}.Goal{font-weight:600}
ol.sources{font-size:.88rem;overflow-wrap:anywhere}:target{background:var(--quote);outline:2px solid var(--c1)}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--quote:#fff;--link:#000}body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}.finding,figure,tr{break-inside:avoid}nav{display:none}.scroll{overflow:visible}}
`
