import { interfaceName } from '../../catalogue/interface-name';
import type { NamedThing } from '../../model/name-uses';
import type { Snapshot } from '../../model/snapshot';
import { INTERFACE_KIND, type Symbol as NameUse, symbols } from '../../model/symbols';

/** Types whose number is that of something else, and what that is: a rename would leave it behind. */
const numberedLike: Readonly<Record<string, string>> = {
  Async: 'a line',
  BDI: 'a bridge domain',
  BVI: 'a bridge group',
  Dialer: 'a rotary group',
  'Group-Async': 'a group of lines',
  LISP: 'a LISP process',
  Multilink: 'a multilink group',
  'Port-channel': 'a channel group',
  'Virtual-Access': 'a session',
  'Virtual-Template': 'a virtual template',
  Vlan: 'a VLAN',
};

/** Why an interface keeps its name, given as a device prints it; undefined where it can have another one. */
export function whyInterfaceFixed(name: string): string | undefined {
  const { type, number } = split(name);
  if (type === 'Null') return `${name} is named by the device.`;
  const other = numberedLike[type] ?? (number.includes(':') ? 'a channel of a controller' : undefined);
  return other && `The number of ${name} is that of ${other} too: change it by hand.`;
}

/** Why an interface cannot have a name, given as a device prints it or as it was typed. */
export function whyNoInterfaceName(
  { definitions, references }: NamedThing,
  name: string,
): string | undefined {
  if (interfaceName(name) !== name) return `${name} is not the name of an interface.`;
  const inRange = [...definitions, ...references].find((use) => !isWhole(use));
  if (inRange !== undefined)
    return `${inRange.name} stands in a range: ${inRange.mark.line.source.text.trim()}`;
  return whyInterfaceFixed(name);
}

/** A typed name as a device prints it; as it was typed where it is not that of an interface. */
export function asDevicePrints(typed: string): string {
  const name = typed.trim();
  return interfaceName(name.replaceAll(' ', '')) ?? name;
}

/** The uses of the subinterfaces of an interface: they are named after it. */
export function subinterfaceUses(snapshot: Snapshot, name: string): readonly NameUse[] {
  return symbols(snapshot).filter((use) => use.kind === INTERFACE_KIND && use.name.startsWith(`${name}.`));
}

/** A name with a blank before the number where the use has one. */
export function spelledLike(use: NameUse, name: string): string {
  if (!written(use).includes(' ')) return name;
  const { type, number } = split(name);
  return `${type} ${number}`;
}

/** False for an interface that only a range such as `Gi1/0/1 - 4` names. */
function isWhole(use: NameUse): boolean {
  return interfaceName(written(use).replaceAll(' ', '')) === use.name;
}

function written({ mark: { line, span } }: NameUse): string {
  return line.source.text.slice(span.start, span.end);
}

function split(name: string): { type: string; number: string } {
  let end = name.length;
  while (end > 0 && '0123456789/.:'.includes(name.charAt(end - 1))) end--;
  return { type: name.slice(0, end), number: name.slice(end) };
}
