import { isOwnName } from '../built-in-names';
import { isWholeConfig } from '../device';
import { type Fact, fact } from '../facts';
import { lineFact } from '../line-fact';
import { kindsMeant } from '../name-uses';
import { type Symbol as NameUse, nameKey } from '../symbols';
import { isDefined, isUsed } from './name-book';
import { perName } from './per-name';
import { isTemplate } from './templates';

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

const anyPool = {};
const servers = lineFact(['interface-dhcpv6'], ({ matched }) =>
  matched.some(({ argument }) => argument?.name === 'pool') ? [] : [anyPool],
);
/** True for a device that answers DHCPv6 requests from whichever pool fits. */
const servesAnyPool = fact([servers], (all) => all.length > 0);

/** A thing that nothing uses. */
export interface UnusedThing {
  readonly kind: string;
  readonly name: string;
  readonly definitions: readonly NameUse[];
  /** True where a line that defines it, or one below that, needs other names: these may have no other use. */
  readonly needsOthers: boolean;
}

/** What is defined and named nowhere else, not even in text that may hold commands. */
export const unusedThings: Fact<readonly UnusedThing[]> = perName(
  [isWholeConfig, isTemplate, servesAnyPool],
  (book, kind, name, whole, template, anyServes) => {
    if (template || !(whole ? MUST_BE_USED : IN_PARTS).has(kind)) return undefined;
    const key = nameKey(kind, name);
    if (!isDefined(book, key) || kindsMeant(kind).some((other) => isUsed(book, other, name)))
      return undefined;
    if (book.loose.has(name) || isOwnName(kind, name) || (anyServes && kind === 'dhcpv6-pool'))
      return undefined;
    // A change that writes a list anew need not say where the device uses it.
    if (!whole && book.removals.get(key).length > 0) return undefined;
    const needsOthers = book.needy.get(key).length > 0;
    return { kind, name, definitions: book.definitions.get(key), needsOthers };
  },
);
