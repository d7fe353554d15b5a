import { nameKinds } from '../catalogue/kinds';
import { INTERFACE_KIND } from './symbols';

/** Names that a device has without a line of the configuration defining them, by kind. */
const builtIn: Readonly<Record<string, readonly string[]>> = {
  [INTERFACE_KIND]: ['Null0'],
  'class-map': ['class-default'],
  vrf: ['default', 'global'],
  zone: ['self', 'default'],
  'parameter-map': ['global', 'default'],
  'aaa-group': ['radius', 'tacacs+', 'ldap'],
  'aaa-authentication-list': ['default'],
  'aaa-authorization-list': ['default'],
  'aaa-accounting-list': ['default'],
  'transform-set': ['default'],
  'ipsec-profile': ['default'],
  'ikev2-proposal': ['default'],
  'ikev2-policy': ['default'],
  'ikev2-profile': ['default'],
  'ikev2-authorization-policy': ['default'],
  'snmp-view': ['v1default', '*ilmi'],
  'parser-view': ['root'],
  'dns-view': ['default'],
  'mka-policy': ['default'],
  'wlan-profile': ['default'],
  'wireless-policy': ['default-policy-profile'],
  'wireless-tag': ['default-policy-tag', 'default-site-tag', 'default-rf-tag'],
  vlan: ['1', '1002', '1003', '1004', '1005'],
};

/** True for a thing that a device has by itself, such as `class-default`: it needs no definition and keeps its name. */
export function isBuiltIn(kind: string, name: string): boolean {
  return builtIn[kind]?.includes(name) ?? false;
}

/** What some commands take for a name, and VRFs that come with the device: in lower case. */
const ownNames: ReadonlySet<string> = new Set([
  ...['default', '(default)', 'any', 'all', 'none', 'local', 'mgmt-vrf', 'mgmt-intf'],
]);

/** The beginnings of names that a device, or the server that users log in by, gives to what it makes by itself. */
const ownBeginnings = [
  ...['autoqos', 'autoconf', 'system-cpp', 'default_', 'netflow', '__', 'implicit_', 'preauth', 'sl_def_acl'],
  ...['cisco-cwa', 'cisco_', 'ip-adm-v4', 'xacsacl', 'self_signed', 'tp-self-signed', 'sla-trustpoint'],
];

/** True for a name that may be there, or be used, without a line of the configuration that says so. */
export function isOwnName(kind: string, name: string): boolean {
  if (isBuiltIn(kind, name)) return true;
  const plain = name.toLowerCase();
  if (isCutShort(kind, plain)) return true;
  return ownNames.has(plain) || ownBeginnings.some((beginning) => plain.startsWith(beginning));
}

/** A name such as `tac` is read as the beginning of a name that the device has: which of the two is meant is not clear. */
function isCutShort(kind: string, plain: string): boolean {
  return !/^\d/.test(plain) && (builtIn[kind]?.some((own) => own.startsWith(plain)) ?? false);
}

/** Types of interfaces that exist only once they are configured. */
const madeByConfiguration = [
  ...['Loopback', 'Tunnel', 'Port-channel', 'Dialer', 'Virtual-Template', 'BDI', 'BVI', 'Vlan', 'nve'],
];

/** True for an interface, by its name as a device prints it, that exists only once it is configured. */
export function isMadeByConfiguration(name: string): boolean {
  return madeByConfiguration.some((type) => name.startsWith(type));
}

/** What a person calls the things of a kind: `IPv4 access list`. */
export function kindLabel(kind: string): string {
  return kind === INTERFACE_KIND ? 'interface' : (nameKinds[kind]?.label ?? kind);
}
