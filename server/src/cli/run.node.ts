import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { classifyText } from '../model/detect';
import { snapshotOf } from '../rules/check-text';
import { severities } from '../rules/rule';
import { checkSnapshot, type Finding } from '../rules/run';
import { decodeFile } from './decode';
import { findFiles, type InputFile, type PathProblem, reasonOf } from './files.node';
import { type CheckOptions, parseArguments, usage } from './options';
import { jsonReporter, textReporter } from './report';

declare const CONF_T_VERSION: string;

/** Runs the command line and returns its exit code: 0 clean, 1 findings, 2 could not run. */
export async function runCli(words: readonly string[]): Promise<number> {
  const asked = parseArguments(words);
  switch (asked.kind) {
    case 'check':
      return check(asked.options);
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
  const problems: PathProblem[] = [];
  const onProblem = (problem: PathProblem): void => {
    problems.push(problem);
    process.stderr.write(`conf-t: ${problem.path} ${problem.message}\n`);
  };
  let checked = 0;
  let skipped = 0;
  let failed = false;
  for await (const file of findFiles(paths, onProblem)) {
    const findings = await checkFile(file, onProblem);
    if (findings === 'not-ios') skipped++;
    if (typeof findings === 'string') continue;
    checked++;
    failed ||= findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn));
    await write(reporter.file({ path: file.path, findings }));
  }
  await write(reporter.end({ checked, skipped, problems }));
  if (problems.length > 0 || (checked === 0 && skipped === 0)) return 2;
  return failed ? 1 : 0;
}

async function checkFile(
  { path, named }: InputFile,
  onProblem: (problem: PathProblem) => void,
): Promise<readonly Finding[] | 'not-ios' | 'problem'> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    onProblem({ path, message: reasonOf(error) });
    return 'problem';
  }
  const decoded = decodeFile(bytes);
  if ('problem' in decoded) {
    // In a folder other files are expected; one that was named is a mistake worth saying.
    if (named) onProblem({ path, message: decoded.problem });
    return named ? 'problem' : 'not-ios';
  }
  const { verdict } = classifyText(decoded.text, path);
  if (verdict === 'other' || (!named && verdict === 'unsure')) return 'not-ios';
  return checkSnapshot(snapshotOf(decoded.text));
}

/** Writes to standard output and waits where its reader is slow. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
