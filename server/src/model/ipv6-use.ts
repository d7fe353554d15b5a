import { argument } from './bound-line';
import { type Fact, sectionFact } from './facts';
import { type Mark, markLine } from './mark';

/** A command that does nothing on a router that does not route IPv6. */
export interface Ipv6RoutingUse {
  readonly mark: Mark;
  /** True for a default route, which a host has as well. */
  readonly isDefaultRoute: boolean;
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

export const ipv6RoutingUses: Fact<readonly Ipv6RoutingUse[]> = sectionFact(USES, (section, lines) =>
  lines
    .filter((line) => line.negation === undefined)
    .map((line) => ({
      mark: markLine(section, line),
      isDefaultRoute: argument(line, 'prefix')?.text === '::/0',
      inVrf: argument(line, 'vrf') !== undefined,
    })),
);
