/** Organisations whose numbers stand in DUIDs and management objects (IANA private enterprise numbers). */
const ENTERPRISES: ReadonlyMap<number, string> = new Map([
  [2, 'IBM'],
  [9, 'Cisco Systems'],
  [11, 'Hewlett-Packard'],
  [43, '3Com'],
  [171, 'D-Link'],
  [311, 'Microsoft'],
  [343, 'Intel'],
  [674, 'Dell'],
  [1916, 'Extreme Networks'],
  [2011, 'Huawei'],
  [2435, 'Brother'],
  [2636, 'Juniper Networks'],
  [3561, 'Broadband Forum'],
  [4491, 'CableLabs'],
  [6527, 'Nokia (Alcatel-Lucent)'],
  [8072, 'Net-SNMP'],
  [12356, 'Fortinet'],
  [14823, 'Aruba Networks'],
  [14988, 'MikroTik'],
  [25461, 'Palo Alto Networks'],
  [25506, 'H3C'],
  [30065, 'Arista Networks'],
  [41112, 'Ubiquiti'],
  [43793, 'systemd'],
]);

/** The organisation of a private enterprise number; `undefined` for one that is rare. */
export function enterpriseName(number: number): string | undefined {
  return ENTERPRISES.get(number);
}
