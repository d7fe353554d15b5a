import { readFile } from 'node:fs/promises';
import { classifyText } from '../model/detect';
import { type DecodedFile, decodeFile } from './decode';
import {
  findFiles,
  type InputFile,
  type PathProblem,
  reasonOf,
  STANDARD_INPUT,
  sizeProblem,
} from './files.node';
import type { Totals } from './report';

/** A configuration that was read, and how its bytes are its text. */
export interface ConfigFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decoded: Extract<DecodedFile, { text: string }>;
}

/** Tells of a path that cannot be looked at, or written. */
export type OnProblem = (problem: PathProblem) => void;

/** Reads every configuration of the paths in turn. What cannot be read is said on standard error at once. */
export async function eachConfig(
  paths: readonly string[],
  look: (file: ConfigFile, onProblem: OnProblem) => Promise<void>,
): Promise<Totals> {
  const problems: PathProblem[] = [];
  const onProblem: OnProblem = (problem) => {
    problems.push(problem);
    process.stderr.write(`conf-t: ${problem.path} ${problem.message}\n`);
  };
  let checked = 0;
  let skipped = 0;
  for await (const input of findFiles(paths, onProblem)) {
    const file = await readConfig(input, onProblem);
    if (file === undefined) skipped++;
    else {
      checked++;
      await look(file, onProblem);
    }
  }
  if (checked + skipped === 0 && problems.length === 0) {
    process.stderr.write('conf-t: there is no file in the given paths\n');
  }
  return { checked, skipped, problems };
}

/** A configuration; undefined for what cannot be read, which is reported, and for what is not IOS. */
async function readConfig({ path, named }: InputFile, onProblem: OnProblem): Promise<ConfigFile | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = path === STANDARD_INPUT ? await readStandardInput() : await readFile(path);
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
  return classifyText(decoded.text, path).foreign ? undefined : { path, bytes, decoded };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
