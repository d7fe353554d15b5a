import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { corpusFiles, corpusText } from '../../support/corpus';
import { grammarOf } from '../../support/textmate.mts';
import { alternate, type Bench, type Rounds, reportSamples } from '../bench.mts';
import { figures } from '../figures.mts';
import { hostileLines } from '../hostile-lines.mts';
import { tokenisingTime } from '../textmate.mts';

const TOKENISE = 'grammar: tokenise';
const WORST = 'grammar: worst line';
const MOST_LINES = 10_000;
const LENGTH = 100_000;

/** What tokenising costs beside a grammar without rules, and the line that costs most. Needs no server. */
export async function measureGrammar(bench: Bench): Promise<void> {
  const ours = await grammarOf(readFileSync('syntaxes/cisco-ios.tmLanguage.json', 'utf8'));
  const floor = await grammarOf('{ "scopeName": "source.bare", "patterns": [] }');
  const grammars = { floor, ours };
  const rounds: Rounds = bench.options.quick
    ? { most: 3, least: 2, milliseconds: 1_500 }
    : { most: 9, least: 3, milliseconds: 4_000 };
  const texts = bench.documents
    .filter(({ size }) => size === MOST_LINES)
    .map(({ name, lines }): readonly [string, readonly string[]] => [name, lines]);
  for (const [on, lines] of [...texts, ['corpus', corpusLines()] as const]) {
    if (!bench.wants(TOKENISE, on) || lines.length === 0) continue;
    const samples = await alternate(rounds, async (which) => tokenisingTime(grammars[which], lines));
    reportSamples(bench, { what: TOKENISE, on, note: `${lines.length} lines` }, samples);
  }
  if (bench.wants(WORST)) reportWorst(bench, grammars);
}

function reportWorst(bench: Bench, { floor, ours }: { floor: IGrammar; ours: IGrammar }): void {
  const lines = hostileLines.map((unit) => unit.repeat(LENGTH / unit.length));
  const costs = lines.map((line) => Math.min(tokenisingTime(ours, [line]), tokenisingTime(ours, [line])));
  const worst = Math.max(...costs);
  const line = lines[costs.indexOf(worst)] ?? '';
  bench.report({
    what: WORST,
    on: '',
    unit: 'ms',
    floor: figures([tokenisingTime(floor, [line])]),
    ours: figures([worst]),
    note: `${LENGTH} characters of ${JSON.stringify(hostileLines[costs.indexOf(worst)])}`,
  });
}

function corpusLines(): string[] {
  const gold = corpusFiles().filter(({ gold }) => gold);
  const lines: string[] = [];
  for (const { path } of gold) {
    if (lines.length >= MOST_LINES) break;
    lines.push(...(corpusText(path)?.split(/\r\n|\r|\n/) ?? []));
  }
  return lines;
}
