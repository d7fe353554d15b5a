import { isOwnName } from './built-in-names';
import { isWholeConfig } from './device';
import { eachRow, type Fact, fact } from './facts';
import { kindsMeant } from './name-uses';
import { implicitInterfaces } from './names/implicit-interfaces';
import { hasVlan } from './names/local-vlans';
import { unrecognisedWords } from './names/loose-words';
import { isNeeded, nameIndex, namesByKind, partsOfKey } from './names/name-index';
import { sameSets } from './names/same-set';
import { INTERFACE_KIND, type Symbol as NameUse, symbols } from './symbols';

/**
 * The kinds whose names mean nothing until the same configuration defines them. Left out is what a device keeps
 * elsewhere (VLANs, key pairs, SNMP users), makes by itself (processes, default groups) or learns from others.
 */
const MUST_BE_DEFINED: ReadonlySet<string> = new Set([
  ...['ipv4-acl', 'ipv6-acl', 'mac-acl', 'ipv4-prefix-list', 'ipv6-prefix-list', 'as-path-list'],
  ...['community-list', 'extcommunity-list', 'large-community-list', 'route-map', 'policy-list'],
  ...['object-group-network', 'object-group-service', 'time-range', 'vrf', 'key-chain', 'bfd-template'],
  ...['bgp-peer-group', 'bgp-peer-policy', 'bgp-peer-session', 'general-prefix'],
  ...['class-map', 'policy-map', 'table-map', 'parameter-map', 'zone', 'inspect-rule'],
  ...['flow-record', 'flow-exporter', 'flow-monitor', 'flow-sampler', 'track', 'ip-sla'],
  ...['nat-pool', 'nat64-pool', 'dhcpv6-pool', 'ipv4-pool', 'ipv6-pool'],
  ...['crypto-map', 'crypto-dynamic-map', 'transform-set', 'ipsec-profile', 'isakmp-profile'],
  ...['keyring', 'ikev2-keyring', 'ikev2-proposal', 'ikev2-profile', 'trustpoint'],
  ...['aaa-authentication-list', 'aaa-authorization-list', 'aaa-accounting-list', 'aaa-group'],
  ...['radius-server', 'tacacs-server', 'pseudowire-class', 'l2tp-class', 'explicit-path', 'kron-policy'],
  ...['admission-rule', 'ips-rule', 'certificate-map', 'vlan', INTERFACE_KIND],
]);

/** Where a VLAN must exist. That of untagged frames is often one that does not, on purpose. */
const NEEDS_VLAN: ReadonlySet<string> = new Set(['switchport-access-vlan', 'switchport-voice-vlan']);

/** What switches have all by themselves. */
const FIRST_VLAN = 'Vlan1';
/** Lines that take something back are looked for among so many uses. */
const MOST_COMPARED = 200;
const stable = sameSets();

/** The names that are used and have no definition (`nameKey`), where that is certain: in whole configurations only. */
const missingKeys: Fact<ReadonlySet<string>> = fact(
  [isWholeConfig, nameIndex, implicitInterfaces, hasVlan, unrecognisedWords],
  (whole, names, implicit, isVlan, unclear) => {
    const missing: string[] = [];
    if (!whole) return stable(missing);
    for (const key of names.undefinedKeys) {
      if (implicit.has(key)) continue;
      const [kind, name] = partsOfKey(key);
      if (!mustBeDefined(kind, name) || unclear.has(name)) continue;
      if (kind === 'vlan' && isVlan?.(Number(name)) !== false) continue;
      // Some commands take a list of any kind, and the catalogue knows but one for each place.
      if (!kindsMeant(kind).some((other) => names.isDefined(other, name))) missing.push(key);
    }
    return stable(missing);
  },
);

const missingByKind: Fact<ReadonlyMap<string, ReadonlySet<string>>> = fact([missingKeys], namesByKind);

const usesOfMissing = eachRow(symbols, [missingByKind], (symbol, missing) =>
  missing.get(symbol.kind)?.has(symbol.name) && mayMiss(symbol) ? [symbol] : [],
);

/** The uses of names that have no definition, where that is certain. A use that a later line takes back is none. */
export const missingReferences: Fact<readonly NameUse[]> = fact([usesOfMissing], (uses) => {
  const takenBack = new Set(uses.slice(0, MOST_COMPARED).filter(({ mark }) => mark.line.negation === 'no'));
  return uses.filter(
    (use, index) =>
      isNeeded(use) && !(takenBack.size > 0 && isTakenBack(use, uses.slice(index + 1, MOST_COMPARED))),
  );
});

/** The same names, by kind. */
export const missingNames: Fact<ReadonlyMap<string, ReadonlySet<string>>> = fact(
  [missingReferences],
  (uses) => {
    const missing = new Map<string, Set<string>>();
    for (const { kind, name } of uses) {
      const names = missing.get(kind) ?? new Set();
      missing.set(kind, names.add(name));
    }
    return missing;
  },
);

function mayMiss({ kind, mark }: NameUse): boolean {
  return kind !== 'vlan' || NEEDS_VLAN.has(mark.line.form?.id ?? '');
}

function mustBeDefined(kind: string, name: string): boolean {
  if (!MUST_BE_DEFINED.has(kind)) return false;
  if (kind !== INTERFACE_KIND) return !isOwnName(kind, name);
  // What a part of an interface belongs to may come from a module.
  return name !== FIRST_VLAN && !name.includes('.');
}

function isTakenBack({ mark }: NameUse, later: readonly NameUse[]): boolean {
  const command = mark.line.source.text.trim();
  return later.some(
    (other) => other.mark.section === mark.section && other.mark.line.source.text.trim() === `no ${command}`,
  );
}
