import { interfaceName } from '../../catalogue/interface-name';
import { argument, type BoundLine } from '../bound-line';
import { argumentsNamed } from '../command-lines';
import { type Fact, sectionFact } from '../facts';
import { keyedFact } from '../keyed';
import { type Mark, markLine } from '../mark';
import { type PerKey, perKey, valuesOf } from '../per-key';
import { type Block, blocksOf, type Section } from '../section';
import { topic } from '../topics';
import { AclWords } from './acl-words';
import type { Action, RouteMap, RouteMapClause, RouteMapMatch, SourceProtocol } from './types';

/** The number of the entry that opens a map without a number. */
const FIRST = 10;

/** Lines of one entry that stand together, or a line that takes an entry or a whole map away. */
export interface RouteMapPart {
  readonly name: string;
  /** Undefined where the line has none; `all` in a line that takes the whole map away. */
  readonly sequence: number | 'all' | undefined;
  /** A line that does not say it means `permit`. */
  readonly action: Action;
  readonly adds: boolean;
  readonly matches: readonly RouteMapMatch[];
  readonly continues: RouteMapClause['continues'];
  readonly complete: boolean;

  readonly header: Mark;
}

const ROUTE_MAP = 'route-map';
const MATCHES = [
  'match-ip-address',
  'match-ip-prefix-list',
  'match-ipv6-address',
  'match-ipv6-prefix-list',
  'match-source-protocol',
  'match-interface',
  'match-tag',
  'match-as-path',
  'match-community',
  'match-extcommunity',
  'match-large-community',
  'match-rpki',
  'match-other',
];

/** The parts of all route maps, in the order of the document. */
export const routeMapParts = sectionFact<RouteMapPart>(
  [ROUTE_MAP, 'route-map-continue', ...MATCHES, topic.unrecognised],
  (section) => (isOtherBlock(section) ? [] : [...readBlocks(section), ...readNegations(section)]),
);

/** True for a block of something else, such as a routing process of thousands of lines. */
function isOtherBlock({ lines: [first] }: Section): boolean {
  if (first?.kind !== 'command' || first.form?.id === ROUTE_MAP) return false;
  return first.after.frame.depth > first.depth;
}

function readBlocks(section: Section): RouteMapPart[] {
  return blocksOf(section).flatMap((block) => readBlock(section, block) ?? []);
}

function readNegations(section: Section): RouteMapPart[] {
  return section.lines.flatMap((line) =>
    line.negation !== undefined && line.form?.id === ROUTE_MAP ? (readHeader(section, line) ?? []) : [],
  );
}

/**
 * The route maps of a device by name, in the order in which they begin. A map is the same object for as long as nothing
 * it was read from changed.
 */
export const routeMapsByName: Fact<PerKey<string, RouteMap>> = perKey(
  keyedFact(routeMapParts, ({ name }) => name),
  [],
  (parts) => {
    const map = mapOf(parts);
    return map.clauses.length > 0 ? map : undefined;
  },
);

/** The same maps one after the other. */
export const routeMaps: Fact<readonly RouteMap[]> = valuesOf(routeMapsByName);

type Clash = RouteMap['clashes'][number];

function mapOf(parts: readonly RouteMapPart[]): RouteMap {
  const clauses = new Map<number, RouteMapClause>();
  const opened = new Map<number, RouteMapPart>();
  const clashes: Clash[] = [];
  for (const part of parts) {
    const { adds, sequence } = part;
    if (sequence === 'all') clauses.clear();
    else if (!adds) clauses.delete(sequence ?? FIRST);
    else {
      const number = sequence ?? firstOf(clauses);
      const known = clauses.get(number);
      const before = known && opened.get(number);
      if (
        known !== undefined &&
        before !== undefined &&
        ((part.matches.length > 0 && before.matches.length > 0) || part.action !== known.action)
      )
        clashes.push({
          sequence: number,
          first: before.header,
          second: part.header,
          sameAction: part.action === known.action,
        });
      clauses.set(number, join(known, { ...part, sequence: number }));
      opened.set(number, part);
    }
  }
  const inOrder = [...clauses.values()].sort((a, b) => a.sequence - b.sequence);
  return { name: parts[0]?.name ?? '', clauses: inOrder, clashes };
}

/** A map that is opened without a number is opened at its first entry. */
function firstOf(clauses: ReadonlyMap<number, RouteMapClause>): number {
  let first = Number.POSITIVE_INFINITY;
  for (const number of clauses.keys()) first = Math.min(first, number);
  return clauses.size === 0 ? FIRST : first;
}

/** The same entry opened again: what it matches is added, and the action of the last line counts. */
function join(known: RouteMapClause | undefined, next: RouteMapClause): RouteMapClause {
  const { sequence, action, matches, continues, complete, header } = next;
  if (known === undefined) return { sequence, action, matches, continues, complete, header };
  return {
    ...known,
    action,
    matches: [...known.matches, ...matches],
    continues: continues ?? known.continues,
    complete: known.complete && complete,
  };
}

function readBlock(section: Section, { header, lines }: Block): RouteMapPart | undefined {
  const part = header.form?.id === ROUTE_MAP ? readHeader(section, header) : undefined;
  if (part === undefined) return undefined;
  const positive = lines.filter(({ negation }) => negation === undefined);
  const jump = positive.find(({ form }) => form?.id === 'route-map-continue');
  const target = jump && argument(jump, 'sequence')?.text;
  return {
    ...part,
    matches: positive.flatMap((line) => readMatch(line) ?? []),
    continues: jump && (target === undefined ? 'next' : Number(target)),
    complete: part.complete && lines.every(isUnderstood),
  };
}

function readHeader(section: Section, line: BoundLine): RouteMapPart | undefined {
  const name = argument(line, 'name')?.text;
  if (name === undefined) return undefined;
  const keywords = line.matched.map(({ keyword }) => keyword);
  const adds = line.negation === undefined;
  const number = argument(line, 'sequence')?.text;
  const whole = !adds && number === undefined && !keywords.includes('permit') && !keywords.includes('deny');
  return {
    name,
    sequence: whole ? 'all' : number === undefined ? undefined : Number(number),
    action: keywords.includes('deny') ? 'deny' : 'permit',
    adds,
    matches: [],
    continues: undefined,
    complete: !keywords.includes('ordering-seq'),
    header: markLine(section, line),
  };
}

/** A match that is taken back leaves open what is left. */
function isUnderstood({ form, negation }: BoundLine): boolean {
  return form !== undefined && (negation === undefined || !MATCHES.includes(form.id ?? ''));
}

function readMatch(line: BoundLine): RouteMapMatch | undefined {
  const id = line.form?.id ?? '';
  const names = argumentsNamed(line, 'list').map(({ text }) => text);
  switch (id) {
    case 'match-ip-address':
      return { kind: 'access-list', family: 4, names };
    case 'match-ip-prefix-list':
      return { kind: 'prefix-list', family: 4, names };
    case 'match-ipv6-address':
      return { kind: 'access-list', family: 6, names };
    case 'match-ipv6-prefix-list':
      return { kind: 'prefix-list', family: 6, names };
    case 'match-source-protocol':
      return { kind: 'source-protocol', protocols: readProtocols(line) };
    case 'match-interface':
      return { kind: 'interface', names: readInterfaces(line) };
    case 'match-tag': {
      const tags = argumentsNamed(line, 'tag').map(({ text }) => Number(text));
      return tags.length === line.matched.length - 2 ? { kind: 'tag', tags } : { kind: 'other' };
    }
    default:
      return MATCHES.includes(id) ? { kind: 'other' } : undefined;
  }
}

function readInterfaces(line: BoundLine): string[] {
  return argumentsNamed(line, 'interface').flatMap(
    ({ text }) => interfaceName(text.replaceAll(' ', '')) ?? [],
  );
}

function readProtocols(line: BoundLine): SourceProtocol[] {
  const words = new AclWords(line);
  words.take();
  words.take();
  const protocols: SourceProtocol[] = [];
  for (let word = words.take(); word !== undefined; word = words.take()) {
    protocols.push({ name: word.keyword ?? '', process: words.takeNamed('process') });
  }
  return protocols;
}
