import { keptBeside, withIpv4, withIpv6, withoutIpv4, withoutIpv6 } from './addressing/interface-addresses';
import { argument, type BoundLine } from './bound-line';
import { type Fact, fact, type SectionFact, sectionFact } from './facts';
import { interfaceArgument } from './interface-argument';
import { type Keyed, keyedFact } from './keyed';
import { type Mark, markLine } from './mark';
import { perKey, valuesOf } from './per-key';
import { readMap } from './read-map';
import { type Block, blocksOf, type Section } from './section';
import { topic } from './topics';
import { readTunnelLine, type Tunnel, tunnelForms } from './tunnel';

/** An IPv4 address of an interface, with the length of its mask in bits; undefined for a mask that is not contiguous. */
export interface InterfaceIpv4 {
  readonly address: number;
  readonly length: number | undefined;
  readonly secondary: boolean;
  /** The address in its line. */
  readonly mark: Mark;
}

/** An IPv6 address as it is configured: with `eui64` its last 64 bits come from the device. */
export interface InterfaceIpv6 {
  readonly address: bigint;
  /** In bits; 128 for one that is configured as link-local. */
  readonly length: number;
  /** True too for an identifier that the device makes from a key (CGA, RFC 3972). */
  readonly eui64: boolean;
  readonly anycast: boolean;
  /** True where the line says that it is the link-local address, whatever the address is. */
  readonly linkLocal: boolean;
  /** The address with its length, in its line. */
  readonly mark: Mark;
}

export interface Interface {
  /** As a device prints it, whatever the spelling in the document. */
  readonly name: string;
  readonly header: Mark;
  readonly shutdown: boolean;
  /** True where a line says that it is not shut down. */
  readonly enabled: boolean;
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
  /** True for a port of a bridge group, which forwards IP only where the bridge does not. */
  readonly bridged: boolean;
  /** True where lines of it are not understood, or hold malformed addresses: it may have addresses that nobody read. */
  readonly unclear: boolean;
  readonly tunnel: Tunnel;
}

type Draft = { -readonly [Key in keyof Interface]: Interface[Key] };
type Reader = (draft: Draft, line: BoundLine, section: Section) => Partial<Draft>;

/** What each command of interface mode says of the interface. A command that is negated takes back what it says. */
const readers: Readonly<Record<string, Reader>> = {
  shutdown: () => ({ shutdown: true, enabled: false }),
  'vrf-forwarding': (_, line) => ({ vrf: argument(line, 'vrf')?.text }),
  'ip-vrf-forwarding': (_, line) => ({ vrf: argument(line, 'vrf')?.text }),
  'ip-unnumbered': (_, line) => ({ unnumberedFrom: interfaceArgument(line, 'from') }),
  'ipv6-unnumbered': (_, line) => ({ ipv6UnnumberedFrom: interfaceArgument(line, 'from') }),
  'ip-address': withIpv4,
  'ip-address-dynamic': (draft) => ({ dynamicIpv4: true, ipv4: draft.ipv4.filter((own) => own.secondary) }),
  'ipv6-address-dynamic': () => ({ dynamicIpv6: true }),
  'ipv6-address-general': () => ({ dynamicIpv6: true }),
  'ipv6-address': withIpv6,
  'ipv6-address-link-local': withIpv6,
  'bridge-group': () => ({ bridged: true }),
};

const undo: Readonly<Record<string, (draft: Draft, line: BoundLine) => Partial<Draft>>> = {
  shutdown: () => ({ shutdown: false, enabled: true }),
  'vrf-forwarding': () => ({ vrf: undefined }),
  'ip-vrf-forwarding': () => ({ vrf: undefined }),
  'ip-unnumbered': () => ({ unnumberedFrom: undefined }),
  'ipv6-unnumbered': () => ({ ipv6UnnumberedFrom: undefined }),
  'ipv6-address-dynamic': () => ({ dynamicIpv6: false }),
  'ip-address': withoutIpv4,
  'ip-address-dynamic': () => ({ dynamicIpv4: false }),
  'ipv6-address': withoutIpv6,
  'ipv6-address-link-local': withoutIpv6,
  'bridge-group': () => ({ bridged: false }),
};

/** The interfaces of a device, in the order of the document; one that is configured twice stands there twice. */
export const interfaces: SectionFact<Interface> = sectionFact(
  ['interface', ...Object.keys(readers), ...tunnelForms, topic.unrecognised, topic.malformed],
  (section) => {
    // In a list of thousands of entries a line that is not understood says nothing of interfaces.
    if (!section.topics.topics.has('interface')) return [];
    return blocksOf(section)
      .filter((block) => block.header.form?.id === 'interface')
      .map((block) => readInterface(block, section));
  },
);

/** The interfaces as they are configured, part by part, by name. */
export const interfaceParts: Fact<Keyed<string, Interface>> = keyedFact(interfaces, ({ name }) => name);

const joined = perKey(interfaceParts, [], wholeOf);

/** The same interfaces, parts of one that is configured in several places put together where the first stands. */
export const wholeInterfaces: Fact<readonly Interface[]> = valuesOf(joined);

/** These by name, for what looks up some of them only. */
export const interfacesNamed: Fact<Keyed<string, Interface>> = keyedFact(wholeInterfaces, ({ name }) => name);

/** These by name. It is another object whenever any interface changes: `interfacesNamed` tells which ones did. */
export const interfacesByName: Fact<ReadonlyMap<string, Interface>> = fact([joined], ({ get, values }) =>
  readMap({ get, entries: () => values.map((one) => [one.name, one] as const) }),
);

/** An interface with all its parts; undefined for none. */
export function wholeOf(parts: readonly Interface[]): Interface | undefined {
  const [first, ...others] = parts;
  return first && others.reduce(join, first);
}

/** The IPv4 address that an interface sends from: its own primary one, or that of the interface it borrows from. */
export function primaryIpv4(name: string, byName: ReadonlyMap<string, Interface>): InterfaceIpv4 | undefined {
  const own = byName.get(name);
  const lender = own?.unnumberedFrom === undefined ? own : byName.get(own.unnumberedFrom);
  return lender?.ipv4.find((address) => !address.secondary);
}

function readInterface(block: Block, section: Section): Interface {
  const draft: Draft = {
    name: interfaceArgument(block.header, 'name') ?? '',
    header: markLine(section, block.header),
    shutdown: false,
    enabled: false,
    vrf: undefined,
    ipv4: [],
    ipv6: [],
    dynamicIpv4: false,
    dynamicIpv6: false,
    unnumberedFrom: undefined,
    ipv6UnnumberedFrom: undefined,
    bridged: false,
    unclear: false,
    tunnel: {},
  };
  for (const line of block.lines) {
    const id = line.form?.id;
    if (line.form === undefined || line.matched.some((word) => word.malformed)) draft.unclear = true;
    if (id === undefined) continue;
    const table = line.negation === undefined ? readers : undo;
    Object.assign(draft, table[id]?.(draft, line, section));
    if (tunnelForms.has(id)) draft.tunnel = readTunnelLine(draft.tunnel, line, section);
  }
  return draft;
}

/** One interface after another part of its configuration: a later primary address replaces an earlier one. */
function join(first: Interface, second: Interface): Interface {
  return {
    ...first,
    shutdown: second.shutdown || (first.shutdown && !second.enabled),
    enabled: second.enabled || (first.enabled && !second.shutdown),
    vrf: second.vrf ?? first.vrf,
    ipv4: second.ipv4.reduce((known, own) => [...keptBeside(own, known), own], first.ipv4),
    ipv6: [...first.ipv6, ...second.ipv6],
    dynamicIpv4: first.dynamicIpv4 || second.dynamicIpv4,
    dynamicIpv6: first.dynamicIpv6 || second.dynamicIpv6,
    unnumberedFrom: second.unnumberedFrom ?? first.unnumberedFrom,
    ipv6UnnumberedFrom: second.ipv6UnnumberedFrom ?? first.ipv6UnnumberedFrom,
    bridged: first.bridged || second.bridged,
    unclear: first.unclear || second.unclear,
    tunnel: { ...first.tunnel, ...second.tunnel },
  };
}
