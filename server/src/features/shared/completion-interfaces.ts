import { interfaceArgument } from '../../model/interface-argument';
import type { LocatedLine } from '../../model/locate';
import type { Snapshot } from '../../model/snapshot';
import { symbolTable } from '../../model/symbols';

const FAR = 200;
/** Names that devices give to the first interface of a type. */
const firstNames: readonly string[] = [
  'Loopback0',
  'GigabitEthernet0/0',
  'GigabitEthernet1',
  'GigabitEthernet0/1',
  'FastEthernet0/0',
  'Ethernet0/0',
  'GigabitEthernet1/0',
  'Serial0/0',
  'Serial1/0',
  'Vlan1',
  'Tunnel0',
];

/** Names for an interface that is not in the document yet: those that follow the one above, then usual first ones. */
export function newInterfaceNames(snapshot: Snapshot, located: LocatedLine): readonly string[] {
  const above = interfaceAbove(snapshot, located);
  const own = symbolTable(snapshot).get('interface');
  const isFree = (name: string): boolean =>
    own?.get(name)?.definitions.every((one) => one.mark.line === located.line) ?? true;
  return [...(above === undefined ? [] : successors(above)), ...firstNames].filter(isFree);
}

/** `GigabitEthernet0/1` → `GigabitEthernet0/2`, `GigabitEthernet1/0`, `GigabitEthernet1/1`. */
function successors(name: string): readonly string[] {
  const number = /\d[\d/]*$/.exec(name)?.[0];
  if (number === undefined) return [];
  const type = name.slice(0, -number.length);
  const parts = number.split('/').map(Number);
  const next = parts.map((part, at) => [...parts.slice(0, at), part + 1]);
  const filled = (value: number) =>
    next.slice(0, -1).map((head) => [...head, ...parts.slice(head.length).map(() => value)]);
  const last = next.at(-1);
  return [...(last === undefined ? [] : [last]), ...filled(0), ...filled(1)].map(
    (numbers) => type + numbers.join('/'),
  );
}

/** The nearest interface that is configured above a line. */
function interfaceAbove({ sections }: Snapshot, { place }: LocatedLine): string | undefined {
  const from = place - 1;
  for (let at = from; at >= 0 && at > from - FAR; at--) {
    const header = sections[at]?.lines[0];
    if (header?.form?.id !== 'interface' || header.negation !== undefined) continue;
    return interfaceArgument(header, 'name');
  }
  return undefined;
}
