const LETTER_BEFORE_DIGIT = /[A-Za-z]/;

/** Types of links with two ends, however they are framed. ATM and ISDN are left out: one port leads to many ends. */
const pointToPoint: ReadonlySet<string> = new Set(['Serial', 'POS', 'Hssi', 'Multilink']);

/** Types of networks on which hosts find each other by ARP or neighbor discovery. */
const lan: ReadonlySet<string> = new Set(['Vlan', 'BDI', 'BVI', 'Port-channel', 'TokenRing', 'Fddi']);

/** The type in the name of an interface as a device prints it: `GigabitEthernet` of `GigabitEthernet0/1.10`. */
export function interfaceKind(name: string): string {
  let end = name.length;
  while (end > 0 && !LETTER_BEFORE_DIGIT.test(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

export function isLoopback(name: string): boolean {
  return interfaceKind(name) === 'Loopback';
}

/** True for the interface that drops what is sent to it. */
export function isNull(name: string | undefined): boolean {
  return name !== undefined && interfaceKind(name) === 'Null';
}

/** True for a physical link with two ends. */
export function isPointToPoint(name: string): boolean {
  return pointToPoint.has(interfaceKind(name));
}

/** True for an interface on a LAN: Ethernet of any speed and what stands for a VLAN. */
export function isLan(name: string): boolean {
  const kind = interfaceKind(name);
  return lan.has(kind) || kind.endsWith('Ethernet') || kind.endsWith('GigE');
}

/** True for a pattern that sessions copy: its addresses are not on any link of their own. */
export function isTemplate(name: string): boolean {
  const kind = interfaceKind(name);
  return kind === 'Virtual-Template' || kind === 'Auto-Template' || kind === 'Group-Async';
}
