import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { coverageCounter } from '../model/coverage';
import { classifyText } from '../model/detect';
import { snapshotOf } from '../rules/check-text';
import { severities } from '../rules/rule';
import { checkSnapshot } from '../rules/run';
import { decodeFile } from './decode';
import { findFiles, type InputFile, type PathProblem, reasonOf, sizeProblem } from './files.node';
import { type CheckOptions, parseArguments, usage } from './options';
import { coverageText, jsonReporter, type Totals, textReporter } from './report';

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

async function check({ paths, format, failOn }: CheckOptions): Promise<number> {
  const reporter = format === 'json' ? jsonReporter() : textReporter();
  let failed = false;
  const totals = await eachConfig(paths, async (path, text) => {
    const findings = checkSnapshot(snapshotOf(text));
    failed ||= findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn));
    await write(reporter.file({ path, findings }));
  });
  await write(reporter.end(totals));
  if (totals.problems.length > 0) return 2;
  return failed ? 1 : 0;
}

async function coverage({ paths, format }: CheckOptions): Promise<number> {
  const counter = coverageCounter();
  const { problems } = await eachConfig(paths, async (_, text) => counter.add(snapshotOf(text)));
  const total = counter.total();
  await write(format === 'json' ? `${JSON.stringify(total, undefined, 2)}\n` : coverageText(total));
  return problems.length > 0 ? 2 : 0;
}

/** Reads every configuration of the paths in turn. What cannot be read is said on standard error at once. */
async function eachConfig(
  paths: readonly string[],
  look: (path: string, text: string) => Promise<void>,
): Promise<Totals> {
  const problems: PathProblem[] = [];
  const onProblem = (problem: PathProblem): void => {
    problems.push(problem);
    process.stderr.write(`conf-t: ${problem.path} ${problem.message}\n`);
  };
  let checked = 0;
  let skipped = 0;
  for await (const file of findFiles(paths, onProblem)) {
    const text = await readConfig(file, onProblem);
    if (text === undefined) skipped++;
    else {
      checked++;
      await look(file.path, text);
    }
  }
  if (checked + skipped === 0 && problems.length === 0) {
    process.stderr.write('conf-t: there is no file in the given paths\n');
  }
  return { checked, skipped, problems };
}

/** The text of a configuration; undefined for what cannot be read, which is reported, and for what is not IOS. */
async function readConfig(
  { path, named }: InputFile,
  onProblem: (problem: PathProblem) => void,
): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    onProblem({ path, message: reasonOf(error) });
    return undefined;
  }
  const size = sizeProblem(bytes.length);
  if (size !== undefined) {
    onProblem({ path, message: size });
    return undefined;
  }
  const decoded = decodeFile(bytes);
  if ('problem' in decoded) {
    // In a folder other files are expected; one that was named is a mistake worth saying.
    if (named) onProblem({ path, message: decoded.problem });
    return undefined;
  }
  // A few lines may be too little to tell by; where nothing is understood, nothing is said.
  return classifyText(decoded.text, path).foreign ? undefined : decoded.text;
}

/** Writes to standard output and waits where its reader is slow. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
