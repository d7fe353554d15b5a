import { maskLength, parseIp, parseIpv4, parseIpv6, parsePrefix } from '../base/ip/parse';
import { interfaceName } from '../catalogue/interface-name';
import { argument, type BoundLine } from './bound-line';
import { type Fact, fact, sectionFact } from './facts';
import { type Mark, markLine, markWord } from './mark';
import { type Block, blocksOf, type Section } from './section';
import { readTunnelLine, type Tunnel, tunnelForms } from './tunnel';

/** An IPv4 address of an interface, with the length of its mask in bits; undefined for a mask that is not contiguous. */
export interface InterfaceIpv4 {
  readonly address: number;
  readonly length: number | undefined;
  readonly secondary: boolean;
  readonly mark: Mark;
}

/** An IPv6 address as it is configured: with `eui64` its last 64 bits come from the device. */
export interface InterfaceIpv6 {
  readonly address: bigint;
  readonly length: number;
  readonly eui64: boolean;
  readonly linkLocal: boolean;
  readonly mark: Mark;
}

export interface Interface {
  /** As a device prints it, whatever the spelling in the document. */
  readonly name: string;
  readonly header: Mark;
  readonly shutdown: boolean;
  /** Undefined in the global routing table. */
  readonly vrf: string | undefined;
  readonly ipv4: readonly InterfaceIpv4[];
  readonly ipv6: readonly InterfaceIpv6[];
  /** True where it gets an address of the family from elsewhere: DHCP, PPP, a pool, a general prefix, autoconfiguration. */
  readonly dynamicIpv4: boolean;
  readonly dynamicIpv6: boolean;
  /** The interface whose IPv4 address this one borrows. */
  readonly unnumberedFrom: string | undefined;
  /** The interface whose IPv6 address this one borrows. */
  readonly ipv6UnnumberedFrom: string | undefined;
  readonly tunnel: Tunnel;
}

type Draft = { -readonly [Key in keyof Interface]: Interface[Key] };
type Reader = (draft: Draft, line: BoundLine, section: Section) => Partial<Draft>;

/** What each command of interface mode says of the interface. A command that is negated takes back what it says. */
const readers: Readonly<Record<string, Reader>> = {
  shutdown: () => ({ shutdown: true }),
  'vrf-forwarding': (_, line) => ({ vrf: argument(line, 'vrf')?.text }),
  'ip-vrf-forwarding': (_, line) => ({ vrf: argument(line, 'vrf')?.text }),
  'ip-unnumbered': (_, line) => ({ unnumberedFrom: namedInterface(line, 'from') }),
  'ipv6-unnumbered': (_, line) => ({ ipv6UnnumberedFrom: namedInterface(line, 'from') }),
  'ip-address': readIpv4,
  'ip-address-dynamic': (draft) => ({ dynamicIpv4: true, ipv4: draft.ipv4.filter((own) => own.secondary) }),
  'ipv6-address-dynamic': () => ({ dynamicIpv6: true }),
  'ipv6-address-general': () => ({ dynamicIpv6: true }),
  'ipv6-address': readIpv6,
  'ipv6-address-link-local': readLinkLocal,
};

const undo: Readonly<Record<string, (draft: Draft, line: BoundLine) => Partial<Draft>>> = {
  shutdown: () => ({ shutdown: false }),
  'vrf-forwarding': () => ({ vrf: undefined }),
  'ip-vrf-forwarding': () => ({ vrf: undefined }),
  'ip-unnumbered': () => ({ unnumberedFrom: undefined }),
  'ipv6-unnumbered': () => ({ ipv6UnnumberedFrom: undefined }),
  'ipv6-address-dynamic': () => ({ dynamicIpv6: false }),
  'ip-address': withoutIpv4,
  'ip-address-dynamic': () => ({ dynamicIpv4: false }),
  'ipv6-address': withoutIpv6,
  'ipv6-address-link-local': withoutIpv6,
};

/** The interfaces of a device, in the order of the document; one that is configured twice stands there twice. */
export const interfaces: Fact<readonly Interface[]> = sectionFact(
  ['interface', ...Object.keys(readers), ...tunnelForms],
  (section) =>
    blocksOf(section)
      .filter((block) => block.header.form?.id === 'interface')
      .map((block) => readInterface(block, section)),
);

/** The same interfaces by name, parts of one that is configured in several places put together. */
export const interfacesByName: Fact<ReadonlyMap<string, Interface>> = fact([interfaces], (all) => {
  const byName = new Map<string, Interface>();
  for (const one of all) {
    const known = byName.get(one.name);
    byName.set(one.name, known === undefined ? one : join(known, one));
  }
  return byName;
});

/** The IPv4 address that an interface sends from: its own primary one, or that of the interface it borrows from. */
export function primaryIpv4(name: string, byName: ReadonlyMap<string, Interface>): InterfaceIpv4 | undefined {
  const own = byName.get(name);
  const lender = own?.unnumberedFrom === undefined ? own : byName.get(own.unnumberedFrom);
  return lender?.ipv4.find((address) => !address.secondary);
}

function readInterface(block: Block, section: Section): Interface {
  let draft: Draft = {
    name: namedInterface(block.header, 'name') ?? '',
    header: markLine(section, block.header),
    shutdown: false,
    vrf: undefined,
    ipv4: [],
    ipv6: [],
    dynamicIpv4: false,
    dynamicIpv6: false,
    unnumberedFrom: undefined,
    ipv6UnnumberedFrom: undefined,
    tunnel: {},
  };
  for (const line of block.lines) {
    const id = line.form?.id;
    if (id === undefined) continue;
    const table = line.negation === undefined ? readers : undo;
    draft = {
      ...draft,
      ...table[id]?.(draft, line, section),
      tunnel: readTunnelLine(draft.tunnel, line, section),
    };
  }
  return draft;
}

function readIpv4(draft: Draft, line: BoundLine, section: Section): Partial<Draft> {
  const word = argument(line, 'address');
  const mask = parseIpv4(argument(line, 'mask')?.text ?? '');
  const address = word && parseIpv4(word.text);
  if (word === undefined || address === undefined || mask === undefined) return {};
  const secondary = line.matched.some((matched) => matched.keyword === 'secondary');
  const own = { address, length: maskLength(mask), secondary, mark: markWord(section, line, word) };
  // A second primary address replaces the first, and one that was learnt.
  const kept = draft.ipv4.filter((other) => other.address !== address && (secondary || other.secondary));
  return { ipv4: [...kept, own], dynamicIpv4: secondary && draft.dynamicIpv4 };
}

function withoutIpv4(draft: Draft, line: BoundLine): Partial<Draft> {
  const address = parseIpv4(argument(line, 'address')?.text ?? '');
  if (address === undefined) return { ipv4: [], dynamicIpv4: false };
  return { ipv4: draft.ipv4.filter((own) => own.address !== address) };
}

function readIpv6(draft: Draft, line: BoundLine, section: Section): Partial<Draft> {
  const word = argument(line, 'prefix');
  const prefix = word && parsePrefix(word.text);
  if (word === undefined || prefix?.address.family !== 6) return {};
  const eui64 = line.matched.some((matched) => matched.keyword === 'eui-64');
  return {
    ipv6: [
      ...draft.ipv6,
      {
        address: prefix.address.bits,
        length: prefix.length,
        eui64,
        linkLocal: false,
        mark: markWord(section, line, word),
      },
    ],
  };
}

function readLinkLocal(draft: Draft, line: BoundLine, section: Section): Partial<Draft> {
  const word = argument(line, 'address');
  const address = word && parseIpv6(word.text);
  if (word === undefined || address === undefined) return {};
  return {
    ipv6: [
      ...draft.ipv6,
      { address, length: 128, eui64: false, linkLocal: true, mark: markWord(section, line, word) },
    ],
  };
}

function withoutIpv6(draft: Draft, line: BoundLine): Partial<Draft> {
  const word = argument(line, 'prefix') ?? argument(line, 'address');
  if (word === undefined) return { ipv6: [], dynamicIpv6: false };
  const bits = parsePrefix(word.text)?.address.bits ?? parseIp(word.text)?.bits;
  return { ipv6: draft.ipv6.filter((own) => own.address !== bits) };
}

function namedInterface(line: BoundLine, name: string): string | undefined {
  const word = argument(line, name);
  return word === undefined ? undefined : interfaceName(word.text.replaceAll(' ', ''));
}

function join(first: Interface, second: Interface): Interface {
  return {
    ...first,
    shutdown: first.shutdown || second.shutdown,
    vrf: second.vrf ?? first.vrf,
    ipv4: [...first.ipv4, ...second.ipv4],
    ipv6: [...first.ipv6, ...second.ipv6],
    dynamicIpv4: first.dynamicIpv4 || second.dynamicIpv4,
    dynamicIpv6: first.dynamicIpv6 || second.dynamicIpv6,
    unnumberedFrom: second.unnumberedFrom ?? first.unnumberedFrom,
    ipv6UnnumberedFrom: second.ipv6UnnumberedFrom ?? first.ipv6UnnumberedFrom,
    tunnel: { ...first.tunnel, ...second.tunnel },
  };
}
