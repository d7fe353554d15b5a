import { type Fact, fact } from '../facts';
import type { Interface } from '../interfaces';
import { keyedFact } from '../keyed';
import type { Mark } from '../mark';
import { perKey } from '../per-key';
import { igpBlocks } from './igp-blocks';
import { type Distance, externalDistance, type IgpProtocol, internalDistance } from './igp-distance';
import { type IgpStatement, igpStatements } from './igp-interfaces';
import type { IgpNetwork } from './igp-networks';
import { type IgpSettings, isSetFor } from './igp-process';
import { configuredIgps, processKey, statedIgps } from './igp-processes';
import type { Redistribution } from './redistribution';

/**
 * A routing process other than BGP, in one address family and VRF: `router ospf 1` is one, each address family of OSPFv3
 * or named EIGRP is one, `ipv6 router rip X` is one.
 */
export interface Igp extends IgpSettings {
  readonly protocol: IgpProtocol;
  /** Number or tag, of EIGRP the AS; empty where it has none. */
  readonly process: string;
  /** What the header calls it: for named EIGRP the name, else the process. */
  readonly head: string;
  readonly family: 4 | 6;
  /** The line that begins it, or the first that runs an interface in it where the document has no such line. */
  readonly mark: Mark;
  /** The commands of interfaces that run it on them, by the name of the interface. */
  readonly statements: ReadonlyMap<string, IgpStatement>;
  /** The network statements that cover an address, in the order of the document. */
  readonly covering: (address: number) => readonly IgpNetwork[];
}

/** How a process runs on an interface. */
export interface IgpMember {
  /** The OSPF area as a number; undefined for other protocols, and where network statements disagree. */
  readonly area: number | undefined;
  /** True where it forms no adjacency: its prefix is announced all the same. */
  readonly passive: boolean;
  /** The line that runs the process on it; undefined where all interfaces take part by themselves. */
  readonly mark: Mark | undefined;
  /** What that line is: one of the interface, one of the process, or none. */
  readonly from: 'interface' | 'process' | 'none';
}

/** A way in which an IGP announces the prefix of an interface, and how far such routes are trusted on this device. */
export interface Carrier {
  readonly igp: Igp;
  /** The redistribution that brings the prefix in; undefined where the process runs on the interface. */
  readonly redistribution: Redistribution | undefined;
  readonly distance: Distance;
}

const configured = fact([igpBlocks], configuredIgps);

/** Of a process with thousands of interfaces an edit of one puts together that process alone. */
const stated = perKey(
  keyedFact(igpStatements, ({ statement }) => processKey(statement)),
  [configured],
  (statements, key, all) =>
    statedIgps(
      statements,
      all.filter(({ igp }) => processKey(igp) === key),
    ),
);

/**
 * The routing processes other than BGP. Those that an interface starts by itself are among them. Which interfaces they
 * run on `memberOf` says: this fact stays the same when addresses change.
 */
export const igps: Fact<readonly Igp[]> = fact([configured, stated], (all, { get, values }) => [
  ...all.flatMap((one) => {
    const known = get(processKey(one.igp))?.configured.get(one);
    return known ?? (one.declared ? one.igp : []);
  }),
  ...values.flatMap(({ started }) => started),
]);

/** How a process runs on an interface, or announces its prefix; undefined where it does not, or where that is shut down. */
export function memberOf(igp: Igp, one: Interface): IgpMember | undefined {
  if (one.shutdown || one.vrf !== igp.vrf || isSetFor(igp.closed, one.name)) return undefined;
  const passive = isSetFor(igp.passive, one.name);
  const statement = igp.statements.get(one.name);
  if (statement !== undefined)
    return { area: statement.area, passive, mark: statement.mark, from: 'interface' };
  const primary = one.ipv4.find(({ secondary }) => !secondary);
  const [first, ...others] = primary === undefined ? [] : igp.covering(primary.address);
  if (first !== undefined) {
    const area = others.every((other) => other.area === first.area) ? first.area : undefined;
    return { area, passive, mark: first.mark, from: 'process' };
  }
  if (!takesPart(one, igp)) return undefined;
  const mark = igp.named.get(one.name);
  return { area: undefined, passive, mark, from: mark === undefined ? 'none' : 'process' };
}

/** The IGPs that announce the primary prefix of an interface in a family; none where it is shut down. */
export function carriersOf(all: readonly Igp[], one: Interface, family: 4 | 6): Carrier[] {
  if (one.shutdown) return [];
  return all
    .filter((igp) => igp.family === family && igp.vrf === one.vrf && !igp.shutdown)
    .flatMap((igp): Carrier[] => {
      if (memberOf(igp, one) !== undefined)
        return [{ igp, redistribution: undefined, distance: internalDistance(igp.distances) }];
      const redistribution = igp.redistributions.find(({ source }) => source === 'connected');
      if (redistribution === undefined) return [];
      return [{ igp, redistribution, distance: externalDistance(igp.distances, igp.protocol) }];
    });
}

/** True for an interface that takes part without being named: in EIGRP for IPv6, and where it is passive in IS-IS. */
function takesPart(one: Interface, { protocol, process, head, family, passive }: Igp): boolean {
  const has4 = one.ipv4.length > 0 || one.dynamicIpv4 || one.unnumberedFrom !== undefined;
  const has6 = one.ipv6.length > 0 || one.dynamicIpv6 || one.ipv6UnnumberedFrom !== undefined;
  if (family === 4 ? !has4 : !has6) return false;
  if (protocol === 'isis') return isSetFor(passive, one.name);
  if (protocol !== 'eigrp' || family === 4) return false;
  return head !== process || passive.exceptions.get(one.name) === true;
}
