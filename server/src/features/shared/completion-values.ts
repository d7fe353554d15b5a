import { CompletionItemKind } from 'vscode-languageserver';
import { everydayInterfaces } from '../../catalogue/everyday-words';
import type { Argument } from '../../catalogue/form';
import { interfaceTypes } from '../../catalogue/interface-types';
import { nameKinds } from '../../catalogue/kinds';
import type { BoundLine } from '../../model/bound-line';
import type { LocatedLine } from '../../model/locate';
import type { Snapshot } from '../../model/snapshot';
import { GLOBAL_MODE } from '../../model/state';
import { INTERFACE_KIND, type SymbolUses, symbolTable } from '../../model/symbols';
import { interfaceAddresses } from './completion-addresses';
import { addressTypes, sharedValues, usedValues } from './completion-in-use';
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

/** The commands that give an interface its address, by what stands before it. */
const ADDRESS_COMMANDS: Readonly<Record<string, 4 | 6>> = { 'ip address': 4, 'ipv6 address': 6 };
const SMALL_RANGE = 16;

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
  const found: OfferedValue[] = [];
  const { Reference } = CompletionItemKind;
  for (const [name, uses] of symbolTable(snapshot).get(kind) ?? []) {
    if (!isElsewhere(uses.definitions, query.line) && !isElsewhere(uses.references, query.line)) continue;
    found.push({
      text: writtenName(name, kind, uses),
      kind: Reference,
      detail: label,
      rank: uses.definitions.length > 0 ? 0.5 : 0.3,
    });
  }
  return found;
}

function isElsewhere(uses: SymbolUses['definitions'], line: BoundLine): boolean {
  for (const { mark } of uses) if (mark.line !== line) return true;
  return false;
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

function smallRange({ type, min, max }: Argument): OfferedValue[] {
  if (type !== 'range' || min === undefined || max === undefined || max - min >= SMALL_RANGE) return [];
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    text: String(min + index),
    kind: CompletionItemKind.Value,
    rank: 0,
  }));
}
