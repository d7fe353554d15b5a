import type { BoundLine } from '../bound-line';
import { type Fact, fact, ofSections, sectionFact } from '../facts';
import { lineFact } from '../line-fact';
import { type Block, blocksOf, type Section } from '../section';
import { speaksOf } from '../section-memory';
import { topic } from '../topics';
import { commandOf, type LastLines, type Overwritten, type PlacedLine, step } from './overwriting';
import { overwrittenInLong } from './overwritten-in-long';

/** A section with more lines is not read as a whole after each edit. */
const LONG_SECTION = 200;

const isLong = ({ lines }: Section): boolean => lines.length > LONG_SECTION;

/** The commands that are replaced in the modes below the global one, each where it is replaced. */
const inShort = sectionFact([topic.single], (section, singles): readonly Overwritten[] => {
  if (singles.length < 2 || new Set(singles.map(beginningOf)).size === singles.length) return none;
  return allBlocks(blocksOf(section)).flatMap(({ lines }) => {
    const last: LastLines = new Map();
    return lines.flatMap((line) => replacedBy(last, line, section));
  });
});
const speaks = speaksOf([topic.single]);
const inBlocks = ofSections([topic.single], speaks, (section) => {
  if (!speaks(section.topics)) return none;
  return isLong(section) ? overwrittenInLong(section) : inShort.rowsOf(section);
});
const none: readonly never[] = [];

/** What lines that replace each other have in common in any case: a quick look. */
function beginningOf({ matched: [first, second] }: BoundLine): string {
  return `${first?.keyword} ${second?.keyword}`;
}

function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(block.blocks)]);
}

interface GlobalLine extends PlacedLine {
  /** Undefined for a line that ends the configuration. */
  readonly command: string | undefined;
}

const globalLines = lineFact([topic.single, topic.end], (line, section): readonly GlobalLine[] => {
  if (line.depth > 0) return none;
  const command = commandOf(line);
  return command === undefined && !isEnd(line) ? none : [{ line, section: section.ref, command }];
});

const inGlobalMode: Fact<readonly Overwritten[]> = fact([globalLines], (lines) => {
  const counts = new Map<string | undefined, number>();
  for (const { command } of lines) counts.set(command, (counts.get(command) ?? 0) + 1);
  const last: LastLines = new Map();
  return lines.flatMap((one) => {
    if (isEnd(one.line)) last.clear();
    const isRepeated = one.command !== undefined && (counts.get(one.command) ?? 0) > 1;
    return isRepeated ? step(last, one, one.command) : none;
  });
});

/** All commands that replace an earlier one, those of the global mode first. */
export const overwritten: Fact<readonly Overwritten[]> = fact([inGlobalMode, inBlocks], (global, inner) => [
  ...global,
  ...inner,
]);

function replacedBy(last: LastLines, line: BoundLine, section: Section): readonly Overwritten[] {
  if (isEnd(line)) last.clear();
  const command = commandOf(line);
  return command === undefined ? none : step(last, { line, section: section.ref }, command);
}

function isEnd({ form }: BoundLine): boolean {
  return form?.attributes.leaves === 'all';
}
