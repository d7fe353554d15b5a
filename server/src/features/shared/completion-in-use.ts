import { CompletionItemKind } from 'vscode-languageserver';
import type { Argument } from '../../catalogue/form';
import { argumentTypes } from '../../catalogue/types';
import type { Usage, UsageQuery } from './completion-usage';
import type { OfferedValue, ValueSources } from './completion-values';

/** Types whose values mean the same all over a document. */
export const sharedTypes: ReadonlySet<string> = new Set(['area', 'as', 'community']);
/** Types of arguments that are addresses of something. */
export const addressTypes: ReadonlySet<string> = new Set([
  'ipv4',
  'ipv6',
  'ip',
  'ipv4-prefix',
  'ipv6-prefix',
  'ip-prefix',
  'mac',
  'net',
]);
const secretWords = new Set([
  'password',
  'secret',
  'key',
  'key-string',
  'md5',
  'pre-shared-key',
  'authentication-key',
  'message-digest-key',
  'psk',
  'wpa-psk',
]);
const MOST_VALUES = 200;

/** Values of a type of argument, wherever the document has them. */
export function sharedValues(type: string, { usage }: ValueSources): OfferedValue[] {
  const { counts, total } = usage.ofType.get(type) ?? { counts: new Map<string, number>(), total: 0 };
  return mostUsed(counts).map(([text, count]) => ({
    text,
    kind: CompletionItemKind.Value,
    detail: 'in use',
    rank: 0.5 * (count / total),
  }));
}

/** Values that stand in the same place of other lines. An address that stands once in an interface is its own. */
export function usedValues(argument: Argument, { query, usage }: ValueSources): OfferedValue[] {
  const type = argumentTypes[argument.type];
  if (type === undefined || type.extent === 'rest' || isSecret(query)) return [];
  const least = addressTypes.has(argument.type) && query.mode.startsWith('interface') ? 2 : 1;
  return valuesInUse(usage).flatMap(([text, count]) =>
    count >= least && type.accepts(text, argument) ? [{ text, kind: CompletionItemKind.Value, rank: 0 }] : [],
  );
}

function isSecret({ words }: UsageQuery): boolean {
  return words.some(({ keyword }) => keyword !== undefined && secretWords.has(keyword));
}

type Counted = readonly [text: string, count: number];

const inUse = new WeakMap<Usage, readonly Counted[]>();

/** The values that stand where one is asked for, whatever argument it is. */
function valuesInUse(usage: Usage): readonly Counted[] {
  const known = inUse.get(usage);
  if (known !== undefined) return known;
  const { afterKeyword, after } = usage;
  const found = mostUsed(new Map([...afterKeyword.counts, ...after.counts]));
  inUse.set(usage, found);
  return found;
}

/** The words that stand most often, of those that do so equally often the first ones. */
function mostUsed(counts: ReadonlyMap<string, number>): readonly Counted[] {
  const byCount = new Map<number, Counted[]>();
  for (const counted of counts) {
    const alike = byCount.get(counted[1]);
    if (alike === undefined) byCount.set(counted[1], [counted]);
    else if (alike.length < MOST_VALUES) alike.push(counted);
  }
  const inOrder = [...byCount.keys()].sort((a, b) => b - a);
  return inOrder.flatMap((count) => byCount.get(count) ?? []).slice(0, MOST_VALUES);
}
