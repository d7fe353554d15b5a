import { formatCommunity, parseCommunity, parseLargeCommunity } from '../../../base/numbers/community';
import {
  administratorText,
  type ExtendedValue,
  extendedHex,
  parseExtended,
} from '../../../base/numbers/extended-community';
import { communityOfKeyword, wellKnownCommunity } from '../../../base/numbers/well-known-community';
import { code } from '../markdown';
import { asText } from './as-card';
import { printCard, type Row, row, titleOf } from './card';

/** What two numbers around a colon are where they stand. */
export type CommunityKind = 'standard' | 'large' | 'route distinguisher' | 'route target' | 'site of origin';

/** The card of a community or of what is written like one, in Markdown; undefined for a value that cannot be one. */
export function communityCard(text: string, kind: CommunityKind): string | undefined {
  if (kind === 'large') return largeCard(text);
  if (kind !== 'standard') return extendedCard(text, kind);
  const value = communityOfKeyword(text) ?? parseCommunity(text);
  return value === undefined ? undefined : standardCard(value);
}

function standardCard(value: number): string {
  const known = wellKnownCommunity(value);
  const as = Math.floor(value / 0x10000);
  const isReserved = as === 0 || as === 0xffff;
  const what =
    known === undefined
      ? isReserved
        ? 'BGP community, reserved'
        : `BGP community of AS ${as}`
      : `well-known BGP community ${known.name}`;
  return printCard({
    title: titleOf(formatCommunity(value), [`${what} (${known?.rfc ?? 'RFC 1997'})`]),
    rows: [
      ...row('Meaning', known?.meaning),
      ...row('AS', known !== undefined || isReserved ? undefined : `${as}, ${asText(as)}`),
      ['Value', `${value}, ${code(`0x${value.toString(16).padStart(8, '0')}`)}`],
    ],
  });
}

function largeCard(text: string): string | undefined {
  const parts = parseLargeCommunity(text);
  if (parts === undefined) return undefined;
  const [as, first, second] = parts;
  return printCard({
    title: titleOf(text, [`large BGP community of AS ${as} (RFC 8092)`]),
    rows: [
      ['AS', `${as}, ${asText(as)}`],
      ['Local data', `${first} and ${second}`],
    ],
  });
}

/** How each is told from the other in eight bytes: the second byte of its type (RFC 4360). */
const subtypes = { 'route distinguisher': 0, 'route target': 2, 'site of origin': 3 } as const;

const fields: Readonly<Record<ExtendedValue['type'], string>> = {
  0: 'AS of 16 bits, number of 32',
  1: 'IPv4 address, number of 16 bits',
  2: 'AS of 32 bits, number of 16',
};

function extendedCard(text: string, kind: keyof typeof subtypes): string | undefined {
  const value = parseExtended(text);
  if (value === undefined) return undefined;
  const rfc = kind === 'route distinguisher' ? 'RFC 4364' : value.type === 2 ? 'RFC 5668' : 'RFC 4360';
  const use = value.type === 1 ? '' : `, ${asText(value.administrator)}`;
  return printCard({
    title: titleOf(text, [`${kind} of ${administratorText(value)} (${rfc})`]),
    rows: [
      ['Of', `${administratorText(value)}${use}`] as Row,
      ['Type', `${value.type}: ${fields[value.type]}`],
      ['Bytes', code(extendedHex(value, subtypes[kind]))],
    ],
  });
}
