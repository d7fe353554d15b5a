import { parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { type Mark, markLine } from '../mark';
import type { SectionRef } from '../section';

/** A statement that runs a process on all interfaces whose address it covers. */
export interface IgpNetwork {
  /** The bits of the address that count; those that the wildcard leaves open are 0. */
  readonly address: number;
  /** Ones where an address may differ; of a classful network where none is written. */
  readonly wildcard: number;
  /** The OSPF area as a number: 0.0.0.1 is 1. */
  readonly area: number | undefined;
  readonly mark: Mark;
}

const ALL = 0xffffffff;

/** The statement of a line; undefined for one that cannot be read. */
export function readNetwork(line: BoundLine, section: SectionRef): IgpNetwork | undefined {
  const address = parseIpv4(argument(line, 'prefix')?.text ?? '');
  if (address === undefined) return undefined;
  const word = argument(line, 'wildcard');
  const wildcard = word === undefined ? classfulWildcard(address) : readWildcard(address, word.text);
  if (wildcard === undefined) return undefined;
  return {
    address: (address & ~wildcard) >>> 0,
    wildcard,
    area: readArea(line),
    mark: markLine(section, line),
  };
}

/** The area that a line names, as a number. */
export function readArea(line: BoundLine): number | undefined {
  const text = argument(line, 'area')?.text;
  if (text === undefined) return undefined;
  return text.includes('.') ? parseIpv4(text) : Number(text);
}

/** The same for statements on the same network, whatever the area. */
export function networkKey({ address, wildcard }: IgpNetwork): string {
  return `${address}/${wildcard}`;
}

/**
 * Finds the statements that cover an address, in the order of the document. One look-up for each wildcard that occurs,
 * not one for each statement.
 */
export function networkFinder(networks: readonly IgpNetwork[]): (address: number) => readonly IgpNetwork[] {
  const order = new Map(networks.map((network, index) => [network, index]));
  const byWildcard = new Map<number, Map<number, IgpNetwork>>();
  for (const network of networks) {
    const byAddress = byWildcard.get(network.wildcard) ?? new Map<number, IgpNetwork>();
    byWildcard.set(network.wildcard, byAddress);
    byAddress.set(network.address, network);
  }
  return (address) => {
    const found: IgpNetwork[] = [];
    for (const [wildcard, byAddress] of byWildcard) {
      const network = byAddress.get((address & ~wildcard) >>> 0);
      if (network !== undefined) found.push(network);
    }
    if (found.length < 2) return found;
    return found.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  };
}

/** IOS turns a netmask that stands in place of the wildcard around: 0.0.0.0 0.0.0.0 covers everything. */
function readWildcard(address: number, text: string): number | undefined {
  const bits = parseIpv4(text);
  if (bits === undefined) return undefined;
  const inverted = ~bits >>> 0;
  if (address === 0 && bits === 0) return ALL;
  const isNetmask = bits !== 0 && bits !== ALL && (inverted & (inverted + 1)) === 0;
  return isNetmask ? inverted : bits;
}

/** 0.0.0.0 stands for all addresses. */
function classfulWildcard(address: number): number {
  if (address === 0) return ALL;
  if (address >>> 31 === 0) return 0xffffff;
  return address >>> 30 === 0b10 ? 0xffff : 0xff;
}
