import { lazyTableV6 } from './block-table';
import type { SpecialBlock } from './special-block';

/** A special block of IPv6 with the short tag that a card shows for it. */
export interface SpecialBlockV6 extends SpecialBlock {
  readonly tag: string | undefined;
}

type Row = readonly [
  block: string,
  name: string,
  rfc: string,
  globallyReachable: boolean | null,
  tag?: string,
];

/** IANA IPv6 Special-Purpose Address Registry. */
const ROWS: readonly Row[] = [
  ['::1/128', 'Loopback Address', 'RFC 4291', false],
  ['::/128', 'Unspecified Address', 'RFC 4291', false],
  ['::ffff:0:0/96', 'IPv4-mapped Address', 'RFC 4291', false, 'ipv4-mapped'],
  ['64:ff9b::/96', 'IPv4-IPv6 Translat.', 'RFC 6052', true, 'nat64-well-known'],
  ['64:ff9b:1::/48', 'IPv4-IPv6 Translat.', 'RFC 8215', false, 'nat64-local-use'],
  ['100::/64', 'Discard-Only Address Block', 'RFC 6666', false, 'discard-only'],
  ['100:0:0:1::/64', 'Dummy IPv6 Prefix', 'RFC 9780', false, 'dummy-prefix'],
  ['2001::/23', 'IETF Protocol Assignments', 'RFC 2928', false],
  ['2001::/32', 'TEREDO', 'RFC 4380, RFC 8190', null, 'teredo'],
  ['2001:1::1/128', 'Port Control Protocol Anycast', 'RFC 7723', true],
  ['2001:1::2/128', 'Traversal Using Relays around NAT Anycast', 'RFC 8155', true],
  ['2001:1::3/128', 'DNS-SD Service Registration Protocol Anycast', 'RFC 9665', true],
  ['2001:2::/48', 'Benchmarking', 'RFC 5180, RFC Errata 1752', false, 'benchmarking'],
  ['2001:3::/32', 'AMT', 'RFC 7450', true, 'amt'],
  ['2001:4:112::/48', 'AS112-v6', 'RFC 7535', true, 'as112'],
  ['2001:10::/28', 'Deprecated (previously ORCHID)', 'RFC 4843', null, 'orchid-v1-deprecated'],
  ['2001:20::/28', 'ORCHIDv2', 'RFC 7343', true, 'orchidv2'],
  ['2001:30::/28', 'Drone Remote ID Protocol Entity Tags (DETs) Prefix', 'RFC 9374', true, 'drip-det'],
  ['2001:db8::/32', 'Documentation', 'RFC 3849', false, 'documentation'],
  ['2002::/16', '6to4', 'RFC 3056', null, '6to4'],
  ['2620:4f:8000::/48', 'Direct Delegation AS112 Service', 'RFC 7534', true, 'as112'],
  ['3fff::/20', 'Documentation', 'RFC 9637', false, 'documentation'],
  ['5f00::/16', 'Segment Routing (SRv6) SIDs', 'RFC 9602', false, 'srv6-sid'],
  ['fc00::/7', 'Unique-Local', 'RFC 4193, RFC 8190', false, 'ula'],
  ['fe80::/10', 'Link-Local Unicast', 'RFC 4291', false],
];

/** The special-purpose blocks of IPv6, most specific first. */
export const specialBlocksV6 = lazyTableV6(
  ROWS.map(
    ([block, name, rfc, globallyReachable, tag]): SpecialBlockV6 => ({
      block,
      name,
      rfc,
      globallyReachable,
      tag,
    }),
  ),
);
