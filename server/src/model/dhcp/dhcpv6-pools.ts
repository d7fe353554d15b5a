import { parsePrefix } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { type Fact, fact, sectionFact } from '../facts';
import { type Mark, markLine, markWord } from '../mark';
import { type Block, blocksOf, type Section } from '../section';
import { topic } from '../topics';

/** An IPv6 prefix in a DHCPv6 pool, host bits as written. */
export interface PoolPrefix {
  readonly address: bigint;
  readonly length: number;
  readonly mark: Mark;
}

/** A DHCPv6 pool: what its server gives to clients. */
export interface Dhcpv6Pool {
  readonly name: string;
  readonly header: Mark;
  /** Prefixes that addresses are leased from. */
  readonly addresses: readonly PoolPrefix[];
  /** Links that requests are relayed from, or come from. */
  readonly links: readonly PoolPrefix[];
  /** True where it delegates prefixes: from a local pool, one by one, or as AAA says. */
  readonly delegates: boolean;
  /** The names of the local pools that it delegates from. */
  readonly delegatedPools: readonly string[];
  /** True where it tells clients of DNS servers or of their domain. */
  readonly hasOptions: boolean;
  /** False where the block has a line that Conf T does not know. */
  readonly isUnderstood: boolean;
}

const ADDRESS = 'dhcpv6-pool-address';
const LINK = 'dhcpv6-pool-link-address';
const DELEGATION = 'dhcpv6-pool-delegation';
const OPTIONS = ['dhcpv6-pool-dns-server', 'dhcpv6-pool-option'];

const poolBlocks = sectionFact<Dhcpv6Pool>(
  ['ipv6-dhcp-pool', ADDRESS, LINK, DELEGATION, ...OPTIONS, topic.unrecognised, topic.malformed],
  (section) =>
    blocksOf(section)
      .filter(({ header }) => header.form?.id === 'ipv6-dhcp-pool' && header.negation === undefined)
      .map((block) => readPool(block, section)),
);

/** The DHCPv6 pools of a device by name; a pool in several places is one. */
export const dhcpv6Pools: Fact<ReadonlyMap<string, Dhcpv6Pool>> = fact([poolBlocks], (all) => {
  const byName = new Map<string, Dhcpv6Pool>();
  for (const pool of all) {
    const known = byName.get(pool.name);
    byName.set(pool.name, known === undefined ? pool : join(known, pool));
  }
  return byName;
});

function readPool({ header, lines }: Block, section: Section): Dhcpv6Pool {
  const lasting = lines.filter((line, index) => !isTakenBack(line, lines.slice(index + 1)));
  const of = (...ids: string[]) =>
    lasting.filter(({ form, negation }) => negation === undefined && ids.includes(form?.id ?? ''));
  const delegations = of(DELEGATION);
  return {
    name: argument(header, 'pool')?.text ?? '',
    header: markLine(section, header),
    addresses: of(ADDRESS).flatMap((line) => readPrefix(line, section)),
    links: of(LINK).flatMap((line) => readPrefix(line, section)),
    delegates: delegations.length > 0,
    delegatedPools: delegations.flatMap((line) => argument(line, 'pool')?.text ?? []),
    hasOptions: of(...OPTIONS).length > 0,
    isUnderstood: lines.every(
      (line) => line.form !== undefined && !line.matched.some((word) => word.malformed),
    ),
  };
}

/** `no address prefix` takes every prefix back, with a prefix that one. */
function isTakenBack(line: BoundLine, later: readonly BoundLine[]): boolean {
  const prefix = argument(line, 'prefix')?.text.toLowerCase();
  return later.some((other) => {
    if (other.negation === undefined || other.form?.id !== line.form?.id) return false;
    const taken = argument(other, 'prefix')?.text.toLowerCase();
    return taken === undefined || taken === prefix;
  });
}

function readPrefix(line: BoundLine, section: Section): PoolPrefix[] {
  const word = argument(line, 'prefix');
  const prefix = word && parsePrefix(word.text);
  if (word === undefined || prefix?.address.family !== 6) return [];
  return [{ address: prefix.address.bits, length: prefix.length, mark: markWord(section, line, word) }];
}

function join(first: Dhcpv6Pool, second: Dhcpv6Pool): Dhcpv6Pool {
  return {
    ...first,
    addresses: [...first.addresses, ...second.addresses],
    links: [...first.links, ...second.links],
    delegates: first.delegates || second.delegates,
    delegatedPools: [...first.delegatedPools, ...second.delegatedPools],
    hasOptions: first.hasOptions || second.hasOptions,
    isUnderstood: first.isUnderstood && second.isUnderstood,
  };
}
