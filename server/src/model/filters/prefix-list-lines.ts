import { parsePrefix } from '../../base/ip/parse';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../bound-line';
import type { SectionFact } from '../facts';
import { lineFact } from '../line-fact';
import { type Mark, markLine } from '../mark';
import { anyCube, prefixCube } from './cube';
import { ALL_FIELDS, ALL_PROTOCOLS, type Box, type Packets } from './packets';
import type { Action, Family, PrefixListEntry } from './types';

const FAMILIES: Readonly<Record<string, Family>> = { 'ip-prefix-list': 4, 'ipv6-prefix-list': 6 };

/** A line of a prefix list. */
export interface PrefixListLine {
  readonly family: Family;
  readonly name: string;
  readonly adds: boolean;
  readonly sequence: number | undefined;
  readonly mark: Mark;
  /** Undefined where the line has none, or IOS refuses what it has. */
  readonly prefix: WrittenPrefix | undefined;
}

/** What an entry matches, as `PrefixListEntry` has it. */
export type WrittenPrefix = Pick<PrefixListEntry, 'action' | 'bits' | 'length' | 'low' | 'high' | 'packets'>;

/** The lines of all prefix lists, in the order of the document. */
export const prefixListLines: SectionFact<PrefixListLine> = lineFact(
  ['ip-prefix-list', 'ipv6-prefix-list'],
  (line, section) => {
    const family = FAMILIES[line.form?.id ?? ''];
    const name = argument(line, 'list')?.text;
    if (family === undefined || name === undefined) return [];
    const sequence = numberOf(line, 'sequence');
    const adds = line.negation === undefined;
    return [
      { family, name, adds, sequence, mark: markLine(section, line), prefix: readPrefix(line, family) },
    ];
  },
);

/** IOS wants length < ge <= le <= 32 or 128; of 0 it takes no notice. */
function readPrefix(line: BoundLine, family: Family): WrittenPrefix | undefined {
  const prefix = parsePrefix(argument(line, 'prefix')?.text ?? '');
  const action = line.matched.flatMap(({ keyword }): Action[] =>
    keyword === 'permit' || keyword === 'deny' ? [keyword] : [],
  )[0];
  if (prefix?.address.family !== family || action === undefined) return undefined;
  const { address, length } = prefix;
  const most = family === 4 ? 32 : 128;
  const ge = numberOf(line, 'ge') || undefined;
  const le = numberOf(line, 'le') || undefined;
  const low = ge ?? length;
  const high = le ?? (ge === undefined ? length : most);
  if (high < low || high > most) return undefined;
  if ((ge !== undefined && ge <= length) || (le !== undefined && le <= length)) return undefined;
  const bits = address.family === 4 ? networkV4(address.bits, length) : networkV6(address.bits, length);
  return { action, bits, length, low, high, packets: asPackets(family, bits, length, low, high) };
}

/** A prefix is an address with a length, and an entry takes all addresses of its prefix at some lengths. */
function asPackets(
  family: Family,
  bits: number | bigint,
  length: number,
  low: number,
  high: number,
): Packets {
  const box: Box = {
    protocols: ALL_PROTOCOLS,
    source: prefixCube(family, bits, length),
    destination: anyCube[family],
    first: [[low, high]],
    second: ALL_FIELDS,
  };
  return { boxes: [box], extras: none, conditional: false };
}

const none: readonly never[] = [];

function numberOf(line: BoundLine, name: string): number | undefined {
  const text = argument(line, name)?.text;
  return text === undefined ? undefined : Number(text);
}
