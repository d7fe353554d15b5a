import { interfaceName } from '../../catalogue/interface-name';
import { findPrompt } from '../../syntax/prompt';
import { wordSpan, wordText } from '../../syntax/words';
import type { BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type Mark, markLine } from '../mark';
import type { SectionRef } from '../section';

/** A command that replaces an earlier one of the same block with other content. */
export interface Overwritten {
  readonly earlier: Mark;
  readonly later: Mark;
  /** The words that both begin with, as the later one writes them. */
  readonly command: string;
}

/** Takes several of a command that has one only otherwise. */
const ONE_MORE = 'secondary';

/** A line and where it stands. */
export interface PlacedLine {
  readonly line: BoundLine;
  readonly section: SectionRef;
}

/** By what lines begin with, those that count so far: one of each variant. */
export type LastLines = Map<string, PlacedLine[]>;

/** The words that a line shares with all lines that may replace it, or that it takes back; undefined where it does neither. */
export function commandOf(line: BoundLine): string | undefined {
  if (!line.form?.attributes.single || hasKeyword(line, ONE_MORE) || findPrompt(line.source.text))
    return undefined;
  const behind = endOfCommand(line);
  const isWhole = behind === 0 || behind === line.matched.length;
  return isWhole && line.negation === undefined ? undefined : textOf(line, 0, behind);
}

/** Takes a line into account, in their order, and gives what it replaces. `command` is what `commandOf` gives. */
export function step(
  last: LastLines,
  { line, section }: PlacedLine,
  command: string,
): readonly Overwritten[] {
  if (line.negation !== undefined) {
    last.delete(command);
    return none;
  }
  const behind = endOfCommand(line);
  const alike = last.get(command);
  if (alike === undefined) {
    last.set(command, [{ line, section }]);
    return none;
  }
  const variant = variantOf(line, behind);
  const index = alike.findIndex((other) => variantOf(other.line, behind) === variant);
  const earlier = alike[index];
  alike.splice(index === -1 ? alike.length : index, 1, { line, section });
  if (earlier === undefined || textOf(earlier.line, behind) === textOf(line, behind)) return none;
  const words = line.source.text.slice(line.words[0], wordSpan(line.words, behind - 1).end);
  return [
    { earlier: markLine(earlier.section, earlier.line), later: markLine(section, line), command: words },
  ];
}

const none: readonly never[] = [];

/** How many words a line has up to the last keyword that its form cannot do without: what comes behind is replaced. */
function endOfCommand({ form, matched }: BoundLine): number {
  const keyword = form?.elements.findLast((element) => typeof element === 'string');
  return matched.findIndex((word) => word.keyword === keyword) + 1;
}

/**
 * What lines that begin alike must have in common for one to replace the other: the keywords among the values, and the
 * VRF. Values that are keywords only replace each other; what differs in more may stand beside the other.
 */
function variantOf(line: BoundLine, behind: number): string {
  const values = line.matched.slice(behind);
  if (values.every(({ keyword }) => keyword !== undefined)) return '';
  const keywords = values.flatMap(({ keyword }) => keyword ?? []);
  const vrf = values.length === 1 ? -1 : values.findIndex(({ argument }) => argument?.kind === 'vrf');
  return [keywords.length, ...keywords, vrf === -1 ? '' : textOf(line, behind + vrf, behind + vrf + 1)].join(
    ' ',
  );
}

/** Words of a command as they are compared: keywords in full, interfaces as a device prints them. */
function textOf({ source, words, matched, negation }: BoundLine, from: number, to = matched.length): string {
  const offset = negation === undefined ? 0 : 1;
  const textAt = (index: number): string => wordText(source.text, words, index + offset);
  let text = '';
  for (let index = from; index < to; index++) {
    const { keyword, argument, continued } = matched[index] ?? {};
    if (argument?.type !== 'interface') text += `${keyword ?? textAt(index)} `;
    else if (!continued) {
      const name = textAt(index) + (matched[index + 1]?.continued ? textAt(index + 1) : '');
      text += `${interfaceName(name) ?? name} `;
    }
  }
  return text;
}
