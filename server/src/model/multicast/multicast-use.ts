import { argument, type BoundLine } from '../bound-line';
import { type CommandLine, commandLines, lineMark } from '../command-lines';
import { eachRow, type Fact, fact } from '../facts';
import { type InterfaceCommand, interfaceCommands } from '../interface-commands';
import { keyedFact } from '../keyed';
import { type Mark, markLine } from '../mark';
import { perKey, valuesOf } from '../per-key';
import { vrfForms } from '../routing/interface-vrfs';

/** A command that does nothing where multicast is not routed. */
export interface MulticastUse {
  readonly family: 4 | 6;
  /** Undefined in the global routing table. */
  readonly vrf: string | undefined;
  readonly mark: Mark;
}

const switches: Readonly<Record<string, 4 | 6>> = {
  'ip-multicast-routing': 4,
  'ipv6-multicast-routing': 6,
};

/** For the device. IPv6 PIM runs on all interfaces without being told. */
const onDevice: Readonly<Record<string, 4 | 6>> = {
  'ipv6-pim-rp-address': 6,
  'ipv6-pim-rp-candidate': 6,
  'ipv6-pim-bsr': 6,
};

const onInterface: Readonly<Record<string, 4 | 6>> = {
  'interface-ip-pim': 4,
  'ipv6-mld-static-group': 6,
};

/** The routing tables in which multicast is routed, as `multicastTable` writes them. */
const tables: Fact<ReadonlySet<string>> = fact([commandLines(Object.keys(switches))], (lines) => {
  const found = new Set<string>();
  for (const { id, on, line } of lines) {
    const table = multicastTable(switches[id] ?? 4, vrfOf(line));
    if (on) found.add(table);
    else found.delete(table);
  }
  return found;
});

/** Of one interface, wherever its lines stand. */
interface InterfaceUses {
  readonly uses: readonly MulticastUse[];
}

const usesByInterface = perKey(
  keyedFact(interfaceCommands, ({ name }) => name),
  [],
  (commands): InterfaceUses | undefined =>
    commands.some(({ id }) => id in onInterface) ? { uses: usesOf(commands) } : undefined,
);

const interfaceUses: Fact<readonly MulticastUse[]> = eachRow(
  valuesOf(usesByInterface),
  [],
  ({ uses }) => uses,
);

/** What uses multicast in a routing table in which it is not routed, without interfaces that are shut down. */
export const idleMulticastUses: Fact<readonly MulticastUse[]> = fact(
  [interfaceUses, commandLines(Object.keys(onDevice)), tables],
  (ofInterfaces, ofDevice, routed) => {
    const uses = [...ofInterfaces, ...standing(ofDevice)];
    return uses.filter(({ family, vrf }) => !routed.has(multicastTable(family, vrf)));
  },
);

/** Names a routing table of a family. */
export function multicastTable(family: 4 | 6, vrf: string | undefined): string {
  return `${family} ${vrf ?? ''}`;
}

function usesOf(commands: readonly InterfaceCommand[]): readonly MulticastUse[] {
  if (commands.findLast(({ id }) => id === 'shutdown')?.on === true) return [];
  const member = commands.findLast(({ id }) => vrfForms.has(id));
  const vrf = member?.on === true ? vrfOf(member.line) : undefined;
  const pim = commands.findLast(({ id }) => onInterface[id] === 4);
  return commands.flatMap((command): MulticastUse[] => {
    const family = onInterface[command.id];
    if (family === undefined || !command.on || (family === 4 && command !== pim)) return [];
    return [{ family, vrf, mark: markLine(command.section, command.line) }];
  });
}

function standing(lines: readonly CommandLine[]): readonly MulticastUse[] {
  const uses = new Map<string, MulticastUse>();
  for (const one of lines) {
    const key = `${one.id} ${vrfOf(one.line) ?? ''} ${argument(one.line, 'rp')?.text}`;
    if (one.on) uses.set(key, { family: onDevice[one.id] ?? 6, vrf: vrfOf(one.line), mark: lineMark(one) });
    else uses.delete(key);
  }
  return [...uses.values()];
}

function vrfOf(line: BoundLine): string | undefined {
  return argument(line, 'vrf')?.text;
}
