import { argument, type BoundLine } from '../bound-line';
import { type Fact, sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import type { Section, SectionRef } from '../section';
import { parseAs } from './as-number';
import { optionForms } from './peer-options';

/** An address family of BGP, as its header names it. */
export interface FamilyName {
  /** `ipv4`, `ipv6`, `vpnv4`, `vpnv6`, `l2vpn`, `rtfilter`, `link-state` or `nsap`. */
  readonly afi: string;
  /** `unicast` where the header does not say. */
  readonly safi: string;
  /** Undefined in the global routing table. */
  readonly vrf: string | undefined;
}

/** A line of a BGP process, and where it stands. */
export interface BgpLine {
  readonly line: BoundLine;
  readonly section: SectionRef;
  /** The address family that the line is for: IPv4 unicast where it stands outside of all. */
  readonly family: FamilyName;
  /** The header of the family that the line stands in; undefined outside of all. */
  readonly header: Mark | undefined;
  readonly template: { readonly kind: 'session' | 'policy'; readonly name: string } | undefined;
}

/** The lines below one `router bgp`; `on` is false where a line takes the process away. */
export interface BgpBlock {
  readonly as: number;
  readonly on: boolean;
  readonly header: Mark;
  readonly lines: readonly BgpLine[];
}

const families: readonly string[] = [
  'address-family-ipv4',
  'address-family-ipv6',
  'address-family-vpnv4',
  'address-family-vpnv6',
  'address-family-l2vpn',
  'address-family-other',
];

/** The commands that facts of BGP are read from, besides the options of neighbors. */
const otherForms: readonly string[] = [
  'router-bgp',
  ...families,
  ...['bgp-scope', 'bgp-topology', 'bgp-peer-session', 'bgp-peer-policy', 'bgp-peer-group'],
  ...['bgp-neighbor-option', 'bgp-neighbor-description', 'bgp-neighbor-default-originate'],
  ...['bgp-neighbor-maximum-prefix', 'bgp-neighbor-remove-private-as', 'bgp-neighbor-timers'],
  ...['bgp-neighbor-weight', 'bgp-neighbor-bfd', 'bgp-neighbor-ao', 'bgp-listen-range'],
  ...['bgp-router-id', 'bgp-router-id-elsewhere', 'bgp-cluster-id', 'bgp-default-ipv4-unicast'],
  ...['bgp-confederation-identifier', 'bgp-confederation-peers', 'bgp-safe-ebgp-policy'],
  ...['bgp-network', 'bgp-aggregate', 'bgp-redistribute', 'bgp-distance', 'bgp-distance-of-source'],
  ...['bgp-distribute-list', 'bgp-auto-summary'],
];

/** The blocks of BGP in a document: two of one AS are parts of one process. */
export const bgpBlocks: Fact<readonly BgpBlock[]> = sectionFact(
  [...otherForms, ...optionForms],
  (section, lines) => {
    const headers = lines.filter((line) => line.depth === 0 && line.form?.id === 'router-bgp');
    return headers.flatMap((header): BgpBlock[] => {
      const as = parseAs(argument(header, 'as')?.text ?? '');
      const on = header.negation === undefined;
      if (as === undefined) return [];
      return [{ as, on, header: markLine(section, header), lines: on ? readLines(section, lines) : [] }];
    });
  },
);

const ipv4Unicast: FamilyName = { afi: 'ipv4', safi: 'unicast', vrf: undefined };

type Place = Pick<BgpLine, 'family' | 'header' | 'template'>;

const outside: Place = { family: ipv4Unicast, header: undefined, template: undefined };

/** The lines behind the header of the process, which is the first of them. */
function readLines(section: Section, [, ...lines]: readonly BoundLine[]): BgpLine[] {
  const open: { readonly depth: number; readonly place: Place }[] = [];
  return lines.map((line) => {
    while ((open.at(-1)?.depth ?? 0) >= line.depth) open.pop();
    const place = open.at(-1)?.place ?? outside;
    if (line.after.frame.depth > line.depth)
      open.push({ depth: line.depth, place: placeBelow(line, section, place) });
    return { line, section: section.ref, ...place };
  });
}

/** True for a line that begins an address family, or takes one away. */
export function isFamilyHeader(line: BoundLine): boolean {
  return families.includes(line.form?.id ?? '');
}

/** Where the lines stand that come below the header of a mode. */
function placeBelow(line: BoundLine, section: Section, around: Place): Place {
  const id = line.form?.id ?? '';
  if (isFamilyHeader(line)) {
    return { ...around, family: familyOf(line, around.family.vrf), header: markLine(section, line) };
  }
  if (id === 'bgp-scope') return { ...around, family: { ...ipv4Unicast, vrf: argument(line, 'vrf')?.text } };
  if (id !== 'bgp-peer-session' && id !== 'bgp-peer-policy') return around;
  const name = argument(line, 'name')?.text ?? '';
  return { ...around, template: { kind: id === 'bgp-peer-session' ? 'session' : 'policy', name } };
}

/** The family that a header names, in a VRF where it stands in the scope of one. */
export function familyOf(line: BoundLine, vrf: string | undefined): FamilyName {
  const [, afi = '', safi = 'unicast'] = line.matched.flatMap(({ keyword }) => keyword ?? []);
  return { afi, safi: safi === 'vrf' ? 'unicast' : safi, vrf: argument(line, 'vrf')?.text ?? vrf };
}
