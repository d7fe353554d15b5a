import type { IpAddress } from '../../base/ip/address';
import { parseIp } from '../../base/ip/parse';
import { isLoopback } from '../addressing/interface-kind';
import { argument, type BoundLine } from '../bound-line';
import { eachRow, type Fact, fact, sectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { type Interface, type InterfaceIpv4, type InterfaceIpv6, interfaces } from '../interfaces';
import { type Mark, markLine } from '../mark';
import type { Section } from '../section';

/** A rendezvous point that a device is told, or offers to be: by its address, or by the interface that has it. */
export interface RendezvousPoint {
  readonly address: IpAddress | undefined;
  /** As a device prints it; undefined where the address is given. */
  readonly interface: string | undefined;
  /** Undefined in the global routing table. */
  readonly vrf: string | undefined;
  readonly mark: Mark;
}

/** An address of a loopback of this device that is a rendezvous point. */
export type OwnRendezvousPoint = {
  readonly rp: RendezvousPoint;
  readonly interface: Interface;
  readonly address: IpAddress;
} & (
  | { readonly family: 4; readonly own: InterfaceIpv4 }
  | { readonly family: 6; readonly own: InterfaceIpv6 }
);

interface RpLine extends RendezvousPoint {
  readonly id: string;
  readonly on: boolean;
}

const rpLines: Fact<readonly RpLine[]> = sectionFact(
  ['ip-pim-rp-address', 'ip-pim-rp-candidate', 'ipv6-pim-rp-address', 'ipv6-pim-rp-candidate'],
  (section, lines) => lines.map((line) => readLine(line, section)),
);

/** The rendezvous points that the document names, in its order. */
export const rendezvousPoints: Fact<readonly RendezvousPoint[]> = fact([rpLines], (lines) => {
  const known = new Map<string, RendezvousPoint>();
  for (const line of lines) {
    const key = `${line.id} ${line.vrf ?? ''} ${line.interface ?? line.address?.bits}`;
    if (line.on) known.set(key, line);
    else known.delete(key);
  }
  return [...known.values()];
});

/** The same by routing table and by address or interface. */
const index: Fact<ReadonlyMap<string, RendezvousPoint>> = fact(
  [rendezvousPoints],
  (points) => new Map(points.map((rp) => [keyOf(rp.interface ?? rp.address, rp.vrf), rp])),
);

/** The loopbacks of a device. */
export const loopbacks: Fact<readonly Interface[]> = eachRow(interfaces, [], (one) =>
  isLoopback(one.name) ? [one] : [],
);

/** The addresses of loopbacks that are rendezvous points. */
export const ownRendezvousPoints: Fact<readonly OwnRendezvousPoint[]> = fact(
  [loopbacks, index],
  (all, points) => (points.size === 0 ? [] : all.flatMap((one) => pointsOn(one, points))),
);

function pointsOn(
  one: Interface,
  points: ReadonlyMap<string, RendezvousPoint>,
): readonly OwnRendezvousPoint[] {
  const named = points.get(keyOf(one.name, one.vrf));
  const of4 = one.ipv4.flatMap((own): OwnRendezvousPoint[] => {
    const address: IpAddress = { family: 4, bits: own.address };
    const rp = points.get(keyOf(address, one.vrf)) ?? (own.secondary ? undefined : named);
    return rp === undefined ? [] : [{ rp, interface: one, address, family: 4, own }];
  });
  const of6 = one.ipv6.flatMap((own): OwnRendezvousPoint[] => {
    const address: IpAddress = { family: 6, bits: own.address };
    const rp = own.eui64 ? undefined : points.get(keyOf(address, one.vrf));
    return rp === undefined ? [] : [{ rp, interface: one, address, family: 6, own }];
  });
  return [...of4, ...of6];
}

function readLine(line: BoundLine, section: Section): RpLine {
  const address = parseIp(argument(line, 'rp')?.text ?? '');
  return {
    id: line.form?.id ?? '',
    on: line.negation === undefined,
    address,
    interface: interfaceArgument(line, 'interface'),
    vrf: argument(line, 'vrf')?.text,
    mark: markLine(section, line),
  };
}

function keyOf(what: IpAddress | string | undefined, vrf: string | undefined): string {
  const text = typeof what === 'object' ? `${what.family} ${what.bits}` : what;
  return `${vrf ?? ''} ${text}`;
}
