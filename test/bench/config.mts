import { aclLines } from './configs/acl.mts';
import { bgpLines } from './configs/bgp.mts';
import { edgeLines } from './configs/edge.mts';
import { interfaceLines } from './configs/interfaces.mts';

/** Kinds of made-up configurations: each makes the lines of about so many, with names and numbers from `first` on. */
export const shapes = {
  edge: edgeLines,
  bgp: bgpLines,
  acl: aclLines,
  interfaces: interfaceLines,
} as const satisfies Readonly<Record<string, (lines: number, first?: number) => string[]>>;

export type Shape = keyof typeof shapes;

/** A whole made-up configuration of about so many lines. */
export function madeUpConfig(lines: number, shape: Shape = 'edge'): string {
  const head = ['version 15.7', 'hostname BENCH', 'ipv6 unicast-routing', '!'];
  return [...head, ...shapes[shape](lines - head.length - 1), 'end', ''].join('\n');
}
