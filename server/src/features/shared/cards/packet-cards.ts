import { dscpOf, precedenceName } from '../../../base/numbers/dscp';
import type { IpProtocol } from '../../../base/numbers/ip-protocol';
import { code } from '../markdown';
import { printCard, row, titleOf } from './card';
import type { Port } from './packet-values';

/** The card of a DSCP, in Markdown. */
export function dscpCard(value: number): string {
  const { name, meaning, rfc, traffic } = dscpOf(value);
  const precedence = value >> 3;
  const what = meaning === undefined ? 'no behaviour is defined for it' : `${meaning} (${rfc})`;
  return printCard({
    title: titleOf(name ?? `DSCP ${value}`, [what]),
    rows: [
      ['DSCP', `${value}, ${code(bits(value, 6))}, ${code(hex(value))}`],
      ['ToS byte', `${value * 4}, ${code(hex(value * 4))}`],
      ['Precedence', `${precedence} (${precedenceName(precedence)})`],
      ...row('Meant for', traffic && `${traffic} (RFC 4594)`),
    ],
  });
}

/** The card of an IP precedence, in Markdown. */
export function precedenceCard(value: number): string {
  const dscp = value * 8;
  return printCard({
    title: titleOf(precedenceName(value) ?? '', [`IP precedence ${value} (RFC 791)`]),
    rows: [
      ['Precedence', `${value}, ${code(bits(value, 3))}`],
      ['DSCP', `${dscp} (${dscpOf(dscp).name})`],
      ['ToS byte', `${dscp * 4}, ${code(hex(dscp * 4))}`],
    ],
  });
}

/** The card of an IP protocol, in Markdown. */
export function protocolCard({ name, number, meaning, reference }: IpProtocol): string {
  return printCard({ title: titleOf(name, [`IP protocol ${number}: ${meaning} (${reference})`]), rows: [] });
}

/** The card of a port, in Markdown: what is behind it, and the word that IOS prints for it. */
export function portCard({ number, transports, services, isWord }: Port): string {
  const names = [...new Set(services.map(({ name }) => name))];
  const keyword = isWord ? undefined : services.find((service) => service.keyword !== undefined)?.keyword;
  const protocols = transports.map((transport) => transport.toUpperCase()).join(' and ');
  return printCard({
    title: titleOf(`${protocols} ${number}`, [names.length === 0 ? portRange(number) : names.join(', ')]),
    rows: row('IOS prints', keyword && code(keyword)),
  });
}

/** Ranges of RFC 6335 section 6. */
function portRange(port: number): string {
  if (port < 1024) return 'system port (0–1023)';
  return port < 49152 ? 'user port (1024–49151)' : 'dynamic port (49152–65535)';
}

function bits(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(2, '0')}`;
}
