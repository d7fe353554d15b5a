/** The words that a card has for the types of the vectors. */
export const typeWords: Readonly<Record<string, string>> = {
  'link-local': 'link-local',
  'site-local': 'site-local',
  'unique-local': 'unique local',
  'global-unicast': 'global unicast',
  'this-network': 'this network',
  private: 'private (RFC 1918)',
  shared: 'shared address space',
  special: 'special-purpose',
  broadcast: 'limited broadcast',
};

/** The tags that a card says in other words. */
export const tagWords: Readonly<Record<string, string>> = {
  'ipv4-mapped': 'IPv4-mapped',
  'ipv4-translated': 'IPv4-translated',
  'ipv4-compatible': 'IPv4-compatible',
  'nat64-well-known': 'NAT64',
  'nat64-local-use': 'NAT64, local use',
  'dummy-prefix': 'dummy prefix',
  teredo: 'Teredo',
  as112: 'AS112',
  amt: 'AMT',
  'orchid-v1-deprecated': 'ORCHID, deprecated',
  orchidv2: 'ORCHIDv2',
  'drip-det': 'DRIP',
  'srv6-sid': 'SRv6',
  isatap: 'ISATAP',
  eui64: 'MAC (EUI-64)',
  ula: 'unique local',
  '6bone-returned': '6bone, returned',
  'site-local-deprecated': 'site-local unicast, deprecated',
  'subnet-router-anycast-64': 'subnet-router anycast',
  'reserved-anycast-rfc2526': 'RFC 2526',
  'embedded-rp': 'embedded RP',
  ssm: 'source-specific',
};

/** What the card of an IPv6 group says of the facts of a vector. */
export const multicastTexts = (facts: {
  flags: { x: number; r: number; p: number; t: number };
  scope: number;
  scope_name: string;
  group32: string;
  mac: string;
  name: string | null;
  ssm?: boolean;
  solicited_low24?: string;
  prefix_based?: { plen: number; prefix: string | null };
  embedded_rp?: { riid: number; plen: number; rp: string | null };
  problems: readonly string[];
}): (string | undefined)[] => [
  `X=${facts.flags.x} R=${facts.flags.r} P=${facts.flags.p} T=${facts.flags.t}`,
  `scope ${facts.scope}`,
  `${facts.scope_name} scope`,
  facts.group32,
  facts.mac,
  facts.name ?? undefined,
  facts.ssm ? 'RFC 4607' : undefined,
  facts.solicited_low24,
  facts.prefix_based?.prefix ?? undefined,
  facts.prefix_based && String(facts.prefix_based.plen),
  facts.embedded_rp?.rp ?? undefined,
  facts.embedded_rp && `RIID ${facts.embedded_rp.riid}, prefix length ${facts.embedded_rp.plen}`,
  ...facts.problems.map((problem) => (problem.startsWith('plen') ? 'out of range 1..64' : problem)),
];
