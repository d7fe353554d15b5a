// npm run bench: what we cost beside a server that does nothing, in the same run. `--help` lists the options.
import { type Bench, benchDocument, matches } from './bench.mts';
import type { Shape } from './config.mts';
import { nameOf, type Result } from './figures.mts';
import { measureCorpus } from './measure/corpus.mts';
import { measureEdits } from './measure/edit.mts';
import { measureEditor } from './measure/editor.mts';
import { measureGrammar } from './measure/grammar.mts';
import { measureHostile } from './measure/hostile.mts';
import { measureMemory } from './measure/memory.mts';
import { measureOpen } from './measure/open.mts';
import { measureRequests } from './measure/request.mts';
import { measureStart } from './measure/start.mts';
import { measureTokens } from './measure/tokens.mts';
import { measureTyping } from './measure/typing.mts';
import { type Options, readOptions, usage } from './options.mts';
import { printComparison, printRun, runOf, writeRun } from './report.mts';
import { bundleServers } from './servers.mts';

/** All measurements, in their order. To come: the index of all configurations of a folder, once there is one. */
const measurements: readonly ((bench: Bench) => Promise<void>)[] = [
  measureStart,
  measureOpen,
  measureEdits,
  measureTyping,
  measureRequests,
  measureTokens,
  measureMemory,
  measureCorpus,
  measureGrammar,
  measureHostile,
];

/** Documents by shape: growth is followed on `edge`, the others say whether a kind of configuration is worse. */
const sizes: Readonly<Record<Shape, readonly number[]>> = {
  edge: [1_000, 10_000, 50_000, 200_000],
  bgp: [10_000, 50_000],
  acl: [10_000, 50_000],
  interfaces: [10_000, 50_000],
};
const QUICK_LIMIT = 10_000;

async function main(options: Options): Promise<void> {
  const started = new Date();
  const results: Result[] = [];
  const servers = await bundleServers();
  const documents = (Object.keys(sizes) as Shape[]).flatMap((shape) =>
    sizes[shape]
      .filter((size) => !options.quick || size <= QUICK_LIMIT)
      .map((size) => benchDocument(shape, size)),
  );
  const bench: Bench = {
    options,
    servers,
    documents,
    wants: (what, on) => matches(options.only, what, on),
    report(result) {
      results.push(result);
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${results.length} ${nameOf(result)}`);
    },
  };
  try {
    for (const measure of options.editor ? [measureEditor] : measurements) await measure(bench);
  } finally {
    servers.remove();
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  const run = runOf(results, started);
  printRun(run);
  if (options.json !== undefined) writeRun(options.json, run);
  if (options.compare !== undefined) printComparison(options.compare, run);
}

const options = readOptions(process.argv.slice(2));
if (options === undefined) console.log(usage);
else await main(options);
