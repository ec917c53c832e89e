import { type Command, Option } from 'commander'

/** Adds a value to those before it: for options that may be given more than once. */
export const repeat = (value: string, known: string[] = []): string[] => [...known, value]

// Options that several commands share; each command gets its own.
export const lexicon = () =>
  new Option('--lexicon <dir>', 'folder with tables of your own; may be given more than once').argParser(repeat)
export const date = () =>
  new Option('--date <date>', 'date of the texts (YYYY[-MM[-DD]]), where neither head nor file name tells')
export const encoding = () =>
  new Option('--encoding <name>', 'encoding of plain texts and pages (gb18030, big5 …), where it is not found out')
export const noRepair = () => new Option('--no-repair', 'read damaged texts as they stand')
export const lang = () => new Option('--lang <lang>', 'language of the messages').choices(['zh', 'en'])

/** How a corpus is read: the same for every command that reads texts. */
export const corpusOptions = (command: Command): Command =>
  command
    .addOption(date())
    .addOption(encoding())
    .addOption(noRepair())
    .addOption(lexicon())
    .option('--workers <n>', 'worker threads; as many as there are cores if left out; changes no byte')
    .option('--no-cache', 'read every text afresh; else facts are kept in .zhengtu/cache')
    .option('--memory <size>', 'most that the graph may take (600M, 4G); half of the heap if left out')
    .option('--time-limit <seconds>', 'most that a text of 1 MB may take; it is left out after that (300)')
    .option('--progress', 'show progress also where standard error is no terminal')
    .addOption(lang())

export const rdfVersion = () =>
  new Option('--rdf <version>', 'how RDF says claims: 1.2 reifies triple terms (experimental)').choices(['1.1', '1.2'])
export const annotations = () =>
  new Option('--oa <style>', 'how RDF says passages: strict gives each a selector of its own').choices([
    'compact',
    'strict',
  ])
