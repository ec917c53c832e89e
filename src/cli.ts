#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import { analyseCommand } from './cli/analyse.ts'
import { convertCommand } from './cli/convert.ts'
import { DIFF_FORMATS, diffCommand } from './cli/diff.ts'
import { explainCommand } from './cli/explain.ts'
import { exploreCommand } from './cli/explore.ts'
import { DEFAULT_FORMATS, type ExitCode, exportCommand } from './cli/export.ts'
import { loadCommand } from './cli/load.ts'
import { chooseLang, type Lang } from './cli/messages.ts'
import {
  annotations,
  corpusOptions,
  date,
  encoding,
  lang,
  lexicon,
  noRepair,
  rdfVersion,
  repeat,
} from './cli/options.ts'
import { queryCommand, RESULT_FORMATS } from './cli/query.ts'
import { REPORT_FORMATS, validateCommand } from './cli/validate.ts'
import { workerCommand } from './cli/worker.ts'
import { EXPORTERS } from './export/index.ts'
import { VERSION } from './version.ts'

/** What a command of one argument does, in the language that is asked for; what it returns is the exit code. */
const run =
  <Argument, Options extends { lang: Lang }>(command: (argument: Argument, options: Options) => Promise<ExitCode>) =>
  async (argument: Argument, options: Options): Promise<void> => {
    process.exitCode = await command(argument, { ...options, lang: chooseLang(options.lang, process.env) })
  }

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
  zhengtu explore report.txt                see the graph in the browser
  zhengtu explain report.txt --at 先行示范区   how a sentence was read, and why
  zhengtu analyse texts/ -o report          a report that answers an analyst's questions
  zhengtu load output/graph.json --to bolt://localhost:7687

Exit codes: 0 done, 1 some inputs failed, 2 wrong usage or nothing done`,
  )

corpusOptions(
  program
    .command('export')
    .description('read policy texts and write one graph over all of them')
    .argument('[inputs...]', 'files (.txt, .md, .html, .docx, .pdf), folders, or - for standard input')
    .option('-o, --output <dir>', 'folder to write into, or - for standard output', 'output')
    .option(
      '--format <names>',
      `formats, separated by commas: ${EXPORTERS.map((e) => e.name).join(', ')}`,
      DEFAULT_FORMATS,
    )
    .option('--base-iri <iri>', 'base of the instance IRIs; change it before you publish')
    .option('--csv-bom', 'CSV with a byte order mark, for Excel')
    .addOption(rdfVersion())
    .addOption(annotations())
    .option('--explain-repair', 'tell what was mended, line by line')
    .option('--keep-text', 'also write the text that the evidence refers to, into texts/ beside the graph')
    .option('-q, --quiet', 'only errors and warnings')
    .option('-v, --verbose', 'also what was mended or left out, text by text'),
)
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
  .action(run(exportCommand))

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
  .action(run(explainCommand))

corpusOptions(
  program
    .command('explore')
    .description('write a graph as one page to see, search and cite it, and open it in the browser')
    .argument('<inputs...>', 'graphs that export wrote, texts, or folders of texts')
    .option('-o, --output <dir>', 'folder for graph.html', 'output')
    .option('--no-open', 'only write the page')
    .option('-q, --quiet', 'only errors and warnings'),
)
  .addHelpText(
    'after',
    `
The page needs no network and no server. Whole texts are in it where they are given, or lie in texts/ beside the graph
(export --keep-text), up to 5 MB in all; else the sentences that say things.

Examples:
  zhengtu explore 报告.txt
  zhengtu explore output/graph.json
  zhengtu explore texts/ -o page --no-open`,
  )
  .action(run(exploreCommand))

corpusOptions(
  program
    .command('analyse')
    .description("answer a policy analyst's questions in a report: every statement with the words that say it")
    .argument('<inputs...>', 'texts, folders of texts, or graphs that export wrote')
    .option('-o, --output <dir>', 'folder for report.md, report.html, analysis.json and identity.ttl', 'report')
    .option('--across', 'let chains of mandates pass from one text to another')
    .option('--rows <n>', 'rows shown of each table; analysis.json has all', '20')
    .option('-q, --quiet', 'only errors and warnings'),
)
  .addHelpText(
    'after',
    `
The report is written in the language of --lang.

Examples:
  zhengtu analyse 报告.txt
  zhengtu analyse reports/ -o report --lang zh
  zhengtu analyse output/graph.json -o report`,
  )
  .action(run(analyseCommand))

corpusOptions(
  program
    .command('diff')
    .description('what changed between two texts, years, places or graphs, with both sentences')
    .argument('<inputs...>', 'two texts, folders or graphs; or any number with --years or --places')
    .option('--years <a,b>', 'two years of the texts')
    .option('--places <a,b>', 'two places that the texts are about')
    .option('--threshold <n>', 'least likeness of two wordings that make a pair, up to 1 (default 0.6)')
    .addOption(new Option('--format <name>', 'how the answer is written').choices(DIFF_FORMATS).default('text'))
    .option('-o, --output <file>', 'file to write, or - for standard output', '-')
    .option('--rows <n>', 'rows shown of each table; json and ttl have all', '20')
    .option('-q, --quiet', 'only errors and warnings'),
)
  .addHelpText(
    'after',
    `
Examples:
  zhengtu diff 2024.txt 2025.txt
  zhengtu diff output/graph.json --years 2024,2025 --format html -o diff.html
  zhengtu diff reports/ --places 广东省,浙江省 --format md
  zhengtu diff old/graph.json new/graph.json --format ttl -o changes.ttl`,
  )
  .action(run(diffCommand))

program
  .command('worker')
  .description('a document a line in, its facts a line out: for engines that bring their own machines')
  .option('--base-iri <iri>', 'base of the instance IRIs in N-Quads')
  .addOption(date())
  .addOption(noRepair())
  .addOption(lexicon())
  .addOption(lang())
  .addHelpText(
    'after',
    `
A line in is JSON: {"id": "a.txt", "text": "…", "date"?: "2026", "source"?: "…"}, with "bytes" (base64) in place of "text" for
a file of any kind. A line out is {"id", "facts"} or {"id", "problem": {"code", "message"}}: one for each line in, in order.
{"id", "facts": [facts of the copies of one text]} gives {"id", "nq"}: the text's N-Quads;
{"id", "places": [nodes of the graph with id, class, divisionCode]} gives those of the gazetteer.

Example:
  jq -nc --rawfile text 报告.txt '{id: "报告.txt", $text}' | zhengtu worker`,
  )
  .action(async (options) => {
    process.exitCode = await workerCommand({ ...options, lang: chooseLang(options.lang, process.env) })
  })

program
  .command('convert')
  .description('write exported graphs in other formats')
  .argument('<graphs...>', 'graph.json, or RDF as export wrote it')
  .requiredOption('-o, --output <dir>', 'folder to write into')
  .requiredOption('--format <names>', `formats, separated by commas: ${EXPORTERS.map((e) => e.name).join(', ')}`)
  .option('--csv-bom', 'CSV with a byte order mark, for Excel')
  .addOption(rdfVersion())
  .addOption(annotations())
  .addOption(lang())
  .option('-q, --quiet', 'only errors')
  .addHelpText(
    'after',
    `
Examples:
  zhengtu convert output/graph.json -o gephi --format gexf
  zhengtu convert graph.ttl more.nq -o both --format json,trig`,
  )
  .action(run(convertCommand))

program
  .command('query')
  .description('ask an exported graph in SPARQL, in this process')
  .argument('[graph]', 'graph.json, or RDF as export wrote it')
  .argument('[query]', 'SPARQL, in quotes')
  .option('--file <file>', 'the query in a file, or - for standard input')
  .option('--ready <name>', 'one of the ready queries')
  .option('--list', 'list the ready queries')
  .addOption(new Option('--format <name>', 'how the answer is printed').choices(RESULT_FORMATS).default('table'))
  .addOption(lang())
  .addHelpText(
    'after',
    `
Examples:
  zhengtu query --list
  zhengtu query output/graph.json --ready who-pursues-what
  zhengtu query output/graph.ttl 'PREFIX zt: <https://w3id.org/zhengtu/ns#> SELECT ?o { ?s zt:undertakes ?o } LIMIT 5' --format csv`,
  )
  .action(async (graph: string | undefined, query: string | undefined, options) => {
    const args = [graph, query].filter((x): x is string => x !== undefined)
    process.exitCode = await queryCommand(args, { ...options, lang: chooseLang(options.lang, process.env) })
  })

program
  .command('validate')
  .description('check RDF against the shapes (SHACL)')
  .argument('<rdf>', 'Turtle, TriG, N-Triples or N-Quads')
  .addOption(new Option('--shapes <file>', 'shapes of your own; may be given more than once').argParser(repeat))
  .addOption(new Option('--format <name>', 'how the report is printed').choices(REPORT_FORMATS).default('text'))
  .addOption(lang())
  .option('-q, --quiet', 'only findings')
  .addHelpText(
    'after',
    `
Examples:
  zhengtu validate output/graph.ttl
  zhengtu validate graph.nq --shapes mine.ttl --format json

Exit codes: 0 it conforms, 1 findings, 2 nothing done`,
  )
  .action(run(validateCommand))

program
  .command('load')
  .description('put exported graphs into a database; loading twice changes nothing')
  .argument('<graphs...>', 'graph.json or graph.ttl, as export wrote them')
  .requiredOption('--to <url>', 'where the database answers: http://host:3030/ds, bolt://host:7687 …')
  .option('--graphs', "text by text: replace each text's claims, remove those of texts that are gone")
  .addOption(lang())
  .option('-q, --quiet', 'only errors')
  .addHelpText(
    'after',
    `
User and password come from ZHENGTU_USER and ZHENGTU_PASSWORD, or from a netrc file (ZHENGTU_NETRC, NETRC, ~/.netrc):
  machine HOST login USER password WORD

Examples:
  zhengtu load output/graph.json --to http://localhost:3030/ds               Fuseki: the dataset
  zhengtu load output/graph.json --to http://localhost:7878/store            Oxigraph: its store
  zhengtu load output/graph.json --to http://localhost:8890/sparql-graph-crud-auth   Virtuoso
  zhengtu load output/graph.json --to http://localhost:7200/repositories/mine        GraphDB
  ZHENGTU_PASSWORD=… zhengtu load output/graph.json --to bolt://localhost:7687
  zhengtu load output/graph.json --to neo4j+s://db.example.org --graphs`,
  )
  .action(run(loadCommand))

// The reader of our pipe may have gone (| head), which is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  await program.parseAsync()
} catch (error) {
  // Commander has told the user what was wrong; help and version are no errors.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else throw error
}
