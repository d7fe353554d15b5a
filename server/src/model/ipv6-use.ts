import { argument, type BoundLine } from './bound-line';
import { type Fact, sectionFact } from './facts';
import { type Mark, markLine } from './mark';
import { blocksOf, type Section } from './section';

/** A command that does nothing on a router that does not route IPv6. */
export interface Ipv6RoutingUse {
  readonly mark: Mark;
  /** True for what a host that forwards nothing may have as well: a default route, a DHCPv6 server. */
  readonly suitsHost: boolean;
  readonly inVrf: boolean;
}

const USES = [
  'ipv6-route',
  'router-ospfv3',
  'ipv6-router',
  'interface-ipv6-igp',
  'interface-dhcpv6',
  'address-family-ipv6',
  'tunnel-mode-6to4',
  'tunnel-mode-6rd',
  'tunnel-mode-isatap',
  'ipv6-nd-ra',
];

export const ipv6RoutingUses: Fact<readonly Ipv6RoutingUse[]> = sectionFact(
  [...USES, 'shutdown'],
  (section, lines) =>
    lines
      .filter(
        (line) => line.negation === undefined && line.form?.id !== 'shutdown' && !isShutDown(line, section),
      )
      .map((line) => ({
        mark: markLine(section, line),
        suitsHost: argument(line, 'prefix')?.text === '::/0' || isDhcpServer(line),
        inVrf: argument(line, 'vrf') !== undefined,
      })),
);

/** True for a command of an interface that is out of service: nothing can be said of how it works. */
function isShutDown(line: BoundLine, section: Section): boolean {
  if (line.mode !== 'interface') return false;
  const block = blocksOf(section).find(({ lines }) => lines.includes(line));
  const last = block?.lines.findLast(({ form }) => form?.id === 'shutdown');
  return last !== undefined && last.negation === undefined;
}

function isDhcpServer(line: BoundLine): boolean {
  return line.form?.id === 'interface-dhcpv6' && line.matched.some((word) => word.keyword === 'server');
}
