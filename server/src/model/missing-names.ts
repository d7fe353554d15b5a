import { isBuiltIn } from './built-in-names';
import { isWholeConfig } from './device';
import { type Fact, fact } from './facts';
import { INTERFACE_KIND, type SymbolUses, symbolTable } from './symbols';

/**
 * The kinds whose names mean nothing until the same configuration defines them. Left out is what a device keeps
 * elsewhere (VLANs, key pairs, SNMP users), makes by itself (processes, default groups) or learns from others.
 */
const MUST_BE_DEFINED: ReadonlySet<string> = new Set([
  ...['ipv4-acl', 'ipv6-acl', 'mac-acl', 'ipv4-prefix-list', 'ipv6-prefix-list', 'as-path-list'],
  ...['community-list', 'extcommunity-list', 'large-community-list', 'route-map', 'policy-list'],
  ...['object-group-network', 'object-group-service', 'time-range', 'vrf', 'key-chain', 'bfd-template'],
  ...['bgp-peer-group', 'bgp-peer-policy', 'bgp-peer-session'],
  ...['class-map', 'policy-map', 'table-map', 'parameter-map', 'zone', 'inspect-rule'],
  ...['flow-record', 'flow-exporter', 'flow-monitor', 'flow-sampler', 'track', 'ip-sla'],
  ...[
    'nat-pool',
    'dhcpv6-pool',
    'ipv4-pool',
    'ipv6-pool',
    'crypto-map',
    'crypto-dynamic-map',
    'transform-set',
  ],
  ...['ipsec-profile', 'isakmp-profile', 'keyring', 'ikev2-keyring', 'ikev2-proposal', 'ikev2-profile'],
  ...['trustpoint', 'aaa-authentication-list', 'aaa-authorization-list', 'aaa-accounting-list', 'aaa-group'],
  ...['pseudowire-class', 'explicit-path', INTERFACE_KIND],
]);

/** Types of interfaces that exist only once they are configured. */
const MADE_BY_CONFIGURATION = [
  'Loopback',
  'Tunnel',
  'Port-channel',
  'Dialer',
  'Virtual-Template',
  'BDI',
  'BVI',
];

/** What some commands take for a name, and VRFs that come with the device: in lower case. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  'default',
  '(default)',
  'any',
  'all',
  'none',
  'local',
  'mgmt-vrf',
  'mgmt-intf',
]);

/** The beginnings of names that a device gives to what it makes by itself. */
const OWN_PREFIXES = ['autoqos', 'autoconf', 'system-', 'cisco', 'default_', 'netflow', '__'];

/** By kind, the names that are used and have no definition, where that is certain: in whole configurations only. */
export const missingNames: Fact<ReadonlyMap<string, ReadonlySet<string>>> = fact(
  [isWholeConfig, symbolTable],
  (whole, table) => {
    const missing = new Map<string, ReadonlySet<string>>();
    if (!whole) return missing;
    for (const [kind, names] of table) {
      if (!MUST_BE_DEFINED.has(kind)) continue;
      const found = new Set<string>();
      for (const [name, uses] of names)
        if (isMissing(uses) && mustBeDefined(kind, name) && !isOtherList(table, kind, name)) found.add(name);
      if (found.size > 0) missing.set(kind, found);
    }
    return missing;
  },
);

/** A line that takes something back needs no definition of it. */
function isMissing({ definitions, references }: SymbolUses): boolean {
  return definitions.length === 0 && references.some(({ mark }) => mark.line.negation === undefined);
}

function mustBeDefined(kind: string, name: string): boolean {
  if (kind === INTERFACE_KIND) return MADE_BY_CONFIGURATION.some((type) => name.startsWith(type));
  if (isBuiltIn(kind, name)) return false;
  const plain = name.toLowerCase();
  return !OWN_NAMES.has(plain) && !OWN_PREFIXES.some((prefix) => plain.startsWith(prefix));
}

/** Some commands take the name of an access list of any kind, and the catalogue knows but one for each place. */
function isOtherList(
  table: ReadonlyMap<string, ReadonlyMap<string, SymbolUses>>,
  kind: string,
  name: string,
): boolean {
  if (!kind.endsWith('-acl')) return false;
  return ['ipv4-acl', 'ipv6-acl', 'mac-acl', 'role-acl', 'reflexive-acl'].some(
    (other) => (table.get(other)?.get(name)?.definitions.length ?? 0) > 0,
  );
}
