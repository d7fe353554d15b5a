import type { BoundLine } from './bound-line';
import { type SectionFact, sectionFact } from './facts';
import { interfaceArgument } from './interface-argument';
import type { SectionRef } from './section';

/** A command of an interface. */
export interface InterfaceCommand {
  /** The name of the interface, as a device prints it. */
  readonly name: string;
  /** The id that the catalogue gives the command. */
  readonly id: string;
  /** False for a line that takes the command back. */
  readonly on: boolean;
  readonly line: BoundLine;
  readonly section: SectionRef;
}

const INTERFACE = 'interface';

/**
 * The commands of interfaces that routing, multicast and router advertisements are read from, in the order of the
 * document: read together, as every look into each of ten thousand interfaces costs its time.
 */
export const interfaceCommands: SectionFact<InterfaceCommand> = sectionFact(
  [
    INTERFACE,
    ...['shutdown', 'vrf-forwarding', 'ip-vrf-forwarding', 'ipv6-nd-prefix'],
    ...['interface-ospf', 'interface-isis', 'interface-ospfv3-ipv4', 'interface-ipv6-igp'],
    ...['interface-ospf-network', 'interface-ospfv3-network'],
    ...['interface-ip-pim', 'ipv6-mld-static-group'],
  ],
  (section, lines) => {
    if (lines.length < 2) return [];
    const found: InterfaceCommand[] = [];
    let name: string | undefined;
    for (const line of lines) {
      const id = line.form?.id ?? '';
      if (id === INTERFACE) name = interfaceArgument(line, 'name');
      else if (name !== undefined && line.mode === INTERFACE)
        found.push(commandOf(name, id, line, section.ref));
    }
    return found;
  },
);

const known = new WeakMap<BoundLine, InterfaceCommand>();

/** The same for a line that is the same: what follows from it stays when another line of its interface changes. */
function commandOf(name: string, id: string, line: BoundLine, section: SectionRef): InterfaceCommand {
  const before = known.get(line);
  if (before?.name === name && before.section === section) return before;
  const command = { name, id, on: line.negation === undefined, line, section };
  known.set(line, command);
  return command;
}
