import { parsePrefix } from '../base/ip/parse';
import { sixToFourOf } from '../base/ip/transition';
import type { Prefix } from './bgp/bgp-routes';
import { argument } from './bound-line';
import { eachRow, type Fact, fact } from './facts';
import { interfaceCommands } from './interface-commands';
import { interfaces } from './interfaces';
import { type Mark, markWord } from './mark';
import { ipv6Routes } from './routes';
import { announcementsOf } from './routing/announced';

/** A place in a configuration where a 6to4 address or prefix is used, long enough to hold an IPv4 address. */
export interface SixToFourUse {
  /** An address of an interface, a prefix that it advertises, a static route, its next hop, a network of BGP. */
  readonly kind: 'address' | 'advertised' | 'route' | 'next-hop' | 'network';
  /** For the first two, as a device prints it. */
  readonly interface: string | undefined;
  readonly bits: bigint;
  /** The IPv4 address in it. */
  readonly ipv4: number;
  readonly mark: Mark;
}

/** 2002: and the IPv4 address. */
const SITE_LENGTH = 48;

const addresses: Fact<readonly SixToFourUse[]> = eachRow(interfaces, [], ({ name, ipv6 }) =>
  ipv6.flatMap((own) => useOf('address', own.address, own.length, own.mark, name)),
);

const advertised: Fact<readonly SixToFourUse[]> = eachRow(
  interfaceCommands,
  [],
  ({ name, id, on, line, section }) => {
    const word = id === 'ipv6-nd-prefix' && on ? argument(line, 'prefix') : undefined;
    const prefix = word && parsePrefix(word.text);
    if (word === undefined || prefix?.address.family !== 6) return none;
    return useOf('advertised', prefix.address.bits, prefix.length, markWord(section, line, word), name);
  },
);

const inRoutes: Fact<readonly SixToFourUse[]> = eachRow(
  ipv6Routes,
  [],
  ({ prefix, length, nextHop, mark, prefixMark, nextHopMark }) => {
    const own = useOf('route', prefix, length, prefixMark);
    if (nextHop === undefined) return own;
    return [...own, ...useOf('next-hop', nextHop, 128, nextHopMark ?? mark)];
  },
);

const inBgp: Fact<readonly SixToFourUse[]> = fact([announcementsOf(isSixToFour)], (announcements) =>
  announcements.flatMap(({ prefix, mark }) =>
    prefix.family === 6 ? useOf('network', prefix.bits, prefix.length, mark) : none,
  ),
);

/** The 6to4 addresses and prefixes of a device, kind by kind in the order of the document. */
export const sixToFourUses: Fact<readonly SixToFourUse[]> = fact(
  [addresses, advertised, inRoutes, inBgp],
  (...kinds) => kinds.flat(),
);

function isSixToFour({ family, bits, length }: Prefix): boolean {
  return family === 6 && length >= SITE_LENGTH && sixToFourOf(bits) !== undefined;
}

function useOf(
  kind: SixToFourUse['kind'],
  bits: bigint,
  length: number,
  mark: Mark,
  name?: string,
): readonly SixToFourUse[] {
  const found = length < SITE_LENGTH ? undefined : sixToFourOf(bits);
  return found === undefined ? none : [{ kind, interface: name, bits, ipv4: found.ipv4, mark }];
}

const none: readonly never[] = [];
