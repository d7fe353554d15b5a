import { isOwnName } from '../built-in-names';
import { isWholeConfig } from '../device';
import { eachRow, type Fact, fact, sectionFact } from '../facts';
import { kindsMeant } from '../name-uses';
import type { Section } from '../section';
import { type Symbol as NameUse, symbols } from '../symbols';
import { topic } from '../topics';
import { looseWords } from './loose-words';
import { isNeeded, nameIndex, nameKey, namesByKind, partsOfKey } from './name-index';
import { sameSets } from './same-set';

/**
 * The kinds of things that do nothing until a command names them. Left out is what a device finds by itself: keyrings and
 * ISAKMP profiles by the address of a peer, DHCP pools by the subnet a request comes from, users by their login.
 */
const MUST_BE_USED: ReadonlySet<string> = new Set([
  ...['ipv4-acl', 'ipv6-acl', 'mac-acl', 'ipv4-prefix-list', 'ipv6-prefix-list', 'as-path-list'],
  ...['community-list', 'extcommunity-list', 'large-community-list', 'route-map', 'policy-list'],
  ...['object-group-network', 'object-group-service', 'time-range', 'vrf', 'key-chain', 'bfd-template'],
  ...['bgp-peer-group', 'bgp-peer-policy', 'bgp-peer-session'],
  ...['class-map', 'policy-map', 'table-map', 'parameter-map', 'zone', 'inspect-rule'],
  ...['flow-record', 'flow-exporter', 'flow-monitor', 'flow-sampler', 'track', 'ip-sla'],
  ...['nat-pool', 'nat64-pool', 'ipv6-nat-pool', 'dhcpv6-pool', 'ipv4-pool', 'ipv6-pool'],
  ...[
    'crypto-map',
    'crypto-dynamic-map',
    'transform-set',
    'ipsec-profile',
    'ikev2-keyring',
    'ikev2-proposal',
  ],
  ...['aaa-authentication-list', 'aaa-authorization-list', 'aaa-accounting-list', 'aaa-group'],
  ...['pseudowire-class', 'explicit-path'],
]);

/** In a part of a configuration only lists are looked at, which are written beside their use more often than not. */
const IN_PARTS: ReadonlySet<string> = new Set([
  ...['ipv4-acl', 'ipv6-acl', 'ipv4-prefix-list', 'ipv6-prefix-list', 'as-path-list', 'route-map'],
  ...['community-list', 'extcommunity-list', 'large-community-list', 'bgp-peer-group'],
]);

/** The pools of a device that answers DHCPv6 requests from whichever pool fits. */
const anyPool = sectionFact(['interface-dhcpv6'], (_, lines) =>
  lines.flatMap((line) => (line.matched.some(({ argument }) => argument?.name === 'pool') ? [] : [true])),
);
const templates = sectionFact([topic.template], () => [true]);
const stable = sameSets();

/** What is defined and named nowhere else (`nameKey`), not even in text that may hold commands. */
const unusedKeys: Fact<ReadonlySet<string>> = fact(
  [isWholeConfig, nameIndex, looseWords, anyPool, templates],
  (whole, names, loose, pools, signs) => {
    const kinds = whole ? MUST_BE_USED : IN_PARTS;
    const unused: string[] = [];
    if (signs.length > 0) return stable(unused);
    for (const key of names.idleKeys) {
      const [kind, name] = partsOfKey(key);
      if (!kinds.has(kind) || isOwnName(kind, name) || loose.has(name)) continue;
      if (kind === 'dhcpv6-pool' && pools.length > 0) continue;
      // A change that writes a list anew need not say where the device uses it.
      if (!whole && names.isRenewed(kind, name)) continue;
      if (!kindsMeant(kind).some((other) => names.isUsed(other, name))) unused.push(key);
    }
    return stable(unused);
  },
);

const unusedByKind: Fact<ReadonlyMap<string, ReadonlySet<string>>> = fact([unusedKeys], namesByKind);

/** A line that defines something. */
export interface Definition {
  readonly symbol: NameUse;
  /** True where the line, or one below it, needs other names: these may have no other use. */
  readonly needsOthers: boolean;
}

const definitions = sectionFact(symbols.topics, (section): readonly Definition[] => {
  const all = symbols.rowsOf(section);
  const needing = new Set(all.filter(isNeeded).map((use) => use.mark.line));
  return all
    .filter(({ role }) => role === 'definition')
    .map((symbol) => ({ symbol, needsOthers: needsOthers(section, symbol, needing) }));
});

const unusedDefinitions = eachRow(definitions, [unusedByKind], (definition, unused) => {
  const { kind, name } = definition.symbol;
  return unused.get(kind)?.has(name) ? [definition] : [];
});

/** The definitions of each thing that nothing uses. */
export const unusedThings: Fact<readonly (readonly Definition[])[]> = fact([unusedDefinitions], (all) => {
  const things = new Map<string, Definition[]>();
  for (const one of all) {
    const key = nameKey(one.symbol.kind, one.symbol.name);
    const known = things.get(key);
    if (known === undefined) things.set(key, [one]);
    else known.push(one);
  }
  return [...things.values()];
});

/** True where the line of a definition, or one in the mode that it opens, needs other names. */
function needsOthers(
  { lines }: Section,
  { mark }: NameUse,
  needing: ReadonlySet<NameUse['mark']['line']>,
): boolean {
  if (needing.size === 0) return false;
  const first = lines.indexOf(mark.line);
  for (let index = first; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || (index > first && line.kind === 'command' && line.depth <= mark.line.depth))
      break;
    if (needing.has(line)) return true;
  }
  return false;
}
