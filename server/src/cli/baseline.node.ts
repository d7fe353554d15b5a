import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Snapshot } from '../model/snapshot';
import { fingerprintText } from '../rules/fingerprint';
import type { Finding } from '../rules/run';
import { reasonOf } from './files.node';
import { readObject } from './settings-file.node';

const VERSION = 1;

/** Findings that are known and left for later: how often each stands in the files, by fingerprint. */
export type Baseline = ReadonlyMap<string, number>;

/** The fingerprint of a finding: 32 hexadecimal digits of a hash, from which no line of a configuration can be read. */
export function fingerprint(snapshot: Snapshot, finding: Finding, path: string): string {
  const text = fingerprintText(snapshot, finding, path);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Reads a baseline. Throws with a reason where the file is none. */
export async function readBaseline(path: string): Promise<Baseline> {
  const { version, findings } = await readObject(path);
  if (version !== VERSION || typeof findings !== 'object' || findings === null)
    throw new Error(`${path} is not a baseline of version ${VERSION}`);
  const counts = Object.entries(findings).filter(([, count]) => typeof count === 'number');
  return new Map(counts as [string, number][]);
}

/** Writes a baseline. Throws with a reason. */
export async function writeBaseline(path: string, baseline: Baseline): Promise<void> {
  const findings = Object.fromEntries([...baseline].sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    await writeFile(path, `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`);
  } catch (error) {
    throw new Error(`${path} ${reasonOf(error).replace('read', 'written')}`);
  }
}

/** Passes over the findings of a baseline, each as often as the baseline has it. */
export function baselineFilter(baseline: Baseline): (print: string) => boolean {
  const left = new Map(baseline);
  return (print) => {
    const count = left.get(print) ?? 0;
    if (count > 0) left.set(print, count - 1);
    return count === 0;
  };
}
