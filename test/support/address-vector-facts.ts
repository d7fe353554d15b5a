import { duidTimeUtc, hardwareName, parseDuid } from '../../server/src/base/ip/duid';
import type { EmbeddedIpv4 } from '../../server/src/base/ip/embedded';
import { decodeIpv4, decodeIpv6, type Ipv4Facts, type Ipv6Facts } from '../../server/src/base/ip/facts';
import { expandIpv6, formatIp, formatIpv4, formatIpv6, hex4 } from '../../server/src/base/ip/format';
import { reservedAnycastName } from '../../server/src/base/ip/interface-id';
import * as macs from '../../server/src/base/ip/mac';
import { decodeMap } from '../../server/src/base/ip/map-domain';
import type { MulticastProblem, MulticastV6 } from '../../server/src/base/ip/multicast-v6';
import { maskLength, parseIpv4, parseIpv6, parsePrefix } from '../../server/src/base/ip/parse';
import { decodeMask, decodeWildcard } from '../../server/src/base/ip/prefix-facts-v4';
import { isPrivateV4 } from '../../server/src/base/ip/private-v4';
import type { SpecialBlock } from '../../server/src/base/ip/registry/special-block';
import { embedNat64, extractNat64, isNat64Length, type Nat64Length } from '../../server/src/base/ip/rfc6052';
import { sixRdDelegated } from '../../server/src/base/ip/sixrd';
import { arpaV4, hextetsOfV4, hexV4, textsV6 } from '../../server/src/base/ip/text-forms';
import type { VirtualMac } from '../../server/src/base/ip/virtual-mac';

type Facts = Readonly<Record<string, unknown>>;

/** The arguments of vectors whose input is more than one word. */
export interface Params {
  readonly prefix?: string;
  readonly address?: string;
  readonly ipv4?: string;
  readonly mac?: string;
  readonly length?: number;
  readonly v4masklen?: number;
  readonly rule6?: string;
  readonly rule4?: string;
  readonly ea_len?: number;
  readonly psid_offset?: number;
  readonly end_user_prefix?: string;
}

/** What the decoder says of a vector's input, under the names and in the spelling of the vectors. */
export function factsOf(kind: string, input: string, params: Params): Facts {
  const facts = DECODERS[kind]?.(input, params);
  return { valid: facts !== undefined, ...facts };
}

const DECODERS: Readonly<Record<string, (input: string, params: Params) => Facts | undefined>> = {
  ipv6: (input) => ipv6Facts(input),
  'ipv6-zone': (input) => {
    const [address = '', zone = ''] = input.split('%');
    return { ...ipv6Facts(address, zone), zone: decodeIpv6(v6(address), { zone }).zone };
  },
  'ipv6-prefix': ipv6PrefixFacts,
  ipv4: ipv4Facts,
  'ipv4-prefix': (input) => {
    const { address, length } = prefix(input);
    return ipv4PrefixFacts(decodeIpv4(Number(address), { length }));
  },
  'ipv4-addr-mask': (input) => {
    const [address = '', mask = ''] = input.split(' ');
    return ipv4PrefixFacts(decodeIpv4(v4(address), { mask: v4(mask) }));
  },
  'ipv4-addr-wildcard': wildcardFacts,
  'ipv4-mask': maskFacts,
  mac: macFacts,
  duid: duidFacts,
  'eui64-make': (_input, params) => {
    const { address, length } = prefix(String(params.prefix));
    const made = macs.eui64Address(BigInt(address), macs.parseMac(String(params.mac))!);
    return { address: `${formatIpv6(made)}/${length}` };
  },
  'nat64-embed': (_input, params) => {
    const { address, length } = prefix(String(params.prefix));
    return {
      address: formatIpv6(embedNat64(BigInt(address), nat64Length(length), v4(String(params.ipv4)))),
    };
  },
  'nat64-extract': (_input, params) => {
    const length = nat64Length(Number(params.length));
    const found = extractNat64(v6(String(params.address)), length);
    return {
      ipv4: formatIpv4(found.ipv4),
      prefix: `${formatIpv6(found.prefix)}/${length}`,
      u_octet_zero: found.uOctetZero,
      suffix_zero: found.suffixZero,
    };
  },
  '6rd': (_input, params) => {
    const { address, length } = prefix(String(params.prefix));
    const domain = {
      prefix: { network: BigInt(address), length },
      ipv4MaskLength: Number(params.v4masklen),
    };
    const delegated = sixRdDelegated(domain, v4(String(params.ipv4)))!;
    return { delegated: `${formatIpv6(delegated.network)}/${delegated.length}` };
  },
  map: mapFacts,
};

function v6(text: string): bigint {
  return parseIpv6(text)!;
}

function v4(text: string): number {
  return parseIpv4(text)!;
}

function prefix(text: string): { address: bigint | number; length: number } {
  const found = parsePrefix(text)!;
  return { address: found.address.bits, length: found.length };
}

function nat64Length(length: number): Nat64Length {
  if (!isNat64Length(length)) throw new Error(`no RFC 6052 length: ${length}`);
  return length;
}

function special(blocks: readonly SpecialBlock[]): Facts[] {
  return blocks.map(({ block, name, rfc, globallyReachable }) => ({
    block,
    name,
    rfc,
    globally_reachable: globallyReachable,
  }));
}

const WHERE: Readonly<Record<EmbeddedIpv4['where'], string | undefined>> = {
  '6to4': '6to4',
  mapped: 'ipv4-mapped',
  translated: 'ipv4-translated',
  compatible: 'ipv4-compatible',
  nat64: 'nat64-well-known',
  isatap: 'isatap',
  'teredo-server': 'teredo-server',
  'teredo-client': 'teredo-client',
  'nat64-local': undefined,
  'top-32': undefined,
  'low-32': undefined,
  'decimal-groups': undefined,
  'group-pair': undefined,
};

function ipv6Facts(text: string, zone?: string): Facts | undefined {
  const bits = parseIpv6(text);
  if (bits === undefined) return undefined;
  const facts = decodeIpv6(bits, { zone });
  const texts = textsV6(bits);
  return {
    family: facts.family,
    canonical: texts.canonical,
    canonical_mixed: texts.mixed,
    expanded: texts.expanded,
    hex: texts.hex,
    int: texts.decimal,
    binary: texts.binary,
    arpa: texts.arpa,
    type: facts.type,
    space: facts.space,
    special: special(facts.special),
    rir: facts.registry ?? null,
    scope: facts.scope ?? null,
    tags: facts.tags,
    embedded_ipv4: embeddedFacts(facts.embedded),
    ...formatFacts(facts),
    ...identifierFacts(facts),
    multicast: facts.multicast && multicastFacts(facts.multicast),
  };
}

function embeddedFacts(embedded: readonly EmbeddedIpv4[]): unknown[] {
  const found = embedded.flatMap(({ where, ipv4 }) =>
    WHERE[where] ? [[WHERE[where], formatIpv4(ipv4)]] : [],
  );
  return found;
}

function formatFacts(facts: Ipv6Facts): Facts {
  const { sixToFour, teredo, isatap, nat64, nat64Local, uniqueLocal } = facts;
  return {
    sixtofour: sixToFour && {
      ipv4: formatIpv4(sixToFour.ipv4),
      sla: hex4(sixToFour.sla),
      site_prefix: `${formatIpv6(sixToFour.sitePrefix)}/48`,
      ipv4_special: special(sixToFour.ipv4Special),
      relay_anycast: sixToFour.relayAnycast,
    },
    teredo: teredo && {
      server: formatIpv4(teredo.server),
      flags: hex4(teredo.flags),
      cone: teredo.cone,
      port: teredo.port,
      client: formatIpv4(teredo.client),
    },
    isatap: isatap && { ipv4: formatIpv4(isatap.ipv4), u_bit: isatap.uBit },
    nat64: nat64 && {
      prefix: '64:ff9b::/96',
      ipv4: formatIpv4(nat64.ipv4),
      ipv4_special: special(nat64.ipv4Special),
    },
    nat64_local:
      nat64Local &&
      Object.fromEntries(
        nat64Local.map(({ length, ipv4, wellFormed }) => [
          length,
          { ipv4: formatIpv4(ipv4), well_formed: wellFormed },
        ]),
      ),
    ula: uniqueLocal && {
      l_bit: uniqueLocal.lBit,
      global_id: uniqueLocal.globalId.toString(16).padStart(10, '0'),
      subnet_id: hex4(uniqueLocal.subnetId),
      site_prefix: `${formatIpv6(uniqueLocal.sitePrefix)}/48`,
    },
  };
}

function identifierFacts(facts: Ipv6Facts): Facts {
  const { interfaceId, eui64, solicitedNode } = facts;
  const anycast = interfaceId?.reservedAnycast;
  return {
    iid: interfaceId && expandIpv6(interfaceId.bits).slice(20),
    eui64: eui64 && {
      mac: macs.formatMac(eui64.mac),
      mac_cisco: macs.formatMacCisco(eui64.mac),
      ul: eui64.administration,
      ig: eui64.cast,
      oui: eui64.oui,
    },
    reserved_anycast: anycast === undefined ? undefined : { id: anycast, name: reservedAnycastName(anycast) },
    solicited_node: solicitedNode && formatIpv6(solicitedNode),
  };
}

const PROBLEMS: Readonly<Record<MulticastProblem, string>> = {
  'prefix-not-transient': 'P=1 requires T=1 (RFC 3306)',
  'rp-without-prefix': 'R=1 requires P=1 (RFC 3956)',
  'reserved-scope': 'reserved scope',
  'prefix-length': 'plen out of range 1..64 (RFC 3306)',
  'rp-prefix-length': 'plen out of range 1..64 (RFC 3956)',
  'rp-id-zero': 'RIID 0 is reserved (RFC 3956)',
};

function multicastFacts(multicast: MulticastV6): Facts {
  const { x, r, p, t } = multicast.flags;
  const { prefixBased, embeddedRp } = multicast;
  return {
    flags: { x: Number(x), r: Number(r), p: Number(p), t: Number(t) },
    scope: multicast.scope,
    scope_name: multicast.scopeName,
    group32: multicast.group.toString(16).padStart(8, '0'),
    mac: macs.formatMac(multicast.mac),
    name: multicast.named?.name ?? null,
    ssm: multicast.sourceSpecific || undefined,
    solicited_low24: multicast.solicitedNode
      ? (multicast.group & 0xffffff).toString(16).padStart(6, '0')
      : undefined,
    prefix_based: prefixBased && {
      plen: prefixBased.length,
      prefix:
        prefixBased.prefix === undefined ? null : `${formatIpv6(prefixBased.prefix)}/${prefixBased.length}`,
    },
    embedded_rp: embeddedRp && {
      riid: embeddedRp.riid,
      plen: embeddedRp.length,
      rp: embeddedRp.rp === undefined ? null : formatIpv6(embeddedRp.rp),
    },
    problems: multicast.problems.map((problem) => PROBLEMS[problem]),
  };
}

function ipv6PrefixFacts(input: string): Facts {
  const { address, length } = prefix(input);
  const facts = decodeIpv6(BigInt(address), { length });
  const found = facts.prefix!;
  return {
    family: 6,
    address: formatIpv6(facts.bits),
    type: facts.type,
    special: special(facts.special),
    length,
    network: `${formatIpv6(found.network)}/${length}`,
    first: formatIpv6(found.network),
    last: formatIpv6(found.last),
    mask: formatIpv6(found.mask),
    size: found.size.toString(),
    size_log2: 128 - length,
    host_bits_set: found.hostBitsSet,
    subnet_router_anycast: found.firstOfSubnet,
    arpa_zone: found.arpaZone ?? null,
    special_containing: found.specialContaining.map(({ block }) => block).sort(),
    special_inside: found.specialInside.map(({ block }) => block).sort(),
  };
}

function ipv4Facts(input: string): Facts | undefined {
  const bits = parseIpv4(input);
  if (bits === undefined) return undefined;
  const facts = decodeIpv4(bits);
  return {
    family: 4,
    canonical: formatIp({ family: 4, bits }),
    int: String(bits),
    hex: hexV4(bits),
    binary: bits.toString(2).padStart(32, '0'),
    arpa: arpaV4(bits),
    class: facts.class,
    special: special(facts.special),
    rfc1918: isPrivateV4(bits),
    type: facts.type,
    space: { block: `${bits >>> 24}.0.0.0/8`, ...facts.space },
    sixtofour_prefix: `${formatIpv6(facts.sixToFourPrefix)}/48`,
    mapped: textsV6(facts.mapped).mixed,
    mapped_hex: formatIpv6(facts.mapped),
    nat64_wkp: formatIpv6(facts.nat64),
    v6_hextets: hextetsOfV4(bits),
    as_top32_ipv6: formatIpv6(facts.asTop32),
    multicast: facts.multicast && multicastV4Facts(facts),
  };
}

function multicastV4Facts(facts: Ipv4Facts): Facts {
  const { mac, name, block, glopAs, unicastPrefix24 } = facts.multicast!;
  return {
    mac: macs.formatMac(mac),
    name: name ?? null,
    block,
    glop_as: glopAs,
    unicast_prefix24: unicastPrefix24 === undefined ? undefined : `${formatIpv4(unicastPrefix24)}/24`,
  };
}

function ipv4PrefixFacts(facts: Ipv4Facts): Facts {
  const found = facts.prefix!;
  return {
    family: 4,
    address: formatIpv4(facts.bits),
    length: found.length,
    network: `${formatIpv4(found.network)}/${found.length}`,
    netmask: formatIpv4(found.netmask),
    wildcard: formatIpv4(found.wildcard),
    first: formatIpv4(found.network),
    last: formatIpv4(found.last),
    size: String(found.size),
    broadcast: found.broadcast === undefined ? null : formatIpv4(found.broadcast),
    first_host: formatIpv4(found.firstHost),
    last_host: formatIpv4(found.lastHost),
    hosts: String(found.hosts),
    role: found.role,
    host_bits_set: found.hostBitsSet,
    class: facts.class,
    classful_length: facts.classfulLength ?? null,
    special: special(facts.special),
  };
}

function wildcardFacts(input: string): Facts {
  const [address = '', mask = ''] = input.split(' ');
  const found = decodeWildcard(v4(address), v4(mask));
  return {
    family: 4,
    base: formatIpv4(found.base),
    wildcard: formatIpv4(found.wildcard),
    contiguous: found.length !== undefined,
    prefix: found.length === undefined ? null : `${formatIpv4(found.base)}/${found.length}`,
    lowest: formatIpv4(found.lowest),
    highest: formatIpv4(found.highest),
    matches: String(found.matches),
    ignored_bits_set: found.ignoredBitsSet,
  };
}

function maskFacts(input: string): Facts {
  const found = decodeMask(v4(input));
  return {
    family: 4,
    mask: formatIpv4(found.mask),
    netmask_contiguous: maskLength(found.mask) !== undefined,
    netmask_length: found.netmaskLength ?? null,
    wildcard_contiguous: found.wildcardLength !== undefined,
    wildcard_length: found.wildcardLength ?? null,
    inverse: formatIpv4(found.inverse),
    bits_set: found.bitsSet,
  };
}

function macFacts(input: string): Facts {
  const facts = macs.decodeMac(macs.parseMac(input)!);
  return {
    mac: macs.formatMac(facts.mac),
    mac_cisco: macs.formatMacCisco(facts.mac),
    oui: facts.oui,
    ul: facts.administration,
    ig: facts.cast,
    eui64_iid: expandIpv6(facts.eui64).slice(20),
    link_local: formatIpv6(facts.linkLocal),
    special: facts.virtual === undefined ? null : virtualName(facts.virtual),
  };
}

function virtualName({ kind, group, forwarder }: VirtualMac): string {
  const names: Partial<Record<VirtualMac['kind'], string>> = {
    'hsrp-v1': `HSRPv1 group ${group}`,
    'hsrp-v2': `HSRPv2 group ${group}`,
    'hsrp-ipv6': `HSRP IPv6 group ${group}`,
    vrrp: `VRRP IPv4 VRID ${group}`,
    'vrrp-ipv6': `VRRP IPv6 VRID ${group}`,
    glbp: `GLBP group ${group} forwarder ${forwarder}`,
    'ipv4-multicast': 'IPv4 multicast',
    'ipv6-multicast': 'IPv6 multicast',
  };
  return names[kind] ?? kind;
}

function duidFacts(input: string): Facts | undefined {
  const duid = parseDuid(input);
  if (duid === undefined) return undefined;
  const common = { type: duid.type, type_name: duid.name, bytes: duid.bytes };
  if (duid.type === 2) return { ...common, enterprise: duid.enterprise, identifier: duid.identifier };
  if (duid.type === 4) return { ...common, uuid: duid.uuid };
  const layer = { hw: duid.hardware, hw_name: hardwareName(duid.hardware), lladdr: duid.linkLayer };
  return duid.type === 3
    ? { ...common, ...layer }
    : { ...common, ...layer, time: duid.time, time_utc: duidTimeUtc(duid.time) };
}

function mapFacts(_input: string, params: Params): Facts {
  const rule6 = prefix(String(params.rule6));
  const rule4 = prefix(String(params.rule4));
  const found = decodeMap(
    {
      rule6: { network: BigInt(rule6.address), length: rule6.length },
      rule4: { network: Number(rule4.address), length: rule4.length },
      eaLength: Number(params.ea_len),
      psidOffset: Number(params.psid_offset),
    },
    BigInt(prefix(String(params.end_user_prefix)).address),
  );
  return {
    ipv4: formatIpv4(found.ipv4),
    psid: found.psid,
    psid_len: found.psidLength,
    map_address: formatIpv6(found.address),
    ports_per_set: found.ports?.count,
    first_range: found.ports?.first,
    last_range: found.ports?.last,
  };
}
