import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { maskLength, parseIpv4, parsePrefix } from '../../base/ip/parse';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../bound-line';
import type { SectionFact } from '../facts';
import { lineFact } from '../line-fact';
import { type Mark, markWord } from '../mark';
import type { Section } from '../section';

/** A prefix with bits behind its length. */
export interface PrefixWithHostBits {
  readonly where: 'prefix-list' | 'bgp-network';
  readonly mark: Mark;
  /** The prefix as it is written, with its length. */
  readonly written: string;
  /** What belongs in the place of the marked word. */
  readonly masked: string;
}

const COMMANDS: Readonly<Record<string, PrefixWithHostBits['where']>> = {
  'ip-prefix-list': 'prefix-list',
  'ipv6-prefix-list': 'prefix-list',
  'bgp-network': 'bgp-network',
};

/** Prefixes with host bits in prefix lists and in what BGP announces. Lines that take something back are left out. */
export const prefixesWithHostBits: SectionFact<PrefixWithHostBits> = lineFact(
  Object.keys(COMMANDS),
  (line, section) => {
    const found = line.negation === undefined ? readLine(section, line) : undefined;
    return found === undefined ? [] : [found];
  },
);

function readLine(section: Section, line: BoundLine): PrefixWithHostBits | undefined {
  const where = COMMANDS[line.form?.id ?? ''];
  const word = argument(line, 'prefix');
  if (where === undefined || word === undefined) return undefined;
  const mark = markWord(section, line, word);
  const mask = argument(line, 'mask');
  if (mask !== undefined) return readMasked(where, mark, word.text, mask.text);
  const prefix = parsePrefix(word.text);
  if (prefix === undefined) return undefined;
  const { address, length } = prefix;
  const masked = address.family === 4 ? networkV4(address.bits, length) : networkV6(address.bits, length);
  if (masked === address.bits) return undefined;
  const text = typeof masked === 'number' ? formatIpv4(masked) : formatIpv6(masked);
  const cased = word.text === word.text.toLowerCase() ? text : text.toUpperCase();
  return { where, mark, written: word.text, masked: `${cased}/${length}` };
}

function readMasked(
  where: PrefixWithHostBits['where'],
  mark: Mark,
  text: string,
  maskText: string,
): PrefixWithHostBits | undefined {
  const [bits, mask] = [parseIpv4(text), parseIpv4(maskText)];
  const length = mask === undefined ? undefined : maskLength(mask);
  if (bits === undefined || length === undefined || networkV4(bits, length) === bits) return undefined;
  return { where, mark, written: `${text}/${length}`, masked: formatIpv4(networkV4(bits, length)) };
}
