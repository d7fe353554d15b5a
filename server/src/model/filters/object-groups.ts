import { maskLength, parseIpv4, parseIpv6, parsePrefix } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { type Fact, fact, sectionFact } from '../facts';
import { type Block, blocksOf } from '../section';
import { topic } from '../topics';
import type { Service } from './acl-ports';
import { anyCube, type Cube, prefixCube } from './cube';
import { grouped } from './grouped';
import { rangeCubes } from './range-cubes';
import { readServices } from './service-group';
import type { Family } from './types';

/** What object groups hold, by name; `undefined` for one that is not fully understood. */
export interface ObjectGroups {
  readonly networks: Readonly<Record<Family, ReadonlyMap<string, readonly Cube[] | undefined>>>;
  readonly services: Readonly<Record<Family, ReadonlyMap<string, readonly Service[] | undefined>>>;
}

/** A group as it is written: what it holds itself, and the groups that it takes in. */
interface Group<Item> {
  readonly name: string;
  /** Undefined for a line that is not understood. */
  readonly items: readonly (Item | undefined)[];
  readonly members: readonly string[];
}

type AnyGroup =
  | { readonly kind: 'network'; readonly family: Family; readonly group: Group<readonly Cube[]> }
  | { readonly kind: 'service'; readonly groups: Readonly<Record<Family, Group<readonly Service[]>>> };

const NETWORKS: Readonly<Record<string, Family>> = {
  'object-group-network': 4,
  'object-group-v6-network': 6,
};

const groups = sectionFact<AnyGroup>(
  [
    'object-group-network',
    'object-group-v6-network',
    'object-group-service',
    'object-group-host',
    'object-group-prefix',
    'object-group-range',
    'object-group-any',
    'object-group-member',
    'object-group-service-entry',
    topic.unrecognised,
  ],
  (section) => blocksOf(section).flatMap((block) => readGroup(block) ?? []),
);

/** The object groups of a device for addresses and for services. */
export const objectGroups: Fact<ObjectGroups> = fact([groups], (all) => {
  const networksOf = (family: Family) =>
    resolve(all.flatMap((one) => (one.kind === 'network' && one.family === family ? [one.group] : [])));
  const servicesOf = (family: Family) =>
    resolve(all.flatMap((one) => (one.kind === 'service' ? [one.groups[family]] : [])));
  return {
    networks: { 4: networksOf(4), 6: networksOf(6) },
    services: { 4: servicesOf(4), 6: servicesOf(6) },
  };
});

function readGroup({ header, lines }: Block): AnyGroup | undefined {
  const name = argument(header, 'name')?.text;
  if (header.negation !== undefined || name === undefined) return undefined;
  const family = NETWORKS[header.form?.id ?? ''];
  const members = lines.flatMap((line) =>
    line.form?.id === 'object-group-member' ? (argument(line, 'group')?.text ?? []) : [],
  );
  const own = lines.filter((line) => line.form?.id !== 'object-group-member' && holdsSomething(line));
  if (family !== undefined)
    return {
      kind: 'network',
      family,
      group: { name, members, items: own.map((line) => readNetwork(line, family)) },
    };
  if (header.form?.id !== 'object-group-service') return undefined;
  const services = (of: Family) => ({ name, members, items: own.map((line) => readServices(line, of)) });
  return { kind: 'service', groups: { 4: services(4), 6: services(6) } };
}

/** All but descriptions, which are commands without an id. */
function holdsSomething({ form }: BoundLine): boolean {
  return form === undefined || form.id !== undefined;
}

function readNetwork(line: BoundLine, family: Family): readonly Cube[] | undefined {
  if (line.negation !== undefined) return undefined;
  const text = (name: string): string => argument(line, name)?.text ?? '';
  switch (line.form?.id) {
    case 'object-group-any':
      return [anyCube[family]];
    case 'object-group-host': {
      const bits = addressOf(text('address'), family);
      return bits === undefined ? undefined : [prefixCube(family, bits, family === 4 ? 32 : 128)];
    }
    case 'object-group-range': {
      const [from, to] = [addressOf(text('from'), family), addressOf(text('to'), family)];
      return from === undefined || to === undefined
        ? undefined
        : rangeCubes(family, BigInt(from), BigInt(to));
    }
    case 'object-group-prefix':
      return readPrefix(text('prefix'), text('mask'), text('length'), family);
    default:
      return undefined;
  }
}

function readPrefix(text: string, mask: string, length: string, family: Family): readonly Cube[] | undefined {
  if (family === 6) {
    const prefix = parsePrefix(text);
    return prefix && [prefixCube(6, prefix.address.bits, prefix.length)];
  }
  const bits = parseIpv4(text);
  const maskBits = parseIpv4(mask);
  const ones = maskBits === undefined ? Number(length.slice(1) || 'none') : maskLength(maskBits);
  if (bits === undefined || ones === undefined || !(ones >= 0 && ones <= 32)) return undefined;
  return [prefixCube(4, bits, ones)];
}

function addressOf(text: string, family: Family): number | bigint | undefined {
  return family === 4 ? parseIpv4(text) : parseIpv6(text);
}

/** Groups in groups in groups: nobody nests so many, and each takes a call. */
const DEEPEST = 64;

/** What each group holds, with what the groups that it takes in hold. */
function resolve<Item>(
  all: readonly Group<readonly Item[]>[],
): ReadonlyMap<string, readonly Item[] | undefined> {
  const parts = grouped(all, ({ name }) => name);
  const held = new Map<string, readonly Item[] | undefined>();
  const hold = (name: string, depth: number): readonly Item[] | undefined => {
    if (held.has(name)) return held.get(name);
    if (depth > DEEPEST) return undefined;
    // A group that takes itself in is not understood, and neither is one that is not in the document.
    held.set(name, undefined);
    const own = parts.get(name);
    if (own === undefined) return undefined;
    const items = [
      ...own.flatMap((part) => part.items),
      ...own.flatMap(({ members }) => members.map((member) => hold(member, depth + 1))),
    ];
    const all = items.every((item) => item !== undefined) ? items.flat() : undefined;
    held.set(name, all);
    return all;
  };
  for (const name of parts.keys()) hold(name, 0);
  return held;
}
