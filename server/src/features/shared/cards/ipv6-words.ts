import type { Ipv6Facts } from '../../../base/ip/facts';

const typeNames: Readonly<Record<Ipv6Facts['type'], string>> = {
  unspecified: 'unspecified address',
  loopback: 'loopback address',
  multicast: 'multicast group',
  'link-local': 'link-local unicast',
  'site-local': 'site-local unicast, deprecated (RFC 3879)',
  'unique-local': 'unique local unicast',
  'global-unicast': 'global unicast',
  reserved: 'reserved: no kind of address is assigned here',
};

/** What the tags of the decoder say, in words. Those that a row of the card says are left out. */
const tagWords: Readonly<Record<string, string>> = {
  'ipv4-mapped': 'IPv4-mapped',
  'ipv4-translated': 'IPv4-translated',
  'ipv4-compatible': 'IPv4-compatible, deprecated',
  'nat64-well-known': 'NAT64',
  'nat64-local-use': 'NAT64, local use',
  'discard-only': 'discard-only',
  'dummy-prefix': 'dummy prefix',
  teredo: 'Teredo',
  benchmarking: 'benchmarking',
  amt: 'automatic multicast tunneling (AMT)',
  as112: 'AS112',
  'orchid-v1-deprecated': 'ORCHID, deprecated',
  orchidv2: 'ORCHIDv2: a hash, no address',
  'drip-det': 'DRIP entity tag',
  documentation: 'documentation',
  '6to4': '6to4',
  'srv6-sid': 'SRv6 segment identifier',
  isatap: 'ISATAP',
  '6bone-returned': '6bone, returned (RFC 5156)',
  'solicited-node': 'solicited-node',
  ssm: 'source-specific',
  'embedded-rp': 'with embedded RP',
};

/** Formats that carry an IPv4 address: that is the better answer to what the thing is. */
const FORMATS = new Set([
  'ipv4-mapped',
  'ipv4-translated',
  'ipv4-compatible',
  'nat64-well-known',
  'nat64-local-use',
  'teredo',
  '6to4',
  'isatap',
]);

/** What an address is, in words, the most telling first. */
export function typeWords(facts: Ipv6Facts): string[] {
  const { type, tags, prefix } = facts;
  if (type === 'unspecified' && prefix?.length === 0) return ['default route: every IPv6 address'];
  const formats = tags.filter((tag) => FORMATS.has(tag)).map((tag) => tagWords[tag] ?? tag);
  const rest = tags.filter((tag) => !FORMATS.has(tag)).flatMap((tag) => tagWords[tag] ?? []);
  // A reserved block that was given to something is not without a kind.
  const isGiven = type === 'reserved' && formats.length + rest.length > 0;
  return [
    ...formats,
    ...(isGiven ? [] : [typeNames[type]]),
    ...scopeWords(facts),
    ...rest,
    ...roleWords(facts),
  ];
}

/** The scope, where the type has not said it. */
function scopeWords({ type, scope }: Ipv6Facts): string[] {
  if (scope === undefined) return [];
  if (type === 'global-unicast' || type === 'link-local' || type === 'site-local') return [];
  return type === 'reserved' && scope === 'global' ? [] : [`${scope} scope`];
}

function roleWords(facts: Ipv6Facts): string[] {
  const { prefix, tags } = facts;
  if (isNetwork(facts)) return ['network'];
  if (prefix !== undefined) return [];
  return tags.includes('subnet-router-anycast-64')
    ? ['first address of its /64 (subnet-router anycast)']
    : [];
}

/** True for a prefix whose address is its first one. */
export function isNetwork({ prefix, bits }: Ipv6Facts): boolean {
  return prefix !== undefined && prefix.length < 128 && prefix.network === bits;
}
