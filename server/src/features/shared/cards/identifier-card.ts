import { formatIpv4 } from '../../../base/ip/format';
import { printCard, row, titleOf } from './card';
import type { CardContext } from './card-context';
import { confirmedOwner } from './owner';

/** What a number of 32 bits names when it is written like an address. */
export type Identifier = 'router ID' | 'cluster ID' | 'area' | 'domain ID';

/** The card of a router ID or an area, in Markdown. It is no address, even where an interface has the same digits. */
export function identifierCard(bits: number, what: Identifier, context: CardContext): string {
  const owner = what === 'area' ? undefined : confirmedOwner(bits, context);
  const number = what === 'area' ? `the same as area ${bits}` : `${bits}`;
  return printCard({
    title: titleOf(formatIpv4(bits), [`${what}: a 32-bit number, written like an address`]),
    rows: [...row('Same as', owner), ['Number', number]],
  });
}
