import type { Words } from '../syntax/words';
import type { Node } from './graph';
import { type Match, matchWords } from './match';

const LONGEST_LINE = 64;
const MOST_LINES = 2_000;

/** What lines of a mode were read as, with whether words may be missing. */
interface Known {
  readonly whole: Map<string, Match | undefined>;
  readonly partial: Map<string, Match | undefined>;
}

const known = new WeakMap<Node, Known>();

/**
 * `matchWords` with a memory: most lines of a configuration stand in it many times, and in every other one of the same
 * network. A match is a value that knows nothing of where its line stands, so that it holds for all of them.
 */
export function matchLine(
  root: Node,
  text: string,
  words: Words,
  from: number,
  allowPartial: boolean,
): Match | undefined {
  const start = words[2 * from];
  const end = words.at(-1);
  if (start === undefined || end === undefined || end - start > LONGEST_LINE)
    return matchWords(root, text, words, from, allowPartial);
  const memory = memoryOf(root, allowPartial);
  const line = text.slice(start, end);
  const before = memory.get(line);
  if (before !== undefined || memory.has(line)) return before;
  const match = matchWords(root, text, words, from, allowPartial);
  if (memory.size >= MOST_LINES) memory.clear();
  memory.set(ownString(line), match);
  return match;
}

function memoryOf(root: Node, allowPartial: boolean): Map<string, Match | undefined> {
  let memory = known.get(root);
  if (memory === undefined) {
    memory = { whole: new Map(), partial: new Map() };
    known.set(root, memory);
  }
  return allowPartial ? memory.partial : memory.whole;
}

/** A copy: a slice would keep the whole text alive that it was cut from. */
function ownString(slice: string): string {
  return ` ${slice}`.slice(1);
}
