import { type Words, wordCount, wordText } from '../syntax/words';
import { editDistance } from './edit-distance';
import type { Argument } from './form';
import { type Node, reachedFrom } from './graph';
import { type Input, isTemplateValue, readArgument } from './read-argument';
import { isPlainShape } from './value-text';
import { startsWithDigit } from './words-shape';

/** What the commands of a mode expect where the readings of a line end. */
export interface NearMatch {
  /** The first word that no reading gets past; the number of words where they ran out. */
  readonly furthest: number;
  /** What could stand there. */
  readonly keywords: readonly string[];
  readonly arguments: readonly Argument[];
  /** True where all words were read, none of them an abbreviation, and no command ends there. */
  readonly incomplete: boolean;
  /** Every single word that, were it another, would make a command of the line. */
  readonly repairs: readonly Repair[];
}

/** A word of the line that should be a keyword it resembles, or a value of an argument's shape. */
export interface Repair {
  readonly index: number;
  readonly keyword?: string;
  readonly argument?: Argument;
}

/** Readings by the place they have come to. */
interface Step {
  /** Readings without a fault: true where every keyword is written in full. */
  readonly clean: Map<Node, boolean>;
  /** Readings in which one word counts as another. */
  readonly repaired: Map<Node, Set<Repair>>;
}

const SHORTEST = 4;
const SHORTEST_FOR_TWO = 6;
const MOST_ABBREVIATED = 12;
/** A line with more ways to mend it than these says nothing. */
const MOST_REPAIRS = 24;

/**
 * Reads words that are no command as far as a reading goes, and finds the one word that keeps them from being one.
 * `allowPartial` as in `matchWords`.
 */
export function readNear(
  root: Node,
  text: string,
  words: Words,
  from: number,
  allowPartial: boolean,
): NearMatch {
  const count = wordCount(words);
  const input: Input = { text, words, from, lenient: false };
  const steps = new Map<number, Step>();
  const stepAt = (index: number): Step => {
    const known = steps.get(index) ?? { clean: new Map(), repaired: new Map() };
    steps.set(index, known);
    return known;
  };
  for (const node of reachedFrom(root)) stepAt(from).clean.set(node, true);
  let furthest = from;
  for (let index = from; index < count; index++) {
    const step = steps.get(index);
    if (step === undefined) continue;
    const word = wordText(text, words, index);
    for (const [node, exact] of step.clean) {
      furthest = index;
      follow(node, word, index, count, input, (next, behind, full) =>
        addClean(stepAt(behind).clean, next, exact && full),
      );
    }
    for (const [node, repairs] of step.repaired)
      follow(node, word, index, count, input, (next, behind) =>
        addRepaired(stepAt(behind).repaired, next, repairs),
      );
    addRepairs([...step.clean.keys()], word, index, stepAt(index + 1).repaired);
  }
  const end = stepAt(count);
  if (end.clean.size > 0) furthest = count;
  const expected = [...stepAt(furthest).clean.keys()];
  const ended = (node: Node): boolean => allowPartial || node.ends.length > 0;
  return {
    furthest,
    keywords: [...new Set(expected.flatMap((node) => [...(node.keywords?.keys() ?? [])]))],
    arguments: expected.flatMap((node) => node.arguments.map((link) => link.argument)),
    incomplete: [...end.clean.values()].includes(true) && ![...end.clean.keys()].some(ended),
    repairs: [...new Set([...end.repaired].flatMap(([node, repairs]) => (ended(node) ? [...repairs] : [])))],
  };
}

type Follow = (next: Node, behind: number, full: boolean) => void;

/** The steps that one word allows from a node. */
function follow(node: Node, word: string, index: number, count: number, input: Input, add: Follow): void {
  const key = word.toLowerCase();
  const exact = node.keywords?.get(key);
  for (const next of exact ?? []) add(next, index + 1, true);
  if (exact === undefined && node.keywords !== undefined && !startsWithDigit(key)) {
    const found = [...node.keywords].filter(([keyword]) => keyword.startsWith(key));
    const most = key.length === 1 ? 1 : MOST_ABBREVIATED;
    if (found.length <= most) for (const [, to] of found) for (const next of to) add(next, index + 1, false);
  }
  for (const { argument, to } of node.arguments) {
    const step = readArgument(argument, word, index, count, input);
    if (step !== undefined) add(to, index + step.took, true);
  }
}

function addClean(clean: Map<Node, boolean>, to: Node, exact: boolean): void {
  for (const node of reachedFrom(to)) clean.set(node, exact || clean.get(node) === true);
}

function addRepaired(repaired: Map<Node, Set<Repair>>, to: Node, repairs: Iterable<Repair>): void {
  for (const node of reachedFrom(to)) {
    const known = repaired.get(node) ?? new Set<Repair>();
    repaired.set(node, known);
    for (const repair of repairs) if (known.size < MOST_REPAIRS) known.add(repair);
  }
}

/** The steps that the word would allow if it were a keyword it resembles, or a value of the shape that belongs there. */
function addRepairs(
  nodes: readonly Node[],
  word: string,
  index: number,
  repaired: Map<Node, Set<Repair>>,
): void {
  if (isTemplateValue(word)) return;
  const key = word.toLowerCase();
  const byKeyword = new Map<string, Repair>();
  const byArgument = new Map<Argument, Repair>();
  const mayBeMisspelt = key.length >= SHORTEST && !startsWithDigit(key);
  for (const node of nodes) {
    if (mayBeMisspelt)
      for (const [keyword, to] of node.keywords ?? []) {
        if (!isNear(key, keyword)) continue;
        const repair = byKeyword.get(keyword) ?? { index, keyword };
        byKeyword.set(keyword, repair);
        for (const next of to) addRepaired(repaired, next, [repair]);
      }
    for (const { argument, to } of node.arguments) {
      if (!isPlainShape(argument)) continue;
      const repair = byArgument.get(argument) ?? { index, argument };
      byArgument.set(argument, repair);
      addRepaired(repaired, to, [repair]);
    }
  }
}

/** One edit apart, or two where the word is long; a number that was only put behind the keyword is no slip. */
function isNear(word: string, keyword: string): boolean {
  if (keyword.length < SHORTEST || keyword === word || keyword.startsWith(word)) return false;
  const most = word.length < SHORTEST_FOR_TWO ? 1 : 2;
  if (editDistance(word, keyword, most) > most) return false;
  return !(word.startsWith(keyword) && /\d/.test(word.slice(keyword.length)));
}
