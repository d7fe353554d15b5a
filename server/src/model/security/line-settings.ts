import type { TerminalLine } from '../services/lines';

/** Terminal lines that are looked at one by one; a device has some hundred at most. */
const MOST_LINES = 5_000;

/**
 * The blocks whose setting counts for at least one terminal line: where ranges of the same kind overlap, the later block
 * that says something wins. None where the document names more lines than any device has.
 */
export function inForce<Setting>(
  blocks: readonly TerminalLine[],
  pick: (block: TerminalLine) => Setting | undefined,
): readonly { readonly block: TerminalLine; readonly setting: Setting }[] {
  if (countLines(blocks) > MOST_LINES) return [];
  const taken = new Set<string>();
  const found: { block: TerminalLine; setting: Setting }[] = [];
  for (const block of blocks.toReversed()) {
    const setting = pick(block);
    if (setting === undefined) continue;
    const free = numbersOf(block).filter((number) => !taken.has(number));
    for (const number of free) taken.add(number);
    if (free.length > 0) found.push({ block, setting });
  }
  return found.toReversed();
}

/**
 * The blocks that are the last word on a virtual terminal where connections come in and no access class of IPv4 filters
 * them. Terminals without a word on what may come in are left out: that depends on the release.
 */
export function openTerminals(blocks: readonly TerminalLine[]): readonly TerminalLine[] {
  const virtual = blocks.filter(({ kind }) => kind === 'vty');
  if (countLines(virtual) > MOST_LINES) return [];
  const last = new Map<string, TerminalLine>();
  const entered = new Map<string, boolean>();
  const closed = new Set<string>();
  for (const block of virtual) {
    const filters = block.accessClasses.some(({ family, direction }) => family === 4 && direction === 'in');
    for (const number of numbersOf(block)) {
      last.set(number, block);
      if (block.transportInput !== undefined) entered.set(number, block.transportInput.protocols.length > 0);
      if (filters || block.noExec !== undefined) closed.add(number);
    }
  }
  const open = [...last].filter(([number]) => entered.get(number) === true && !closed.has(number));
  return [...new Set(open.map(([, block]) => block))];
}

function numbersOf({ kind, first, last }: TerminalLine): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${kind} ${first + index}`);
}

function countLines(blocks: readonly TerminalLine[]): number {
  return blocks.reduce((sum, { first, last }) => sum + Math.max(0, last - first + 1), 0);
}
