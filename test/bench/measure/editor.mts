import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../esbuild.mts';
import type { Bench, BenchDocument } from '../bench.mts';
import { figures } from '../figures.mts';

/** Milliseconds of each round, as `in-editor.mjs` prints them. */
interface Seen {
  readonly rendered: readonly number[];
  readonly appears: readonly number[];
  readonly disappears: readonly number[];
  readonly hover: readonly number[];
}

const rows = [
  { what: 'real editor: key to underline', part: 'appears' },
  { what: 'real editor: key to underline gone', part: 'disappears' },
  { what: 'real editor: key to card', part: 'hover' },
] as const;

/** The lines that are typed in: they stand in the middle, with nothing wrong in sight. */
const BLOCK = ['interface GigabitEthernet9/0', ' ip address 192.0.2.30 255.255.255.0', '!'];
const CARD = '192.0.2.30';

/** What a person waits for in real VS Code. The floor is the editor's own share: from a key to its character. */
export async function measureEditor(bench: Bench): Promise<void> {
  for (const options of bundles) await build({ ...options, minify: true });
  const folder = mkdtempSync(join(tmpdir(), 'conf-t-bench-editor-'));
  try {
    for (const document of bench.documents.filter(({ shape }) => shape === 'interfaces')) {
      if (rows.some(({ what }) => bench.wants(what, document.name))) measureDocument(bench, document, folder);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureDocument(bench: Bench, { lines, name: on }: BenchDocument, folder: string): void {
  const middle = lines.indexOf('!', lines.length >> 1) + 1;
  const file = join(folder, `${on.replace(' ', '-')}.ios`);
  writeFileSync(file, [...lines.slice(0, middle), ...BLOCK, ...lines.slice(middle)].join('\n'));
  const column = (BLOCK[1] ?? '').indexOf(CARD) + CARD.length + 1;
  const place = [String(middle + 2), String(column), CARD, bench.options.quick ? '5' : '20'];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['test/bench/in-editor.mjs', file, ...place],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the editor ended with ${status}: ${stderr}`);
  const seen = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Seen;
  for (const { what, part } of rows)
    bench.report({ what, on, unit: 'ms', floor: figures(seen.rendered), ours: figures(seen[part]) });
}
