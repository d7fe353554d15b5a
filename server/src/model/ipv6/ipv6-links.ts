import { isLan } from '../addressing/interface-kind';
import type { BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type SectionFact, sectionFact } from '../facts';
import { type Interface, interfaces } from '../interfaces';
import { type Mark, markLine } from '../mark';
import { blocksOf, type Section } from '../section';
import { type NdPrefix, withPrefix } from './nd-prefixes';

/** An interface with commands of IPv6, and what it tells hosts in router advertisements (RFC 4861). */
export interface Ipv6Link {
  readonly own: Interface;
  /** True for Ethernet, VLANs and bridges: advertisements are sent there unless they are suppressed. */
  readonly isLan: boolean;
  /** The `ipv6 enable` line. */
  readonly enabled: Mark | undefined;
  readonly raSuppressed: boolean;
  /** The lines that set the M and the O flag. */
  readonly managed: Mark | undefined;
  readonly otherConfig: Mark | undefined;
  readonly prefixes: readonly NdPrefix[];
  /** True where OSPF takes the link for one between two routers. */
  readonly isPointToPoint: boolean;
  /** True where a routing protocol for IPv6 runs on it. */
  readonly hasIgp: boolean;
}

type Draft = { -readonly [Key in keyof Omit<Ipv6Link, 'own' | 'isLan'>]: Ipv6Link[Key] };
type Reader = (draft: Draft, line: BoundLine, mark: Mark | undefined) => Partial<Draft>;

/** What each command says; `mark` is undefined for a line that takes its command back. */
const readers: Readonly<Record<string, Reader>> = {
  'ipv6-enable': (_, __, mark) => ({ enabled: mark }),
  'ipv6-nd-ra': (draft, line, mark) => (saysSuppressed(line) ? { raSuppressed: mark !== undefined } : draft),
  'ipv6-nd-managed': (_, __, mark) => ({ managed: mark }),
  'ipv6-nd-other': (_, __, mark) => ({ otherConfig: mark }),
  'ipv6-nd-prefix': ({ prefixes }, line, mark) => ({ prefixes: withPrefix(prefixes, line, mark) }),
  'interface-ospfv3-network': readNetworkType,
  'interface-ospf-network': readNetworkType,
  'interface-ipv6-igp': (draft, _, mark) => ({ hasIgp: draft.hasIgp || mark !== undefined }),
};

/** Commands that show that an interface runs IPv6, besides the settings above. */
const signs = ['ipv6-address', 'ipv6-address-dynamic', 'ipv6-address-general', 'ipv6-address-link-local'];

/** The interfaces of a device that have commands of IPv6, in the order of the document. */
export const ipv6Links: SectionFact<Ipv6Link> = sectionFact(
  [...interfaces.topics, ...signs, 'ipv6-unnumbered', ...Object.keys(readers)],
  (section) => {
    const [own] = interfaces.rowsOf(section);
    const [block] = blocksOf(section);
    if (own === undefined || block === undefined) return [];
    const link = readLink(own, block.lines, section);
    return isIpv6(link) ? [link] : [];
  },
);

function readLink(own: Interface, lines: readonly BoundLine[], section: Section): Ipv6Link {
  let draft: Draft = {
    enabled: undefined,
    raSuppressed: false,
    managed: undefined,
    otherConfig: undefined,
    prefixes: [],
    isPointToPoint: false,
    hasIgp: false,
  };
  for (const line of lines) {
    const reader = readers[line.form?.id ?? ''];
    const mark = line.negation === undefined ? markLine(section, line) : undefined;
    if (reader !== undefined) draft = { ...draft, ...reader(draft, line, mark) };
  }
  return { own, isLan: isLan(own.name), ...draft };
}

function isIpv6({ own, enabled, managed, otherConfig }: Ipv6Link): boolean {
  return (
    own.ipv6.length > 0 ||
    own.dynamicIpv6 ||
    own.ipv6UnnumberedFrom !== undefined ||
    enabled !== undefined ||
    managed !== undefined ||
    otherConfig !== undefined
  );
}

/** MTU, DNS servers and search lists can be suppressed too: then the advertisements themselves go out. */
function saysSuppressed(line: BoundLine): boolean {
  const isPart = ['mtu', 'dns', 'dns-search-list'].some((keyword) => hasKeyword(line, keyword));
  return hasKeyword(line, 'suppress-ra') || (hasKeyword(line, 'suppress') && !isPart);
}

function readNetworkType(_: Draft, line: BoundLine, mark: Mark | undefined): Partial<Draft> {
  return { isPointToPoint: mark !== undefined && hasKeyword(line, 'point-to-point') };
}
