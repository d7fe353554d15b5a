import { coverageCounter } from '../model/coverage';
import { snapshotOf } from '../rules/check-text';
import { check } from './check.node';
import { type CheckOptions, parseArguments, usage } from './options.node';
import { eachConfig } from './read-configs.node';
import { coverageText } from './report';
import { write } from './write.node';

declare const CONF_T_VERSION: string;

/** Runs the command line and returns its exit code: 0 clean, 1 findings, 2 could not run. */
export async function runCli(words: readonly string[]): Promise<number> {
  const asked = parseArguments(words);
  switch (asked.kind) {
    case 'check':
      return check(asked.options);
    case 'coverage':
      return coverage(asked.options);
    case 'help':
      await write(usage);
      return words.length === 0 ? 2 : 0;
    case 'version':
      await write(`${CONF_T_VERSION}\n`);
      return 0;
    case 'mistake':
      process.stderr.write(`conf-t: ${asked.message}\n\n${usage}`);
      return 2;
  }
}

async function coverage({ paths, format }: CheckOptions): Promise<number> {
  const counter = coverageCounter();
  const { problems } = await eachConfig(paths, async ({ decoded }) => counter.add(snapshotOf(decoded.text)));
  const total = counter.total();
  await write(format === 'json' ? `${JSON.stringify(total, undefined, 2)}\n` : coverageText(total));
  return problems.length > 0 ? 2 : 0;
}
