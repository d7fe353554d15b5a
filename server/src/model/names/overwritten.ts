import { interfaceName } from '../../catalogue/interface-name';
import { findPrompt } from '../../syntax/prompt';
import { wordSpan, wordText } from '../../syntax/words';
import type { BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type Fact, fact, sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import { type Block, blocksOf, type SectionRef } from '../section';
import { topic } from '../topics';

/** A command that replaces an earlier one of the same block with other content. */
export interface Overwritten {
  readonly earlier: Mark;
  readonly later: Mark;
  /** The words that both begin with, as the later one writes them. */
  readonly command: string;
}

/** Takes several of a command that has one only otherwise. */
const ONE_MORE = 'secondary';

/** The commands that are replaced in the modes below the global one, each where it is replaced. */
const inBlocks = sectionFact([topic.single], (section, singles): readonly Overwritten[] => {
  if (singles.length < 2 || new Set(singles.map(beginningOf)).size === singles.length) return none;
  return allBlocks(blocksOf(section)).flatMap(({ lines }) => {
    const last: LastLines = new Map();
    return lines.flatMap((line) => step(last, line, section));
  });
});
const none: readonly Overwritten[] = [];

/** What lines that replace each other have in common in any case: a quick look. */
function beginningOf({ matched: [first, second] }: BoundLine): string {
  return `${first?.keyword} ${second?.keyword}`;
}

interface GlobalLine {
  readonly line: BoundLine;
  readonly section: SectionRef;
}

const globalLines = sectionFact([topic.single, topic.end], (section, lines) =>
  lines.filter((line) => line.depth === 0).map((line): GlobalLine => ({ line, section: section.ref })),
);

const inGlobalMode: Fact<readonly Overwritten[]> = fact([globalLines], (lines) => {
  const last: LastLines = new Map();
  return lines.flatMap(({ line, section }) => step(last, line, section));
});

/** All commands that replace an earlier one, those of the global mode first. */
export const overwritten: Fact<readonly Overwritten[]> = fact([inGlobalMode, inBlocks], (global, inner) => [
  ...global,
  ...inner,
]);

function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(block.blocks)]);
}

/** By what lines begin with, those that count so far: one of each variant. */
type LastLines = Map<string, GlobalLine[]>;

/** Takes a line into account, in their order. */
function step(last: LastLines, line: BoundLine, section: SectionRef): Overwritten[] {
  if (line.form?.attributes.leaves === 'all') last.clear();
  if (!line.form?.attributes.single || hasKeyword(line, ONE_MORE) || findPrompt(line.source.text)) return [];
  const behind = endOfCommand(line);
  const key = textOf(line, 0, behind);
  if (line.negation !== undefined) last.delete(key);
  if (behind === 0 || behind === line.matched.length || line.negation !== undefined) return [];
  const alike = last.get(key);
  if (alike === undefined) {
    last.set(key, [{ line, section }]);
    return [];
  }
  const variant = variantOf(line, behind);
  const index = alike.findIndex((other) => variantOf(other.line, behind) === variant);
  const earlier = alike[index];
  alike.splice(index === -1 ? alike.length : index, 1, { line, section });
  if (earlier === undefined || textOf(earlier.line, behind) === textOf(line, behind)) return [];
  const command = line.source.text.slice(line.words[0], wordSpan(line.words, behind - 1).end);
  return [{ earlier: markLine(earlier.section, earlier.line), later: markLine(section, line), command }];
}

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
