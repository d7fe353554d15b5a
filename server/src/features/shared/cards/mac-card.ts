import { solicitedNodeOf } from '../../../base/ip/facts';
import { expandIpv6, formatIpv4, formatIpv6 } from '../../../base/ip/format';
import { decodeMac, type MacBits, type MacFacts } from '../../../base/ip/mac';
import type { VirtualMac } from '../../../base/ip/virtual-mac';
import { code } from '../markdown';
import { printCard, type Row, row, titleOf } from './card';
import type { CardContext } from './card-context';
import { macRows } from './ipv6-identifier';
import { ownerText } from './owner';

/** The card of a MAC address, or of the one in a DHCP client identifier, in Markdown. */
export function macCard(mac: MacBits, context: CardContext, isClientId = false): string {
  const facts = decodeMac(mac);
  const [notations, maker] = macRows('Notations', facts);
  return printCard({
    title: titleOf(macText(facts), [
      isClientId ? 'MAC address in a DHCP client identifier' : 'MAC address',
      virtualText(facts.virtual),
    ]),
    rows: [notations, ...groupRows(facts), maker, ...identifierRows(facts, context)].filter(
      (one) => one !== undefined,
    ),
  });
}

function macText({ mac }: MacFacts): string {
  const hex = mac.toString(16).padStart(12, '0');
  return `${hex.slice(0, 4)}.${hex.slice(4, 8)}.${hex.slice(8)}`;
}

/** Which router or group a MAC stands for that a protocol made. */
function virtualText(virtual: VirtualMac | undefined): string | undefined {
  if (virtual === undefined) return undefined;
  const { kind, group, forwarder, protocol } = virtual;
  const texts: Readonly<Record<VirtualMac['kind'], string>> = {
    'hsrp-v1': `virtual: HSRPv1 group ${group}`,
    'hsrp-v2': `virtual: HSRPv2 group ${group}`,
    'hsrp-ipv6': `virtual: HSRP IPv6 group ${group}`,
    vrrp: `virtual: VRRP IPv4 VRID ${group}`,
    'vrrp-ipv6': `virtual: VRRP IPv6 VRID ${group}`,
    glbp: `virtual: GLBP group ${group} forwarder ${forwarder}`,
    'ipv4-multicast': 'IPv4 multicast (RFC 1112)',
    'ipv6-multicast': 'IPv6 multicast (RFC 2464)',
    broadcast: 'broadcast',
    'layer-2-protocol': `group of ${protocol}`,
  };
  return texts[kind];
}

/** The IP groups that share a multicast MAC: all whose low bits are these. */
function groupRows({ mac, virtual }: MacFacts): Row[] {
  const low = mac % 2 ** 23;
  if (virtual?.kind === 'ipv4-multicast') {
    const first = formatIpv4(0xe0000000 + low);
    return [['Groups', `${code(first)} and 31 others with the same low 23 bits`]];
  }
  if (virtual?.kind !== 'ipv6-multicast') return [];
  const group = BigInt(mac % 2 ** 32);
  const isSolicited = group >> 24n === 0xffn;
  const address = isSolicited ? solicitedNodeOf(group) : (0xff02n << 112n) | group;
  const others = isSolicited ? 'of neighbor discovery' : 'and every other group with the same low 32 bits';
  return [['Groups', `${code(formatIpv6(address))} ${others}`]];
}

/** The identifier that an interface makes of its MAC, the link-local address with it, and who has that. */
function identifierRows({ eui64, linkLocal, cast }: MacFacts, context: CardContext): Row[] {
  const identifier = code(expandIpv6(eui64).slice(20));
  const never = cast === 'group' ? '; no interface has a group address' : '';
  const owner = cast === 'group' ? undefined : ownerText(context.owners.ipv6.get(linkLocal), context);
  return [
    ['EUI-64', `${identifier}, link-local ${code(formatIpv6(linkLocal))}${never}`],
    ...row('Owner', owner),
  ];
}
