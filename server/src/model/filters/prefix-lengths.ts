import { parsePrefix } from '../../base/ip/parse';
import { isDigits } from '../../catalogue/words-shape';
import { argument, type BoundLine, lineSpan } from '../bound-line';
import type { SectionFact } from '../facts';
import { lineFact } from '../line-fact';
import { type Mark, markWord } from '../mark';
import type { Section } from '../section';

/** An entry of a prefix list whose lengths IOS refuses: it wants length < ge <= le <= 32 or 128. */
export interface WrongLengths {
  readonly fault: LengthFault;
  readonly length: number;
  readonly ge: number | undefined;
  readonly le: number | undefined;
  /** 32 or 128. */
  readonly most: number;
  /** The number at fault. */
  readonly mark: Mark;
  /** All that stands behind the prefix. */
  readonly tail: Mark;
  /** What to write there instead, where it is certain what is meant. */
  readonly meant: string | undefined;
}

/** `ge-short`: not longer than the prefix; `le-short` likewise; `too-long`: more than an address has; `crossed`: ge > le. */
export type LengthFault = 'ge-short' | 'le-short' | 'too-long' | 'crossed';

const COMMANDS = ['ip-prefix-list', 'ipv6-prefix-list'];

/** The entries of prefix lists with wrong lengths, in the order of the document. */
export const wrongLengths: SectionFact<WrongLengths> = lineFact(COMMANDS, (line, section) => {
  const found = line.negation === undefined ? readLine(section, line) : undefined;
  return found === undefined ? [] : [found];
});

function readLine(section: Section, line: BoundLine): WrongLengths | undefined {
  const prefix = parsePrefix(argument(line, 'prefix')?.text ?? '');
  const [geWord, leWord] = [argument(line, 'ge'), argument(line, 'le')];
  if (prefix === undefined || (geWord === undefined && leWord === undefined)) return undefined;
  if (![geWord, leWord].every((word) => word === undefined || isDigits(word.text))) return undefined;
  const [ge, le] = [geWord && Number(geWord.text), leWord && Number(leWord.text)];
  const prefixWord = argument(line, 'prefix');
  const { length, address } = prefix;
  const most = address.family === 4 ? 32 : 128;
  const found = faultOf(length, ge, le, most);
  const word = found?.at === 'ge' ? geWord : leWord;
  if (found === undefined || word === undefined || prefixWord === undefined) return undefined;
  const span = { start: prefixWord.span.end, end: lineSpan(line).end };
  const meant = meantTail(length, ge ?? length, le, most);
  const tail = { section: section.key, line, span };
  return { fault: found.fault, length, ge, le, most, mark: markWord(section, line, word), tail, meant };
}

/** `ge` of the length itself adds nothing, and neither does `le`. What else is meant by wrong lengths is open. */
function meantTail(length: number, ge: number, le: number | undefined, most: number): string | undefined {
  if (ge !== length || (le !== undefined && (le < length || le > most))) return undefined;
  const high = le ?? most;
  return high === length ? '' : ` le ${high}`;
}

function faultOf(
  length: number,
  ge: number | undefined,
  le: number | undefined,
  most: number,
): { readonly fault: LengthFault; readonly at: 'ge' | 'le' } | undefined {
  if (ge !== undefined && ge > most) return { fault: 'too-long', at: 'ge' };
  if (le !== undefined && le > most) return { fault: 'too-long', at: 'le' };
  // Of `le 0` behind a prefix of length 0 IOS takes no notice.
  if (length === 0 && ge === undefined && le === 0) return undefined;
  if (ge !== undefined && ge <= length) return { fault: 'ge-short', at: 'ge' };
  if (le !== undefined && le <= length) return { fault: 'le-short', at: 'le' };
  return ge !== undefined && le !== undefined && ge > le ? { fault: 'crossed', at: 'le' } : undefined;
}
