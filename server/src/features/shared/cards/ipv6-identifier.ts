import type { Ipv6Facts } from '../../../base/ip/facts';
import { formatIpv6 } from '../../../base/ip/format';
import { reservedAnycastName } from '../../../base/ip/interface-id';
import { formatMac, formatMacCisco, formatMacIeee, type MacFacts } from '../../../base/ip/mac';
import { code } from '../markdown';
import { type Row, row } from './card';
import { isNetwork } from './ipv6-words';

/** What the low 64 bits say: the MAC they were made of, a reserved anycast number, the group that neighbours ask. */
export function identifierRows(facts: Ipv6Facts): Row[] {
  const { eui64, interfaceId } = facts;
  const anycast = interfaceId?.reservedAnycast;
  return [
    ...(eui64 === undefined ? [] : macRows('MAC (EUI-64)', eui64)),
    ...row(
      'Anycast',
      anycast === undefined ? undefined : `${reservedAnycastName(anycast)}, number ${anycast} (RFC 2526)`,
    ),
    ...row('Solicited-node', solicitedText(facts)),
  ];
}

/** A MAC in the three usual notations, and who assigned it. */
export function macRows(label: string, { mac, oui, administration, cast }: MacFacts): Row[] {
  const notations = [formatMacCisco(mac), formatMac(mac), formatMacIeee(mac)].map(code).join(' ');
  const by = administration === 'local' ? 'locally administered (U/L bit set)' : 'universally administered';
  return [
    [label, notations],
    ['OUI', `${code(oui)}, ${by}${cast === 'group' ? ', group address' : ''}`],
  ];
}

/** The group that neighbor discovery asks for the address, and its MAC. A network has none. */
function solicitedText(facts: Ipv6Facts): string | undefined {
  const { solicitedNode } = facts;
  if (solicitedNode === undefined || isNetwork(facts)) return undefined;
  const mac = 0x3333_0000_0000 + Number(solicitedNode & 0xffffffffn);
  return `${code(formatIpv6(solicitedNode))}, MAC ${code(formatMac(mac))}`;
}
