import { maskLength, parseIpv4, parseLength } from '../../base/ip/parse';
import { networkV4 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../bound-line';
import { argumentsNamed } from '../command-lines';
import { type Fact, sectionFact } from '../facts';
import { type Mark, markLine, markWord } from '../mark';
import { type Block, blocksOf, type Section } from '../section';
import { topic } from '../topics';

/** A subnet that a pool leases addresses of. */
export interface DhcpNetwork {
  /** First address, and the length of the mask in bits. */
  readonly network: number;
  readonly length: number;
  /** The whole command. */
  readonly mark: Mark;
}

/** An IPv4 address in a pool. */
export interface PoolAddress {
  readonly address: number;
  readonly mark: Mark;
}

/** An IPv4 DHCP pool. */
export interface DhcpPool {
  readonly name: string;
  readonly vrf: string | undefined;
  readonly header: Mark;
  /** The subnet of the pool, and the further ones. */
  readonly networks: readonly DhcpNetwork[];
  readonly hosts: readonly PoolAddress[];
  readonly defaultRouters: readonly PoolAddress[];
  /** True where it leases a part of its subnet only: ranges of classes, reserved addresses. */
  readonly leasesPart: boolean;
  /** False where the block has a line that Conf T does not know, or a subnet that it cannot tell. */
  readonly isUnderstood: boolean;
}

const NETWORKS = ['dhcp-pool-network', 'dhcp-pool-network-secondary'];
const PARTS = ['dhcp-pool-reserved-only', 'dhcp-pool-class'];

/** The IPv4 DHCP pools of a device, in the order of the document. */
export const dhcpPools: Fact<readonly DhcpPool[]> = sectionFact(
  [
    'ip-dhcp-pool',
    'dhcp-pool-vrf',
    'dhcp-pool-host',
    'dhcp-pool-default-router',
    ...NETWORKS,
    ...PARTS,
    topic.unrecognised,
    topic.malformed,
  ],
  (section) =>
    blocksOf(section)
      .filter(({ header }) => header.form?.id === 'ip-dhcp-pool' && header.negation === undefined)
      .map((block) => readPool(block, section)),
);

function readPool({ header, lines }: Block, section: Section): DhcpPool {
  const of = (...ids: string[]) => lines.filter(({ form }) => ids.includes(form?.id ?? ''));
  const networks = of(...NETWORKS).filter(isPositive);
  const read = networks.flatMap((line) => readNetwork(line, section));
  return {
    name: argument(header, 'pool')?.text ?? '',
    vrf: argument(of('dhcp-pool-vrf').findLast(isPositive) ?? header, 'vrf')?.text,
    header: markLine(section, header),
    networks: read,
    hosts: of('dhcp-pool-host')
      .filter(isPositive)
      .flatMap((line) => readAddresses(line, section)),
    // A second line replaces the first.
    defaultRouters: of('dhcp-pool-default-router')
      .slice(-1)
      .filter(isPositive)
      .flatMap((line) => readAddresses(line, section)),
    leasesPart: of(...PARTS).some(isPositive),
    isUnderstood: read.length === networks.length && lines.every(isUnderstood),
  };
}

function isPositive(line: BoundLine): boolean {
  return line.negation === undefined;
}

/** A line that takes something back may stand for more than is read here. */
function isUnderstood(line: BoundLine): boolean {
  const isRead = NETWORKS.includes(line.form?.id ?? '') && line.negation !== undefined;
  return line.form !== undefined && !isRead && !line.matched.some((word) => word.malformed);
}

function readNetwork(line: BoundLine, section: Section): DhcpNetwork[] {
  const address = parseIpv4(argument(line, 'prefix')?.text ?? '');
  const length = lengthOf(line, address);
  if (address === undefined || length === undefined) return [];
  return [{ network: networkV4(address, length), length, mark: markLine(section, line) }];
}

/** Without a mask the class of the address says the length. */
function lengthOf(line: BoundLine, address: number | undefined): number | undefined {
  const mask = argument(line, 'mask');
  if (mask !== undefined) return maskLength(parseIpv4(mask.text) ?? 1);
  const length = argument(line, 'length');
  if (length !== undefined) return parseLength(length.text.slice(1), 32);
  const first = (address ?? 0) >>> 24;
  return first < 128 ? 8 : first < 192 ? 16 : 24;
}

function readAddresses(line: BoundLine, section: Section): PoolAddress[] {
  return argumentsNamed(line, 'address').flatMap((word) => {
    const address = parseIpv4(word.text);
    return address === undefined ? [] : [{ address, mark: markWord(section, line, word) }];
  });
}
