import { CompletionItemKind } from 'vscode-languageserver';
import { everydayInterfaces } from '../../catalogue/everyday-words';
import type { Argument } from '../../catalogue/form';
import { interfaceTypes } from '../../catalogue/interface-types';
import { nameKinds } from '../../catalogue/kinds';
import { argumentTypes } from '../../catalogue/types';
import type { LocatedLine } from '../../model/locate';
import type { Snapshot } from '../../model/snapshot';
import { GLOBAL_MODE } from '../../model/state';
import { INTERFACE_KIND, type SymbolUses, symbolTable } from '../../model/symbols';
import { interfaceAddresses } from './completion-addresses';
import { newInterfaceNames } from './completion-interfaces';
import { netmasks, wildcards } from './completion-masks';
import { nextInBlock, nextOf, SEQUENCE } from './completion-sequence';
import type { Usage, UsageQuery } from './completion-usage';

/** A value that an argument can have; `rank` 1 for the likeliest, 0 for the least. */
export interface OfferedValue {
  readonly text: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  readonly rank: number;
}

/** What the values of an argument are read from. */
export interface ValueSources {
  readonly snapshot: Snapshot;
  readonly located: LocatedLine;
  readonly query: UsageQuery;
  readonly usage: Usage;
}

/** Types whose values mean the same all over a document. */
export const sharedTypes: ReadonlySet<string> = new Set(['area', 'as', 'community']);
const addressTypes = new Set(['ipv4', 'ipv6', 'ip', 'ipv4-prefix', 'ipv6-prefix', 'ip-prefix', 'mac', 'net']);
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
/** The commands that give an interface its address, by what stands before it. */
const ADDRESS_COMMANDS: Readonly<Record<string, 4 | 6>> = { 'ip address': 4, 'ipv6 address': 6 };
const SMALL_RANGE = 16;
const MOST_VALUES = 200;

/** The values that a document and the type of an argument suggest. */
export function argumentValues(argument: Argument, sources: ValueSources): readonly OfferedValue[] {
  const { type, name } = argument;
  if (type === 'interface')
    return [...newNames(argument, sources), ...names(INTERFACE_KIND, 'interface', sources), ...typeNames];
  if (type === 'interface-range') return typeNames;
  if (type === 'ref' || type === 'def') {
    const kind = argument.kind ?? '';
    return names(kind, nameKinds[kind]?.label ?? kind, sources);
  }
  const { written } = sources.query;
  if (type === 'mask') return ranked(netmasks(written.at(-1) ?? ''));
  if (type === 'wildcard') return ranked(wildcards(written.at(-1) ?? ''));
  if (name === SEQUENCE) return [nextSequence(sources)];
  const command = sources.query.words.map(({ keyword }) => keyword).join(' ');
  const family = sources.query.mode.startsWith('interface') ? ADDRESS_COMMANDS[command] : undefined;
  if (family !== undefined && addressTypes.has(type))
    return interfaceAddresses(sources.snapshot, sources.located, family);
  return [...sharedValues(type, sources), ...usedValues(argument, sources), ...smallRange(argument)];
}

const typeNames: readonly OfferedValue[] = [...new Set([...everydayInterfaces, ...interfaceTypes])].map(
  (text, index) => ({
    text,
    kind: CompletionItemKind.Class,
    detail: 'interface type',
    rank: 0.1 / (index + 1),
  }),
);

/** Where an interface is configured, the next ones. */
function newNames({ name }: Argument, { snapshot, located, query }: ValueSources): OfferedValue[] {
  if (query.mode !== GLOBAL_MODE || name !== 'name') return [];
  return newInterfaceNames(snapshot, located).map((text, index) => ({
    text,
    kind: CompletionItemKind.Class,
    detail: 'new interface',
    rank: 1.5 / (index + 1),
  }));
}

/** The names of a kind in the document, those that are defined first. */
function names(kind: string, label: string, { snapshot, query }: ValueSources): OfferedValue[] {
  const all = symbolTable(snapshot).get(kind);
  if (all === undefined) return [];
  const elsewhere = ({ definitions, references }: SymbolUses): boolean =>
    definitions.some((one) => one.mark.line !== query.line) ||
    references.some((one) => one.mark.line !== query.line);
  return [...all].flatMap(([name, uses]) =>
    elsewhere(uses)
      ? [
          {
            text: writtenName(name, kind, uses),
            kind: CompletionItemKind.Reference,
            detail: label,
            rank: uses.definitions.length > 0 ? 0.5 : 0.3,
          },
        ]
      : [],
  );
}

/** A name as its first definition writes it: names without case are compared in lower case. */
function writtenName(name: string, kind: string, { definitions, references }: SymbolUses): string {
  const { line, span } = (definitions[0] ?? references[0])?.mark ?? {};
  if (line === undefined || span === undefined || !nameKinds[kind]?.ignoreCase) return name;
  return line.source.text.slice(span.start, span.end);
}

function ranked(masks: ReturnType<typeof netmasks>): OfferedValue[] {
  return masks.map(({ text, detail }, index) => ({
    text,
    detail,
    kind: CompletionItemKind.Value,
    rank: 0.5 / (index + 1),
  }));
}

function nextSequence({ located, query, usage }: ValueSources): OfferedValue {
  const next = query.mode === GLOBAL_MODE ? nextOf(usage.afterSame) : nextInBlock(located, query.mode);
  return { text: String(next), kind: CompletionItemKind.Value, detail: 'next number', rank: 0.1 };
}

function sharedValues(type: string, { usage }: ValueSources): OfferedValue[] {
  const { counts, total } = usage.ofType.get(type) ?? { counts: new Map<string, number>(), total: 0 };
  return mostUsed(counts).map(([text, count]) => ({
    text,
    kind: CompletionItemKind.Value,
    detail: 'in use',
    rank: 0.5 * (count / total),
  }));
}

/** Values that stand in the same place of other lines. An address that stands once in an interface is its own. */
function usedValues(argument: Argument, { query, usage }: ValueSources): OfferedValue[] {
  const type = argumentTypes[argument.type];
  if (type === undefined || type.extent === 'rest' || isSecret(query)) return [];
  const least = addressTypes.has(argument.type) && query.mode.startsWith('interface') ? 2 : 1;
  const counts = new Map([...usage.afterKeyword.counts, ...usage.after.counts]);
  return mostUsed(counts).flatMap(([text, count]) =>
    count >= least && type.accepts(text, argument) ? [{ text, kind: CompletionItemKind.Value, rank: 0 }] : [],
  );
}

function smallRange({ type, min, max }: Argument): OfferedValue[] {
  if (type !== 'range' || min === undefined || max === undefined || max - min >= SMALL_RANGE) return [];
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    text: String(min + index),
    kind: CompletionItemKind.Value,
    rank: 0,
  }));
}

function isSecret({ words }: UsageQuery): boolean {
  return words.some(({ keyword }) => keyword !== undefined && secretWords.has(keyword));
}

function mostUsed(counts: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_VALUES);
}
