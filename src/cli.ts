#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import { explainCommand } from './cli/explain.ts'
import { exportCommand } from './cli/export.ts'
import { loadCommand } from './cli/load.ts'
import { chooseLang } from './cli/messages.ts'
import { EXPORTERS } from './export/index.ts'
import { VERSION } from './version.ts'

const repeat = (value: string, known: string[] = []): string[] => [...known, value]
const lexicon = () =>
  new Option('--lexicon <dir>', 'folder with tables of your own; may be given more than once').argParser(repeat)
const date = () =>
  new Option('--date <date>', 'date of the texts (YYYY[-MM[-DD]]), where neither head nor file name tells')
const encoding = () =>
  new Option('--encoding <name>', 'encoding of plain texts and pages (gb18030, big5 …), where it is not found out')
const noRepair = () => new Option('--no-repair', 'read damaged texts as they stand')
const lang = () => new Option('--lang <lang>', 'language of the messages').choices(['zh', 'en'])

const program = new Command('zhengtu')
  .description('Zhengtu (政图): from Chinese policy text to a knowledge graph that can be cited')
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError('(zhengtu --help shows examples)')
  .addHelpText(
    'after',
    `
Examples:
  zhengtu export report.txt                 graph.ttl and graph.json into output/
  zhengtu export texts/ -o graph            one graph over all texts of a folder
  zhengtu explain report.txt --at 先行示范区   how a sentence was read, and why
  zhengtu load output/graph.json --to bolt://localhost:7687

Exit codes: 0 done, 1 some inputs failed, 2 wrong usage or nothing done`,
  )

program
  .command('export')
  .description('read policy texts and write one graph over all of them')
  .argument('[inputs...]', 'files (.txt, .md, .html, .docx, .pdf), folders, or - for standard input')
  .option('-o, --output <dir>', 'folder to write into, or - for standard output', 'output')
  .option('--format <names>', `formats, separated by commas: ${EXPORTERS.map((e) => e.name).join(', ')}`, 'ttl,json')
  .option('--base-iri <iri>', 'base of the instance IRIs; change it before you publish')
  .option('--csv-bom', 'CSV with a byte order mark, for Excel')
  .addOption(date())
  .addOption(encoding())
  .addOption(noRepair())
  .option('--explain-repair', 'tell what was mended, line by line')
  .option('--keep-text', 'also write the text that the evidence refers to, into texts/ beside the graph')
  .addOption(lexicon())
  .addOption(lang())
  .option('-q, --quiet', 'only errors and warnings')
  .option('-v, --verbose', 'also what was mended or left out, text by text')
  .addHelpText(
    'after',
    `
Examples:
  zhengtu export 报告.txt
  zhengtu export texts/ more/plan.md -o graph --format ttl
  zhengtu export 报告.txt --format gexf,csv --csv-bom   for Gephi and Excel
  zhengtu export 通知.pdf 公报.html --keep-text
  zhengtu export 扫描件.txt --explain-repair
  cat 通知.txt | zhengtu export - -o - --format json | jq '.nodes[].label'
  zhengtu export 报告.txt --date 2026 --base-iri https://example.org/id/`,
  )
  .action(async (inputs: string[], options) => {
    process.exitCode = await exportCommand(inputs, { ...options, lang: chooseLang(options.lang, process.env) })
  })

program
  .command('explain')
  .description('show how each sentence was read: tokens, names, clause records, rules, claims')
  .argument('<file>', 'a text, or - for standard input')
  .option('--at <text>', 'only the sentences that hold these words')
  .addOption(date())
  .addOption(encoding())
  .addOption(noRepair())
  .addOption(lexicon())
  .addOption(lang())
  .addHelpText(
    'after',
    `
Examples:
  zhengtu explain 报告.txt
  zhengtu explain 报告.txt --at 数字经济`,
  )
  .action(async (file: string, options) => {
    process.exitCode = await explainCommand(file, { ...options, lang: chooseLang(options.lang, process.env) })
  })

program
  .command('load')
  .description('put exported graphs into a database; loading twice changes nothing')
  .argument('<graphs...>', 'graph.json or graph.ttl, as export wrote them')
  .requiredOption('--to <url>', 'where the database answers: bolt://host:7687, neo4j://host (also +s, +ssc)')
  .option('--graphs', "text by text: replace each text's claims, remove those of texts that are gone")
  .addOption(lang())
  .option('-q, --quiet', 'only errors')
  .addHelpText(
    'after',
    `
User and password come from ZHENGTU_USER and ZHENGTU_PASSWORD, or from a netrc file (ZHENGTU_NETRC, NETRC, ~/.netrc):
  machine HOST login USER password WORD

Examples:
  ZHENGTU_PASSWORD=… zhengtu load output/graph.json --to bolt://localhost:7687
  zhengtu load output/graph.json --to neo4j+s://db.example.org --graphs`,
  )
  .action(async (graphs: string[], options) => {
    process.exitCode = await loadCommand(graphs, { ...options, lang: chooseLang(options.lang, process.env) })
  })

try {
  await program.parseAsync()
} catch (error) {
  // Commander has told the user what was wrong; help and version are no errors.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else throw error
}
