import { type Words, wordCount, wordText } from '../syntax/words';
import type { Form } from './form';
import { formThrough, type Node, reachedFrom } from './graph';
import { continuation, keywordMeaning, type MatchedWord } from './matched-word';
import { type Input, isTemplateValue, readArgument, WILDCARD_COST } from './read-argument';
import { startsWithDigit } from './words-shape';

/** A line understood as a form. */
export interface Match {
  readonly form: Form;
  /** One entry a word, counted from the first word that was matched. */
  readonly words: readonly MatchedWord[];
  /** True when words are still missing: all that a `no` form needs. */
  readonly partial: boolean;
}

/** One way to read the words so far. Readings share what they have in common. */
interface Reading {
  readonly node: Node;
  readonly cost: number;
  readonly before: Reading | undefined;
  readonly word: MatchedWord | undefined;
  /** How many words the last step took. */
  readonly took: number;
}

const ABBREVIATION_COST = 2;
/** A word that begins more keywords than these says too little. */
const MOST_ABBREVIATED = 12;
const NO_KEYWORDS: ReadonlySet<string> = new Set();

/**
 * Reads the words of a line, from the nth on, as a command of a mode. A keyword in full beats an argument, and an
 * abbreviation counts where one keyword only that it begins makes a command of the line.
 * @returns undefined where no form fits; a partial match only when `allowPartial` is set.
 */
export function matchWords(
  root: Node,
  text: string,
  words: Words,
  from: number,
  allowPartial: boolean,
): Match | undefined {
  const strict = readAll(root, { text, words, from, lenient: false });
  // A template's value may become any word, so that it is never clear which.
  const choose = isTemplateValue(text) ? cheapestEnd : clearEnd;
  const best = choose(strict) ?? choose(readAll(root, { text, words, from, lenient: true }));
  const [ended] = best?.node.ends ?? [];
  if (best !== undefined && ended !== undefined) return toMatch(best, ended, false);
  const partial = allowPartial ? cheapest(strict) : undefined;
  const through = partial?.before && formThrough(partial.node);
  return partial === undefined || through === undefined ? undefined : toMatch(partial, through, true);
}

/** All readings that reach the end of the line. */
function readAll(root: Node, input: Input): readonly Reading[] {
  const count = wordCount(input.words);
  let current: Reading[] = reachedFrom(root).map((node) => ({
    node,
    cost: 0,
    before: undefined,
    word: undefined,
    took: 0,
  }));
  // Readings that took more than one word wait here for the words behind those.
  const waiting = new Map<number, Reading[]>();
  for (let index = input.from; index < count; index++) {
    const next = waiting.get(index + 1) ?? [];
    waiting.delete(index + 1);
    const word = wordText(input.text, input.words, index);
    readKeywords(current, word, next);
    for (const reading of current) {
      for (const { argument, to } of reading.node.arguments) {
        const step = readArgument(argument, word, index, count, input);
        if (step === undefined) continue;
        const behind = index + step.took;
        const target = behind === index + 1 ? next : (waiting.get(behind) ?? []);
        if (target !== next) waiting.set(behind, target);
        push(target, reading, to, step.word, step.cost, step.took);
      }
    }
    if (next.length === 0 && waiting.size === 0) return [];
    current = next;
  }
  return current;
}

function readKeywords(current: readonly Reading[], word: string, next: Reading[]): void {
  const key = word.toLowerCase();
  if (pushKeyword(current, key, 0, next)) return;
  if (isTemplateValue(word)) {
    for (const reading of current) {
      for (const [keyword, to] of reading.node.keywords ?? [])
        pushAll(next, reading, to, keywordMeaning(keyword), WILDCARD_COST);
    }
    return;
  }
  // Numbers and addresses abbreviate nothing.
  if (startsWithDigit(word)) return;
  for (const keyword of abbreviated(current, key)) pushKeyword(current, keyword, ABBREVIATION_COST, next);
}

function pushKeyword(current: readonly Reading[], keyword: string, cost: number, next: Reading[]): boolean {
  let found = false;
  for (const reading of current) {
    const to = reading.node.keywords?.get(keyword);
    if (to === undefined) continue;
    found = true;
    pushAll(next, reading, to, keywordMeaning(keyword), cost);
  }
  return found;
}

/**
 * The keywords that the word begins. The catalogue has more of them than any one device, so that several are followed,
 * and what comes behind decides; of a single letter only one.
 */
function abbreviated(current: readonly Reading[], key: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node } of current) {
    for (const keyword of node.keywords?.keys() ?? []) if (keyword.startsWith(key)) found.add(keyword);
  }
  return found.size > (key.length === 1 ? 1 : MOST_ABBREVIATED) ? NO_KEYWORDS : found;
}

function pushAll(
  next: Reading[],
  before: Reading,
  to: readonly Node[],
  word: MatchedWord,
  cost: number,
): void {
  for (const node of to) push(next, before, node, word, cost, 1);
}

/**
 * Adds the step to a node and to all that are reached from it, unless a cheaper reading has come there: so the readings
 * stay few on any line.
 */
function push(
  next: Reading[],
  before: Reading,
  to: Node,
  word: MatchedWord,
  cost: number,
  took: number,
): void {
  const total = before.cost + cost;
  for (const node of reachedFrom(to)) {
    const known = next.findIndex((other) => other.node === node);
    if (known === -1) next.push({ node, cost: total, before, word, took });
    else if (total < (next[known]?.cost ?? 0)) next[known] = { node, cost: total, before, word, took };
  }
}

/** The cheapest reading that is a whole command. */
function cheapestEnd(readings: readonly Reading[]): Reading | undefined {
  return cheapest(readings.filter(isEnd));
}

/** The same; none where an abbreviation leaves it open which command is meant. */
function clearEnd(readings: readonly Reading[]): Reading | undefined {
  const best = cheapestEnd(readings);
  const isRival = (other: Reading): boolean =>
    other.cost === best?.cost && isEnd(other) && differsInKeyword(other, best);
  return readings.length > 1 && readings.some(isRival) ? undefined : best;
}

function isEnd(reading: Reading): boolean {
  return reading.node.ends.length > 0;
}

/** True where two readings of the same words take one of them for different keywords. */
function differsInKeyword(one: Reading, other: Reading): boolean {
  let [a, b]: [Reading | undefined, Reading | undefined] = [one, other];
  while (a !== undefined && b !== undefined && a !== b) {
    if (a.took === b.took && a.word?.keyword !== b.word?.keyword && a.word?.keyword && b.word?.keyword)
      return true;
    [a, b] = [a.before, b.before];
  }
  return false;
}

function cheapest(readings: readonly Reading[]): Reading | undefined {
  let best: Reading | undefined;
  for (const reading of readings) if (best === undefined || reading.cost < best.cost) best = reading;
  return best;
}

function toMatch(last: Reading, form: Form, partial: boolean): Match {
  const words: MatchedWord[] = [];
  for (let reading: Reading | undefined = last; reading?.word !== undefined; reading = reading.before) {
    for (let taken = 1; taken < reading.took; taken++) words.push(continuation(reading.word));
    words.push(reading.word);
  }
  return { form, words: shared(form, words.reverse()), partial };
}

const lastOfForm = new WeakMap<Form, readonly MatchedWord[]>();

/** The words as they were read for the last line of the same form, if alike: most lines of a form are. */
function shared(form: Form, words: readonly MatchedWord[]): readonly MatchedWord[] {
  const last = lastOfForm.get(form);
  if (last?.length === words.length && last.every((word, index) => word === words[index])) return last;
  const own = words.slice();
  lastOfForm.set(form, own);
  return own;
}
