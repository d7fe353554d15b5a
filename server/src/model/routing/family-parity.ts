import { isLoopback } from '../addressing/interface-kind';
import { eachRow, type Fact, fact } from '../facts';
import { type Interface, interfaces } from '../interfaces';
import { onlyWhere } from '../on-demand';
import { grouped } from './grouped';
import { type Igp, type IgpMember, igps, memberOf } from './igp';
import type { IgpProtocol } from './igp-distance';

/** An interface with addresses of both families on which routing runs for one of them only. */
export interface OneFamily {
  readonly interface: Interface;
  /** The process that runs on it, and how. */
  readonly igp: Igp;
  readonly member: IgpMember;
  /** The family that no protocol runs for. */
  readonly missing: 4 | 6;
  /** How many other interfaces of the routing table have both. */
  readonly others: number;
}

/** Processes that belong together: they run for both families in one routing table. */
interface Pair {
  readonly processes: Readonly<Record<4 | 6, readonly Igp[]>>;
  /** All that run for a family in this routing table, of whatever protocol. */
  readonly all: Readonly<Record<4 | 6, readonly Igp[]>>;
  readonly vrf: string | undefined;
}

/** An interface in a pair: with both families, or with one of them and nothing for the other. */
interface Placed {
  readonly pair: Pair;
  readonly lacking: Omit<OneFamily, 'others'> | undefined;
}

const protocolPairs: readonly (readonly IgpProtocol[])[] = [['ospf', 'ospfv3'], ['eigrp'], ['isis']];

/** So many other interfaces must have both families before one that has not is told apart from a plan. */
const ENOUGH = 2;

const pairs: Fact<readonly Pair[]> = fact([igps], (igpsOfAll) => {
  const inService = grouped(
    igpsOfAll.filter(({ shutdown }) => !shutdown),
    ({ vrf }) => vrf,
  );
  return [...inService].flatMap(([vrf, own]) => {
    const all = byFamily(own);
    return protocolPairs
      .map((protocols) => byFamily(own.filter(({ protocol }) => protocols.includes(protocol))))
      .filter((processes) => processes[4].length > 0 && processes[6].length > 0)
      .map((processes): Pair => ({ processes, all, vrf }));
  });
});

const placed: Fact<readonly Placed[]> = eachRow(interfaces, [pairs], (one, all) =>
  isDual(one) && !isLoopback(one.name)
    ? all.filter(({ vrf }) => vrf === one.vrf).flatMap((pair) => placeIn(pair, one))
    : [],
);

/** The interfaces that most others of their routing table differ from: on those a protocol runs for both families. */
export const oneFamilyInterfaces: Fact<readonly OneFamily[]> = onlyWhere(
  pairs,
  fact([placed], (all) => {
    const counts = new Map<Pair, { both: number; lacking: number }>();
    for (const { pair, lacking } of all) {
      const count = counts.get(pair) ?? { both: 0, lacking: 0 };
      counts.set(pair, count);
      if (lacking === undefined) count.both++;
      else count.lacking++;
    }
    return all.flatMap(({ pair, lacking }): OneFamily[] => {
      const { both, lacking: few } = counts.get(pair) ?? { both: 0, lacking: 0 };
      return lacking === undefined || both < ENOUGH || few >= both ? [] : [{ ...lacking, others: both }];
    });
  }),
);

function placeIn(pair: Pair, one: Interface): readonly Placed[] {
  const runs = (igpsOfFamily: readonly Igp[]) => igpsOfFamily.some((igp) => memberOf(igp, one) !== undefined);
  const has = { 4: runs(pair.processes[4]), 6: runs(pair.processes[6]) };
  if (has[4] && has[6]) return [{ pair, lacking: undefined }];
  const family = has[4] ? 4 : 6;
  const missing = has[4] ? 6 : 4;
  if (!has[family] || runs(pair.all[missing])) return [];
  return pair.processes[family].flatMap((igp): Placed[] => {
    const member = memberOf(igp, one);
    if (member === undefined || member.passive) return [];
    return [{ pair, lacking: { interface: one, igp, member, missing } }];
  });
}

function byFamily(all: readonly Igp[]): Readonly<Record<4 | 6, readonly Igp[]>> {
  return {
    4: all.filter(({ family }) => family === 4),
    6: all.filter(({ family }) => family === 6),
  };
}

function isDual({ ipv4, ipv6, shutdown, unclear }: Interface): boolean {
  return !shutdown && !unclear && ipv4.length > 0 && ipv6.some(({ linkLocal }) => !linkLocal);
}
