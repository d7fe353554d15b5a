import { commandLines } from '../command-lines';
import { eachRow, type Fact, fact } from '../facts';
import { type Interface, wholeInterfaces } from '../interfaces';
import type { Mark } from '../mark';
import { ipv4Routes, ipv6Routes } from '../routes';
import { isLoopback, isNull } from './interface-kind';
import { mayLearnRoutes } from './learned-routes';

/** A static default route of the global table whose other family has no way out. */
export interface LoneDefault {
  /** The family of the route that is there. */
  readonly family: 4 | 6;
  readonly mark: Mark;
}

/** Two halves of the space, and 2000::/3, serve as default routes too. */
const LONGEST_DEFAULT_V4 = 1;
const LONGEST_DEFAULT_V6 = 3;

/** Other commands that give IPv4 a way out. */
const gateways = commandLines(['ip-default-gateway', 'ip-default-network']);

const ipv4Defaults = eachRow(ipv4Routes, [], (route) => {
  const { vrf, length = 32, multicast } = route;
  return vrf === undefined && !multicast && length <= LONGEST_DEFAULT_V4 ? [route] : none;
});
const ipv6Defaults = eachRow(ipv6Routes, [], (route) => {
  const { vrf, length, multicast } = route;
  return vrf === undefined && !multicast && length <= LONGEST_DEFAULT_V6 ? [route] : none;
});

/** The interfaces of the global table that have an address, loopbacks aside. */
const links = eachRow(wholeInterfaces, [], (one) =>
  !one.shutdown && one.vrf === undefined && !isLoopback(one.name) && (hasIpv4(one) || hasIpv6(one))
    ? [one]
    : none,
);
const linksOfOneFamily = eachRow(links, [], (one) => (hasIpv4(one) && hasIpv6(one) ? none : [one]));

/** True where there are such interfaces, and every one has an address of each family. */
const speaksBoth: Fact<boolean> = fact(
  [links, linksOfOneFamily],
  (all, some) => all.length > 0 && some.length === 0,
);

/**
 * The first static default route of one family where nothing brings one of the other, on a device all of whose
 * interfaces speak both; undefined else.
 */
export const loneDefault: Fact<LoneDefault | undefined> = fact(
  [ipv4Defaults, ipv6Defaults, gateways, speaksBoth, mayLearnRoutes],
  (v4, v6, others, isDual, mayLearn) => {
    const found = [...v4, ...v6].find((route) => !isNull(route.interface));
    if (found === undefined || (v4.length > 0 && v6.length > 0)) return undefined;
    const missing = v4.length > 0 ? 6 : 4;
    if (mayLearn(missing, undefined) || (missing === 4 && others.some(({ on }) => on))) return undefined;
    if (!isDual) return undefined;
    return { family: missing === 6 ? 4 : 6, mark: found.prefixMark };
  },
);

function hasIpv4({ ipv4, dynamicIpv4, unnumberedFrom }: Interface): boolean {
  return ipv4.length > 0 || dynamicIpv4 || unnumberedFrom !== undefined;
}

function hasIpv6({ ipv6, dynamicIpv6, ipv6UnnumberedFrom }: Interface): boolean {
  return ipv6.some(({ linkLocal }) => !linkLocal) || dynamicIpv6 || ipv6UnnumberedFrom !== undefined;
}

const none: readonly never[] = [];
