import { formatIpv4, formatIpv6 } from '../base/ip/format';
import { parseIpv4 } from '../base/ip/parse';
import { sixToFourPrefix } from '../base/ip/transition';
import type { WorkspaceFeature } from './feature';
import { SIX_TO_FOUR, type SixToFourAnswer, type SixToFourParams } from './own-requests';

/** Computes a 6to4 site from its IPv4 address: the prefix, the tunnel and the route into it (RFC 3056). */
export const sixToFour: WorkspaceFeature<SixToFourParams, SixToFourAnswer | null> = {
  method: SIX_TO_FOUR,
  capability: {},
  needsDocuments: false,
  handle: (_, { ipv4: text }) => {
    const ipv4 = parseIpv4(text.trim());
    if (ipv4 === undefined) return null;
    const prefix = formatIpv6(sixToFourPrefix(ipv4));
    return {
      prefix: `${prefix}/48`,
      lines: [
        'interface Tunnel2002',
        ` description 6to4 site of ${formatIpv4(ipv4)}`,
        ' no ip address',
        ` ipv6 address ${prefix}/128`,
        ` tunnel source ${formatIpv4(ipv4)}`,
        ' tunnel mode ipv6ip 6to4',
        '!',
        'ipv6 route 2002::/16 Tunnel2002',
      ],
    };
  },
};
