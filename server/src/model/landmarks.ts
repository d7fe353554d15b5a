import type { BoundLine } from './bound-line';
import { type Fact, fact, sectionFact } from './facts';
import { type Mark, markLine } from './mark';

type Kind = 'ipv6-route' | 'ip-route' | 'process' | 'interface';

interface Landmark {
  readonly kind: Kind;
  readonly mark: Mark;
}

/** Where a new line of a device can be put, so that it stands where a device prints it. */
export interface Landmarks {
  readonly firstInterface: Mark | undefined;
  /** The line after which a new static IPv6 route stands, or the header of the block after which it does. */
  readonly beforeIpv6Route: { readonly mark: Mark; readonly isBlock: boolean } | undefined;
}

/** The commands that begin a routing process. */
export const processes: readonly string[] = [
  'router-bgp',
  'router-eigrp',
  'router-isis',
  'router-ospf',
  'router-ospfv3',
  'router-rip',
  'ipv6-router',
];

const all: Fact<readonly Landmark[]> = sectionFact(
  ['ipv6-route', 'ip-route', 'interface', ...processes],
  (section, lines) =>
    lines.flatMap((line) => {
      const kind = kindOf(line);
      return kind === undefined ? [] : [{ kind, mark: markLine(section, line) }];
    }),
);

export const landmarks: Fact<Landmarks> = fact([all], (found) => {
  const last = (kind: Kind) => found.findLast((landmark) => landmark.kind === kind)?.mark;
  const line = last('ipv6-route') ?? last('ip-route');
  const block = last('process') ?? last('interface');
  return {
    firstInterface: found.find((landmark) => landmark.kind === 'interface')?.mark,
    beforeIpv6Route: line
      ? { mark: line, isBlock: false }
      : block
        ? { mark: block, isBlock: true }
        : undefined,
  };
});

function kindOf(line: BoundLine): Kind | undefined {
  const id = line.form?.id;
  if (line.depth !== 0 || id === undefined || line.negation !== undefined) return undefined;
  if (id === 'ipv6-route' || id === 'ip-route' || id === 'interface') return id;
  return processes.includes(id) ? 'process' : undefined;
}
