import { lazyTableV6 } from './block-table';

/** A block of the IANA IPv6 address space registry (RFC 4291 section 2.4). */
export interface SpaceBlock {
  readonly block: string;
  readonly name: string;
}

const RESERVED_BLOCKS =
  '::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4 f000::/5 f800::/6 fe00::/9 fec0::/10';

/** The parts the whole space is cut into. */
export const spaceBlocksV6 = lazyTableV6<SpaceBlock>([
  { block: '2000::/3', name: 'Global Unicast' },
  { block: 'fc00::/7', name: 'Unique Local Unicast' },
  { block: 'fe80::/10', name: 'Link-Scoped Unicast' },
  { block: 'ff00::/8', name: 'Multicast' },
  ...RESERVED_BLOCKS.split(' ').map((block) => ({ block, name: 'Reserved by IETF' })),
]);

/** A row of the IANA IPv6 unicast address assignments: who hands addresses of the block out. */
export interface UnicastBlock {
  readonly block: string;
  readonly registry: string;
  readonly status: 'ALLOCATED' | 'RESERVED';
}

/** Blocks by registry, as assigned on 2024-11-04. */
const ALLOCATED: Readonly<Record<string, string>> = {
  IANA: '2001::/23',
  APNIC:
    '2001:200::/23 2001:c00::/23 2001:e00::/23 2001:4400::/23 2001:8000::/19 2001:a000::/20 2001:b000::/20 2400::/12 2410::/12',
  ARIN: '2001:400::/23 2001:1800::/23 2001:4800::/23 2600::/12 2610::/23 2620::/23 2630::/12',
  'RIPE NCC':
    '2001:600::/23 2001:800::/22 2001:1400::/22 2001:1a00::/23 2001:1c00::/22 2001:2000::/19 2001:4000::/23 2001:4600::/23 2001:4a00::/23 2001:4c00::/23 2001:5000::/20 2003::/18 2a00::/12 2a10::/12',
  LACNIC: '2001:1200::/23 2800::/12',
  AFRINIC: '2001:4200::/23 2c00::/12',
  '6to4': '2002::/16',
};

/** Blocks kept back or returned, the 6bone's 3ffe::/16 and 5f00::/8 among them. */
const HELD_BACK = '2d00::/8 2e00::/7 3000::/4 3ffe::/16 5f00::/8';

/** Who assigns unicast addresses, most specific block first. */
export const unicastBlocksV6 = lazyTableV6<UnicastBlock>([
  ...Object.entries(ALLOCATED).flatMap(([registry, blocks]) =>
    blocks.split(' ').map((block): UnicastBlock => ({ block, registry, status: 'ALLOCATED' })),
  ),
  ...HELD_BACK.split(' ').map((block): UnicastBlock => ({ block, registry: 'IANA', status: 'RESERVED' })),
]);
