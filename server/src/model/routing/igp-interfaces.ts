import { argument, type BoundLine } from '../bound-line';
import { eachRow, type Fact } from '../facts';
import { type InterfaceCommand, interfaceCommands } from '../interface-commands';
import { keyedFact } from '../keyed';
import { lookedUp } from '../looked-up';
import { type Mark, markLine } from '../mark';
import { perKey, valuesOf } from '../per-key';
import type { IgpProtocol } from './igp-distance';
import { readArea } from './igp-networks';
import { vrfLinesOf } from './interface-vrfs';

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

/** A line that runs a process on an interface, or takes that back. */
interface StatementLine {
  readonly key: string;
  readonly on: boolean;
  readonly statement: IgpStatement;
}

const lines: Fact<readonly StatementLine[]> = eachRow(interfaceCommands, [], readLine);

const standing = perKey(
  keyedFact(lines, ({ key }) => key),
  [],
  (all) => {
    const last = all.at(-1);
    return last?.on ? last.statement : undefined;
  },
);

/** A command of an interface with the VRF that the interface is in; undefined in the global table. */
export interface PlacedStatement {
  readonly statement: IgpStatement;
  readonly vrf: string | undefined;
}

/**
 * The commands of interfaces that run routing processes on them, with where the interfaces are; one that a later line
 * takes back is none.
 */
export const igpStatements: Fact<readonly PlacedStatement[]> = eachRow(
  lookedUp(valuesOf(standing), vrfLinesOf, [], (statement) => [statement.interface]),
  [],
  ({ row: statement, found }) => [{ statement, vrf: found.at(-1)?.vrf }],
);

function readLine({ name, id, on, line, section }: InterfaceCommand): readonly StatementLine[] {
  const kind = kinds[id]?.(line);
  if (kind === undefined) return [];
  const process = argument(line, 'process')?.text ?? '';
  const key = `${name} ${kind.protocol} ${kind.family} ${process}`;
  const statement = {
    ...kind,
    interface: name,
    process,
    area: readArea(line),
    mark: markLine(section, line),
  };
  return [{ key, on, statement }];
}

/** The kind of name that the process has tells the protocol; only IS-IS does without a name. */
function protocolForIpv6(line: BoundLine): IgpProtocol {
  return byKind[argument(line, 'process')?.matched?.argument?.kind ?? ''] ?? 'isis';
}
