import type { Ipv6Facts } from '../../../base/ip/facts';
import { formatIpv4, formatIpv6, hex4 } from '../../../base/ip/format';
import type { SpecialBlock } from '../../../base/ip/registry/special-block';
import { code } from '../markdown';
import { type Row, row } from './card';

/** What the format of an address says besides the IPv4 address in it: 6to4, Teredo, ISATAP, NAT64, unique local. */
export function formatRows(facts: Ipv6Facts): Row[] {
  return [
    ...sixToFourRows(facts),
    ...teredoRows(facts),
    ...isatapRows(facts),
    ...nat64Rows(facts),
    ...uniqueLocalRows(facts),
  ];
}

function sixToFourRows({ sixToFour }: Ipv6Facts): Row[] {
  if (sixToFour === undefined) return [];
  const { sitePrefix, sla, ipv4Special, relayAnycast } = sixToFour;
  const relay = 'relay anycast 192.88.99.1, withdrawn by RFC 7526';
  return [
    ['Site', `${code(`${formatIpv6(sitePrefix)}/48`)}, subnet ${code(hex4(sla))}`],
    ...row('Its IPv4', relayAnycast ? relay : specialText(ipv4Special)),
  ];
}

function teredoRows({ teredo }: Ipv6Facts): Row[] {
  if (teredo === undefined) return [];
  const { port, flags, cone } = teredo;
  return [['Teredo', `port ${port}, flags ${code(hex4(flags))}${cone ? ' (cone NAT)' : ''}`]];
}

function isatapRows({ isatap }: Ipv6Facts): Row[] {
  if (isatap === undefined) return [];
  const unique =
    isatap.uBit === 1 ? 'the IPv4 address is globally unique' : 'the IPv4 address may be private';
  return [['ISATAP', `u bit ${isatap.uBit}: ${unique}`]];
}

function nat64Rows({ nat64, nat64Local }: Ipv6Facts): Row[] {
  return [
    ...row('Its IPv4', nat64 && specialText(nat64.ipv4Special)),
    ...(nat64Local ?? []).map(({ length, ipv4, wellFormed }): Row => {
      const doubt = wellFormed ? '' : ' (bits that must be zero are not)';
      return [`With a /${length}`, `${code(formatIpv4(ipv4))}${doubt}`];
    }),
  ];
}

function uniqueLocalRows({ uniqueLocal }: Ipv6Facts): Row[] {
  if (uniqueLocal === undefined) return [];
  const { lBit, globalId, subnetId, sitePrefix } = uniqueLocal;
  const assigned = lBit === 1 ? '' : ', not locally assigned (L=0): undefined to this day';
  const id = code(globalId.toString(16).padStart(10, '0'));
  return [
    [
      'Site',
      `${code(`${formatIpv6(sitePrefix)}/48`)}, global ID ${id}, subnet ${code(hex4(subnetId))}${assigned}`,
    ],
  ];
}

/** What a special IPv4 address inside is: 6to4 and NAT64 work with global ones only. */
function specialText(blocks: readonly SpecialBlock[]): string {
  return blocks.map(({ block, name, rfc }) => `${code(block)} ${name} (${rfc})`).join('; ');
}
