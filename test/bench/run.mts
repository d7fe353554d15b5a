// npm run bench: what we cost beside a server that does nothing, in the same run. `--json` prints figures only.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../esbuild.mts';
import { madeUpConfig } from './config.mts';
import { type Session, startSession } from './session.mts';

const SIZES = [1_000, 10_000, 50_000];
const KEYSTROKES = 60;
const STARTS = 15;
const OPENS = 7;

interface Row {
  readonly what: string;
  readonly lines: number;
  readonly floor: number;
  readonly ours: number;
  readonly ratio: number;
}

const folder = mkdtempSync(join(tmpdir(), 'conf-t-bench-'));
try {
  const [floor, ours] = await bundleServers(folder);
  const rows: Row[] = [row('start to ready', 0, await starts(floor), await starts(ours))];
  let findings = 0;
  for (const lines of SIZES) {
    const text = madeUpConfig(lines);
    const [a, b] = [await measure(floor, text), await measure(ours, text)];
    findings = b.findings;
    rows.push(row('open to diagnostics', lines, a.open, b.open));
    rows.push(row('keystroke to diagnostics', lines, a.type, b.type));
    rows.push(row('hover after a keystroke', lines, a.hover, b.hover));
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
  else {
    console.table(
      rows.map((one) => ({
        ...one,
        floor: one.floor.toFixed(2),
        ours: one.ours.toFixed(2),
        ratio: one.ratio.toFixed(1),
      })),
    );
    console.log(`medians in milliseconds; the largest file holds ${findings} findings`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function bundleServers(into: string): Promise<[floor: string, ours: string]> {
  const ours = bundles.find(({ outfile }) => outfile === 'dist/server.js');
  if (ours === undefined) throw new Error('there is no server bundle');
  const [floorFile, oursFile] = [join(into, 'floor.js'), join(into, 'ours.js')];
  await build({ ...ours, minify: true, entryPoints: ['test/bench/floor-server.ts'], outfile: floorFile });
  await build({ ...ours, minify: true, outfile: oursFile });
  return [floorFile, oursFile];
}

async function starts(server: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < STARTS; n++) {
    const session = await startSession(server);
    times.push(session.startToReady);
    await session.stop();
  }
  return median(times);
}

async function measure(
  server: string,
  text: string,
): Promise<{ open: number; type: number; hover: number; findings: number }> {
  const opens: number[] = [];
  let session: Session | undefined;
  let findings = 0;
  for (let n = 0; n < OPENS; n++) {
    await session?.stop();
    session = await startSession(server);
    const opened = await session.open(text);
    opens.push(opened.milliseconds);
    findings = opened.findings;
  }
  if (session === undefined) throw new Error('nothing was opened');
  const lines = text.split('\n');
  const line = lines.findIndex((one, index) => index > lines.length / 2 && one.startsWith(' description'));
  const at = { line, character: 12 };
  const [type, hover]: [number[], number[]] = [[], []];
  for (let n = 0; n < KEYSTROKES; n++) {
    type.push(await session.type(at, 'x'));
    hover.push(await session.hover({ line: line + 1, character: 14 }));
  }
  await session.stop();
  return { open: median(opens), type: median(type), hover: median(hover), findings };
}

function row(what: string, lines: number, floor: number, ours: number): Row {
  return { what, lines, floor, ours, ratio: ours / floor };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
