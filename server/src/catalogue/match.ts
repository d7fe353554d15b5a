import type { Words } from '../syntax/words';
import { wordCount, wordText } from '../syntax/words';
import type { Argument, Form } from './form';
import type { Node } from './graph';
import { type ArgumentType, argumentTypes } from './types';

/** What one word of a line is: a keyword, in full, or an argument. */
export interface MatchedWord {
  readonly keyword?: string;
  readonly argument?: Argument;
  /** True when the word is meant as this argument but is malformed. */
  readonly malformed?: boolean;
}

/** A line understood as a form. */
export interface Match {
  readonly form: Form;
  /** One entry a word, counted from the first word that was matched. */
  readonly words: readonly MatchedWord[];
  /** True when words are still missing: all that a `no` form needs. */
  readonly partial: boolean;
}

/** One reading of the words so far. Readings share what they have in common. */
interface Reading {
  readonly node: Node;
  readonly cost: number;
  readonly before: Reading | undefined;
  readonly word: MatchedWord | undefined;
  /** How many words the last step took. */
  readonly took: number;
}

const ABBREVIATION_COST = 2;
const MALFORMED_COST = 20;

/**
 * Reads the words of a line, from the nth on, as a command of a mode. A keyword in full beats an argument, and an
 * abbreviation counts where it begins one keyword only, as in IOS itself.
 * @returns undefined where no form fits; a partial match only when `allowPartial` is set.
 */
export function matchWords(
  root: Node,
  text: string,
  words: Words,
  from: number,
  allowPartial: boolean,
): Match | undefined {
  const strict = follow(root, text, words, from, false);
  const best = bestEnd(strict) ?? bestEnd(follow(root, text, words, from, true));
  if (best !== undefined) return toMatch(best, best.node.ends[0] ?? best.node.through, false);
  if (!allowPartial) return undefined;
  const partial = cheapest(strict);
  return partial === undefined || partial.before === undefined
    ? undefined
    : toMatch(partial, partial.node.through, true);
}

/** All readings that reach the end of the line. */
function follow(root: Node, text: string, words: Words, from: number, lenient: boolean): readonly Reading[] {
  const count = wordCount(words);
  let current: Reading[] = [{ node: root, cost: 0, before: undefined, word: undefined, took: 0 }];
  let waiting: Reading[] = [];
  const finished: Reading[] = [];
  for (let index = from; index < count; index++) {
    if (current.length === 0 && waiting.length === 0) return finished;
    const word = wordText(text, words, index);
    const next = waiting;
    waiting = [];
    stepKeywords(current, word, next);
    for (const reading of current) {
      for (const { argument, to } of reading.node.arguments) {
        const type = argumentTypes[argument.type];
        if (type === undefined) continue;
        // The fewer words are left to free text, the better the reading.
        if (type.rest) push(finished, reading, to, { argument }, type.cost + count - index, count - index);
        else if (type.accepts(word, argument)) push(next, reading, to, { argument }, type.cost, 1);
        else if (lenient && type.malformed?.(word))
          push(next, reading, to, { argument, malformed: true }, MALFORMED_COST, 1);
        else if (takesTwoWords(type, argument, word, index, text, words))
          push(waiting, reading, to, { argument }, type.cost, 2);
      }
    }
    current = next;
  }
  return finished.length === 0 ? current : finished.concat(current);
}

/** `GigabitEthernet 0/1`: IOS reads type and number with or without a blank between. */
function takesTwoWords(
  type: ArgumentType,
  argument: Argument,
  word: string,
  index: number,
  text: string,
  words: Words,
): boolean {
  if (argument.type !== 'interface' || index + 1 >= wordCount(words)) return false;
  return type.accepts(word + wordText(text, words, index + 1), argument);
}

function stepKeywords(current: readonly Reading[], word: string, next: Reading[]): void {
  const key = word.toLowerCase();
  let exact = false;
  for (const reading of current) {
    const to = reading.node.keywords.get(key);
    if (to === undefined) continue;
    exact = true;
    push(next, reading, to, { keyword: key }, 0, 1);
  }
  if (exact) return;
  const keyword = abbreviated(current, key);
  if (keyword === undefined) return;
  for (const reading of current) {
    const to = reading.node.keywords.get(keyword);
    if (to !== undefined) push(next, reading, to, { keyword }, ABBREVIATION_COST, 1);
  }
}

/** The one keyword that the word begins; undefined when there is none or more than one. */
function abbreviated(current: readonly Reading[], key: string): string | undefined {
  let found: string | undefined;
  for (const { node } of current) {
    for (const keyword of node.keywords.keys()) {
      if (keyword === found || !keyword.startsWith(key)) continue;
      if (found !== undefined) return undefined;
      found = keyword;
    }
  }
  return found;
}

/** Adds the step to each node, unless a cheaper reading has come there: so the readings stay few on any line. */
function push(
  next: Reading[],
  before: Reading,
  to: readonly Node[],
  word: MatchedWord,
  cost: number,
  took: number,
): void {
  for (const node of to) {
    const reading = { node, cost: before.cost + cost, before, word, took };
    const known = next.findIndex((other) => other.node === node && other.took === took);
    if (known === -1) next.push(reading);
    else if (reading.cost < (next[known]?.cost ?? 0)) next[known] = reading;
  }
}

function bestEnd(readings: readonly Reading[]): Reading | undefined {
  return cheapest(readings.filter((reading) => reading.node.ends.length > 0));
}

function cheapest(readings: readonly Reading[]): Reading | undefined {
  let best: Reading | undefined;
  for (const reading of readings) if (best === undefined || reading.cost < best.cost) best = reading;
  return best;
}

function toMatch(last: Reading, form: Form, partial: boolean): Match {
  const words: MatchedWord[] = [];
  for (let reading: Reading | undefined = last; reading?.word !== undefined; reading = reading.before) {
    for (let taken = 0; taken < reading.took; taken++) words.push(reading.word);
  }
  return { form, words: words.reverse(), partial };
}
