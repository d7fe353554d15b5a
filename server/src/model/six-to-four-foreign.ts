import { type Fact, fact } from './facts';
import { interfacesByName } from './interfaces';
import { onlyWhere } from './on-demand';
import { addressOwners } from './owners';
import { sixToFourTunnels } from './six-to-four';
import { misEncoded } from './six-to-four-groups';
import { type SixToFourUse, sixToFourUses } from './six-to-four-uses';

/**
 * The 6to4 prefixes that a 6to4 router has on interfaces other than tunnels, and that belong to an IPv4 address which
 * this router does not have. None where it has an address that the document does not tell.
 */
export const foreignSixToFour: Fact<readonly SixToFourUse[]> = onlyWhere(
  sixToFourTunnels,
  fact(
    [sixToFourTunnels, sixToFourUses, addressOwners, interfacesByName, misEncoded],
    (tunnels, uses, owners, byName, wronglyWritten) => {
      for (const one of byName.values()) if (one.dynamicIpv4 || one.unclear) return [];
      const known = new Set(wronglyWritten.map(({ mark }) => mark.line));
      const ours = new Set(tunnels.map(({ source }) => source?.ipv4));
      return uses.filter(({ kind, interface: name, ipv4, mark }) => {
        if (kind !== 'address' && kind !== 'advertised') return false;
        const owner = byName.get(name ?? '');
        if (owner === undefined || owner.shutdown || owner.tunnel.source !== undefined) return false;
        return !owners.ipv4.has(ipv4) && !ours.has(ipv4) && !known.has(mark.line);
      });
    },
  ),
);
