import { parseIpv4 } from '../../base/ip/parse';
import { containsV4, networkV4 } from '../../base/ip/prefix';
import { isPrivateV4 } from '../../base/ip/private-v4';
import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type Fact, fact, type SectionFact, sectionFact } from '../facts';
import { type Interface, interfaces } from '../interfaces';
import { lineFact } from '../line-fact';
import { type Mark, markLine } from '../mark';
import { blocksOf, type Section } from '../section';

/** What an interface tells and does for whoever is on its link. */
export interface Edge {
  readonly interface: Interface;
  /** The line that makes it the outside of NAT. */
  readonly natOutside: Mark | undefined;
  /** What the interface says of CDP and of sending LLDP; undefined for the default, which is on. */
  readonly cdp: boolean | undefined;
  readonly lldp: boolean | undefined;
  /** What it says of proxy ARP; undefined for the default, which is on. */
  readonly proxyArp: boolean | undefined;
  /** The line that turns packets to the broadcast address of the subnet into broadcasts, and whether an ACL limits it. */
  readonly directedBroadcast: { readonly mark: Mark; readonly filtered: boolean } | undefined;
  readonly isSwitchport: boolean;
}

/** More default routes than any device has; past that nothing is said of them. */
const MOST_EXITS = 64;

const FORMS = [
  'ip-nat-outside',
  'cdp-enable',
  'lldp-interface',
  'ip-proxy-arp',
  'ip-directed-broadcast',
  'switchport',
];

/** The interfaces of a device as seen from their links. */
export const edges: SectionFact<Edge> = sectionFact(
  ['interface', ...interfaces.topics, ...FORMS],
  (section) => {
    const blocks = blocksOf(section).filter(({ header }) => header.form?.id === 'interface');
    return interfaces.rowsOf(section).map((one, index) => readEdge(one, blocks[index]?.lines ?? [], section));
  },
);

/** The next hop of a line with a default route of the global table. */
interface Exit {
  readonly on: boolean;
  readonly nextHop: number;
}

const exits = lineFact<Exit>(['ip-route'], (line) => {
  if (number(line, 'prefix') !== 0 || number(line, 'mask') !== 0 || argument(line, 'vrf') !== undefined)
    return [];
  const nextHop = number(line, 'next-hop');
  return nextHop === undefined || isInternal(nextHop) ? [] : [{ on: line.negation === undefined, nextHop }];
});

/** Next hops of default routes in the global table, as numbers, private networks left out. */
export const foreignNextHops: Fact<readonly number[]> = fact([exits], (all) => {
  const found = new Set<number>();
  for (const { on, nextHop } of all) {
    if (on) found.add(nextHop);
    else found.delete(nextHop);
  }
  return found.size > MOST_EXITS ? [] : [...found];
});

/** The next hop of a default route on a link of the interface; undefined where none is there. */
export function exitOf({ interface: own }: Edge, nextHops: readonly number[]): number | undefined {
  if (own.vrf !== undefined) return undefined;
  return nextHops.find((nextHop) =>
    own.ipv4.some(
      ({ address, length }) =>
        length !== undefined && containsV4(networkV4(address, length), length, nextHop),
    ),
  );
}

function readEdge(one: Interface, lines: readonly BoundLine[], section: Section): Edge {
  const last = (id: string, keyword?: string): BoundLine | undefined =>
    lines.findLast((line) => line.form?.id === id && (keyword === undefined || hasKeyword(line, keyword)));
  const on = (id: string, keyword?: string): BoundLine | undefined => {
    const line = last(id, keyword);
    return line?.negation === undefined ? line : undefined;
  };
  const natOutside = on('ip-nat-outside');
  const broadcast = on('ip-directed-broadcast');
  return {
    interface: one,
    natOutside: natOutside && markLine(section, natOutside),
    cdp: isOn(last('cdp-enable')),
    lldp: isOn(last('lldp-interface', 'transmit')),
    proxyArp: isOn(last('ip-proxy-arp')),
    directedBroadcast: broadcast && {
      mark: markLine(section, broadcast),
      filtered: argument(broadcast, 'acl') !== undefined,
    },
    isSwitchport: on('switchport') !== undefined,
  };
}

/** `default` puts back what a device does by itself. */
function isOn(line: BoundLine | undefined): boolean | undefined {
  return line === undefined || line.negation === 'default' ? undefined : line.negation === undefined;
}

function number(line: BoundLine, name: string): number | undefined {
  return parseIpv4(argument(line, name)?.text ?? '');
}

/** Private networks of RFC 1918 and link-local addresses (RFC 3927). */
function isInternal(address: number): boolean {
  return isPrivateV4(address) || address >>> 16 === 0xa9fe;
}
