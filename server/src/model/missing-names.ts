import { isMadeByConfiguration, isOwnName } from './built-in-names';
import { isWholeConfig } from './device';
import { eachRow, type Fact, fact } from './facts';
import type { Mark } from './mark';
import { kindsMeant } from './name-uses';
import { hasVlan } from './names/local-vlans';
import { isDefined, type NameBook } from './names/name-book';
import { perName } from './names/per-name';
import { isTemplate } from './names/templates';
import { wrongUses } from './names/wrong-kinds';
import { INTERFACE_KIND, isNeeded, type Symbol as NameUse, nameKey } from './symbols';

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

/** A name that commands need and no line defines. */
export interface MissingName {
  readonly kind: string;
  readonly name: string;
  readonly uses: readonly NameUse[];
  /** Those of them that find a list of another kind. */
  readonly wrong: ReadonlySet<NameUse>;
}

const suspects = perName(
  [isWholeConfig, isTemplate],
  (book, kind, name, whole, template): MissingName | undefined => {
    if (!whole || !mustBeDefined(kind, name) || isAround(book, kind, name)) return undefined;
    const uses = usesThatStay(book.references.get(nameKey(kind, name)).filter(mayMiss));
    if (uses.length === 0) return undefined;
    const wrong = template ? [] : wrongUses(book, kind, name);
    return { kind, name, uses, wrong: new Set(wrong.map(({ use }) => use)) };
  },
);

/** The names that are used and have no definition, where that is certain: in whole configurations only. */
export const missing: Fact<readonly MissingName[]> = eachRow(suspects, [hasVlan], (one, isVlan) =>
  one.kind === 'vlan' && isVlan?.(Number(one.name)) !== false ? [] : [one],
);

/** The same names, by kind. */
export const missingNames: Fact<ReadonlyMap<string, ReadonlySet<string>>> = fact([missing], (all) => {
  const byKind = new Map<string, Set<string>>();
  for (const { kind, name } of all) {
    const names = byKind.get(kind) ?? new Set();
    byKind.set(kind, names.add(name));
  }
  return byKind;
});

function mustBeDefined(kind: string, name: string): boolean {
  if (!MUST_BE_DEFINED.has(kind)) return false;
  if (kind !== INTERFACE_KIND) return !isOwnName(kind, name);
  // What a part of an interface belongs to may come from a module.
  return isMadeByConfiguration(name) && name !== FIRST_VLAN && !name.includes('.');
}

/** True where the name is defined, or may be. Some commands take a list of any kind, and the catalogue knows but one for each place. */
function isAround(book: NameBook, kind: string, name: string): boolean {
  return (
    book.unrecognised.has(name) ||
    book.implicit.get(nameKey(kind, name)).length > 0 ||
    kindsMeant(kind).some((other) => isDefined(book, nameKey(other, name)))
  );
}

function mayMiss({ kind, mark }: NameUse): boolean {
  return kind !== 'vlan' || NEEDS_VLAN.has(mark.line.form?.id ?? '');
}

/** The uses of a name that no later line of their section takes back. */
function usesThatStay(all: readonly NameUse[]): readonly NameUse[] {
  if (!all.some(({ mark }) => mark.line.negation === 'no')) return all.filter(isNeeded);
  const takenBack = new Map<Mark['section'], Set<string>>();
  const stay: NameUse[] = [];
  for (const use of all.toReversed()) {
    const { section, line } = use.mark;
    const command = line.source.text.trim();
    if (isNeeded(use) && !takenBack.get(section)?.has(`no ${command}`)) stay.push(use);
    if (line.negation !== 'no') continue;
    const commands = takenBack.get(section) ?? new Set();
    takenBack.set(section, commands.add(command));
  }
  return stay.reverse();
}
