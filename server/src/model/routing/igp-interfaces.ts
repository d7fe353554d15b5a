import { argument, type BoundLine } from '../bound-line';
import { type Fact, fact } from '../facts';
import { interfaceCommands } from '../interface-commands';
import { type Mark, markLine } from '../mark';
import type { IgpProtocol } from './igp-distance';
import { readArea } from './igp-networks';

/** A command of an interface that runs a routing process on it. */
export interface IgpStatement {
  /** As a device prints it. */
  readonly interface: string;
  readonly protocol: IgpProtocol;
  readonly process: string;
  readonly family: 4 | 6;
  /** The OSPF area as a number. */
  readonly area: number | undefined;
  readonly mark: Mark;
}

type Kind = Pick<IgpStatement, 'protocol' | 'family'>;

const kinds: Readonly<Record<string, (line: BoundLine) => Kind>> = {
  'interface-ospf': () => ({ protocol: 'ospf', family: 4 }),
  'interface-isis': () => ({ protocol: 'isis', family: 4 }),
  'interface-ospfv3-ipv4': () => ({ protocol: 'ospfv3', family: 4 }),
  'interface-ipv6-igp': (line) => ({ protocol: protocolForIpv6(line), family: 6 }),
};

const byKind: Readonly<Record<string, IgpProtocol>> = {
  'ospfv3-process': 'ospfv3',
  'eigrp-process': 'eigrp',
  'rip-process': 'rip',
};

/** The commands of interfaces that run routing processes on them; one that a later line takes back is none. */
export const igpStatements: Fact<readonly IgpStatement[]> = fact([interfaceCommands], (commands) => {
  const statements = new Map<string, IgpStatement>();
  for (const { name, id, on, line, section } of commands) {
    const kind = kinds[id]?.(line);
    if (kind === undefined) continue;
    const process = argument(line, 'process')?.text ?? '';
    const key = `${name} ${kind.protocol} ${kind.family} ${process}`;
    const mark = markLine(section, line);
    if (on) statements.set(key, { ...kind, interface: name, process, area: readArea(line), mark });
    else statements.delete(key);
  }
  return [...statements.values()];
});

/** The kind of name that the process has tells the protocol; only IS-IS does without a name. */
function protocolForIpv6(line: BoundLine): IgpProtocol {
  return byKind[argument(line, 'process')?.matched?.argument?.kind ?? ''] ?? 'isis';
}
