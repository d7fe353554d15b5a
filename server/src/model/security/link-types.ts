const VIRTUAL = ['Vlan', 'BVI', 'BDI', 'Port-channel'];

/** True for an Ethernet port of its own, by its name as printed: no subinterface, channel, VLAN or bridge. */
export function isEthernetPort(name: string): boolean {
  return isEthernet(name) && !name.includes('.');
}

/** True for an interface that asks and answers by ARP: Ethernet of any speed, a subinterface, a channel, a VLAN, a bridge. */
export function speaksArp(name: string): boolean {
  return isEthernet(name) || VIRTUAL.includes(typeOf(name));
}

function isEthernet(name: string): boolean {
  const type = typeOf(name);
  return type.endsWith('Ethernet') || type.endsWith('GigE');
}

/** `GigabitEthernet` of `GigabitEthernet0/0.10`. */
function typeOf(name: string): string {
  let end = name.length;
  while (end > 0 && '0123456789/.:'.includes(name[end - 1] ?? ' ')) end--;
  return name.slice(0, end);
}
