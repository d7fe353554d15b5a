import { multicastTexts, tagWords, typeWords } from './hover-vector-words';

/**
 * What the card of a vector has to say for each of its facts: the texts that must stand in it. A fact that is no key here
 * is one that a card does not show, with the reason in `notShown`.
 */
export interface Facts {
  readonly [key: string]: unknown;
  readonly type?: unknown;
  readonly family?: unknown;
  readonly length?: unknown;
  readonly address?: unknown;
  readonly expanded?: unknown;
  readonly size_log2?: unknown;
  readonly looks_like?: unknown;
}

/** Facts that stand in no card. */
export const notShown: Readonly<Record<string, string>> = {
  valid: 'a card says so by being there',
  family: 'the text of the address says it',
  rfc1918: 'the type says "private (RFC 1918)"',
  mask: 'nobody writes the netmask of an IPv6 prefix',
  size_log2: 'said by the size',
  special_containing: 'those of the address, which are shown, hold the prefix as well',
  ig: 'said where it is a group',
  bytes: 'only of a DUID',
};

type Texts = (value: never, facts: Facts) => readonly (string | undefined)[];

const one =
  (make: (value: string) => string = String) =>
  (value: never): readonly string[] => [make(value)];

const blocks = (
  rows: readonly { block: string; name: string; rfc: string; globally_reachable: boolean | null }[],
) =>
  rows.flatMap(({ block, name, rfc, globally_reachable: reach }) => [
    `${block} ${name.replaceAll('&amp;', '&')} (${rfc})${reach === null ? '' : `, ${reach ? '' : 'not '}globally reachable`}`,
  ]);

const macTexts = (mac: string): string[] => [
  mac,
  mac.replaceAll(':', '').replace(/(....)(....)(....)/, '$1.$2.$3'),
  mac.replaceAll(':', '-').toUpperCase(),
];

/** Multicast MAC of the last 32 bits of a solicited-node group. */
const multicastMac = (expanded: string): string =>
  `33:33:ff:${expanded
    .replaceAll(':', '')
    .slice(-6)
    .replace(/(..)(..)(..)/, '$1:$2:$3')}`;

/** Facts of every kind of vector: the names that kinds share mean the same in all of them. */
export const shown: Readonly<Record<string, Texts>> = {
  canonical: one(),
  canonical_mixed: one(),
  expanded: one(),
  arpa: one((name) => `Reverse ${name}`),
  arpa_zone: (zone: string, facts) => (facts.length === 128 || facts.length === 0 ? [] : [`zone ${zone}`]),
  type: (type: string, { family, length }: Facts) => [
    // Of an IPv6 block that IETF keeps the registry says so: the title says what it was given to.
    type === 'unspecified' && length === 0
      ? 'default route'
      : type === 'reserved' && family === 6
        ? 'eserved'
        : (typeWords[type] ?? type),
  ],
  space: (space: { block: string; name?: string; designation?: string; status?: string }, facts) => {
    const special = facts['special'] as readonly { block: string }[];
    // The special block of the same addresses says the same.
    if (space.name !== undefined || special.some(({ block }) => block === space.block)) return [space.block];
    const status = space.status === 'ALLOCATED' ? '' : ` (${space.status?.toLowerCase()})`;
    return [`${space.block} ${space.designation?.replaceAll('&amp;', '&')}${status}`];
  },
  special: (rows: Parameters<typeof blocks>[0], facts) =>
    // The default route lies in no block.
    facts.length === 0 && /^(::|0\.0\.0\.0)/.test(String(facts.address)) ? [] : blocks(rows),
  rir: (rir: { block: string; registry: string }) => [`${rir.block} ${rir.registry}`],
  scope: (scope: string, facts) =>
    facts.type === 'global-unicast' || (facts.type === 'reserved' && scope === 'global') ? [] : [scope],
  tags: (tags: readonly string[]) => tags.map((tag) => tagWords[tag] ?? tag),
  embedded_ipv4: (found: readonly [string, string][]) => found.map(([, ipv4]) => ipv4),
  iid: (iid: string, { expanded }) => [iid, String(expanded).endsWith(iid) ? '' : 'no part of the address'],
  sixtofour: (facts: {
    ipv4: string;
    sla: string;
    site_prefix: string;
    ipv4_special: readonly { block: string; name: string; rfc: string }[];
    relay_anycast: boolean;
  }) => [
    facts.ipv4,
    `subnet ${facts.sla}`,
    facts.site_prefix,
    ...(facts.relay_anycast
      ? ['RFC 7526']
      : facts.ipv4_special.map(({ block, name, rfc }) => `${block} ${name} (${rfc})`)),
  ],
  teredo: (facts: { server: string; flags: string; cone: boolean; port: number; client: string }) => [
    facts.server,
    facts.client,
    `port ${facts.port}`,
    `flags ${facts.flags}`,
    facts.cone ? 'cone NAT' : '',
  ],
  isatap: (facts: { ipv4: string; u_bit: number }) => [facts.ipv4, `u bit ${facts.u_bit}`],
  nat64: (facts: {
    prefix: string;
    ipv4: string;
    ipv4_special: readonly { block: string; name: string; rfc: string }[];
  }) => [
    facts.prefix,
    facts.ipv4,
    ...facts.ipv4_special.map(({ block, name, rfc }) => `${block} ${name} (${rfc})`),
  ],
  nat64_local: (facts: Readonly<Record<string, { ipv4: string; well_formed: boolean }>>) =>
    Object.entries(facts).map(
      ([length, { ipv4, well_formed: ok }]) => `With a /${length} | ${ipv4}${ok ? ' |' : ' (bits'}`,
    ),
  ula: (facts: { l_bit: number; global_id: string; subnet_id: string; site_prefix: string }) => [
    facts.l_bit === 1 ? '' : 'L=0',
    `global ID ${facts.global_id}`,
    `subnet ${facts.subnet_id}`,
    facts.site_prefix,
  ],
  eui64: (facts: { mac: string; mac_cisco: string; ul: string; oui: string; ig: string }) => [
    ...macTexts(facts.mac),
    facts.mac_cisco,
    facts.oui,
    facts.ul === 'local' ? 'locally administered' : 'universally administered',
    facts.ig === 'group' ? 'group address' : '',
  ],
  reserved_anycast: (facts: { id: number; name: string }) => [`${facts.name}, number ${facts.id}`],
  solicited_node: (group: string, { expanded }) => [group, multicastMac(String(expanded))],
  zone: one((zone) => `Zone | ${zone}`),
  // Prefixes of both families
  address: one(),
  length: one((length) => `/${length}`),
  network: one(),
  first: one(),
  last: one(),
  size: (size: string, facts) => {
    const log2 = facts.size_log2 as number | undefined;
    if (log2 !== undefined && log2 > 16) return [`2^${log2} addresses`];
    return facts.length === 32 && facts.family === 4
      ? ['one host']
      : [size === '1' ? '1 address' : `${size} addresses`];
  },
  host_bits_set: (set: boolean, { length, family }) => {
    if (length === (family === 4 ? 32 : 128)) return [];
    if (length === 31 && family === 4) return [set ? 'host bits' : ''];
    return [set ? 'host bits' : length === 0 ? 'default route' : 'network'];
  },
  subnet_router_anycast: (is: boolean, facts) =>
    is && ['global-unicast', 'unique-local', 'link-local', 'site-local'].includes(String(facts.type))
      ? ['subnet-router anycast']
      : [],
  special_inside: (inside: readonly string[], facts) => (facts.length === 0 ? [] : inside),
  netmask: one(),
  wildcard: one(),
  broadcast: (text: string, facts) => (isDefault(facts) ? [] : [`broadcast ${text}`]),
  first_host: (text: string, facts) => (facts.length === 32 || isDefault(facts) ? [] : [`Hosts | ${text}`]),
  last_host: (text: string, facts) => (isDefault(facts) ? [] : [text]),
  hosts: (count: string, facts) => (facts.length === 32 || isDefault(facts) ? [] : [`(${count} `]),
  role: one((role) => (role === 'host' ? '' : role)),
  class: (letter: string, facts) => (isDefault(facts) ? [] : [`class ${letter}`]),
  classful_length: (length: number, facts) => (isDefault(facts) ? [] : [`(/${length})`]),
  // Wildcard masks
  base: one(),
  contiguous: (is: boolean) => [is ? 'Prefix' : 'not contiguous'],
  prefix: one(),
  lowest: one(),
  highest: one(),
  matches: one((count) => (count === '1' ? 'only' : `(${count} addresses)`)),
  ignored_bits_set: (set: boolean) => [set ? 'Ignored' : ''],
  // IPv4
  sixtofour_prefix: one(),
  mapped: one(),
  mapped_hex: one(),
  nat64_wkp: one(),
  v6_hextets: one(),
  // MAC addresses and DUIDs
  mac: macTexts,
  mac_cisco: one(),
  oui: one(),
  ul: one((ul) => (ul === 'local' ? 'locally administered' : 'universally administered')),
  eui64_iid: one(),
  link_local: one(),
  type_name: one(),
  bytes: one((bytes) => `${bytes} bytes`),
  enterprise: one(),
  identifier: one(),
  uuid: one(),
  hw: one(),
  hw_name: one(),
  lladdr: macTexts,
  time: one(),
  time_utc: one((time) => time.replace('T', ' ').replace('Z', ' UTC')),
};

/** Facts whose name means something else in vectors of one kind. */
export const shownOfKind: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  ipv6: { multicast: multicastTexts },
  'ipv6-zone': { multicast: multicastTexts },
  mac: { special: one() },
  ipv4: {
    multicast: (facts: {
      mac: string;
      name: string | null;
      block: string;
      glop_as?: number;
      unicast_prefix24?: string;
    }) => [
      facts.mac,
      facts.name ?? undefined,
      facts.block,
      facts.glop_as ? `AS ${facts.glop_as}` : undefined,
      facts.unicast_prefix24,
    ],
  },
};

/** Values that are too long to be read: a card has them only as links that copy them. */
export const copied: ReadonlySet<string> = new Set(['hex', 'int', 'binary']);

/** Facts of one kind that no card of it shows. */
export const notShownOfKind: Readonly<Record<string, ReadonlySet<string>>> = {
  ipv4: new Set(['as_top32_ipv6']),
};

/** Of the default route nothing is said but that it is one. */
function isDefault({ address, length }: Facts): boolean {
  return length === 0 && address === '0.0.0.0';
}
