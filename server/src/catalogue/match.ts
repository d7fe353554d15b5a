import { type Words, wordCount, wordText } from '../syntax/words';
import type { Argument, Form } from './form';
import { formThrough, type Node, reachedFrom } from './graph';
import { type ArgumentType, argumentTypes } from './types';

/** What one word of a line is: a keyword, in full, or an argument. */
export interface MatchedWord {
  readonly keyword?: string;
  readonly argument?: Argument;
  /** True when the word is meant as this argument but is malformed. */
  readonly malformed?: boolean;
  /** True for all but the first word of an argument that has several. */
  readonly continued?: boolean;
}

/** A line understood as a form. */
export interface Match {
  readonly form: Form;
  /** One entry a word, counted from the first word that was matched. */
  readonly words: readonly MatchedWord[];
  /** True when words are still missing: all that a `no` form needs. */
  readonly partial: boolean;
}

/** The words of a line from the nth on. */
interface Input {
  readonly text: string;
  readonly words: Words;
  readonly from: number;
  /** Whether malformed addresses pass for addresses. */
  readonly lenient: boolean;
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
const WILDCARD_COST = 2;
const MALFORMED_COST = 20;
/** Opens a value that a template engine fills in: it can become any word. */
const TEMPLATE_VALUE = '{{';

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
  const strict = readAll(root, { text, words, from, lenient: false });
  const best = bestEnd(strict) ?? bestEnd(readAll(root, { text, words, from, lenient: true }));
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
  if (word.includes(TEMPLATE_VALUE)) {
    for (const reading of current) {
      for (const [keyword, to] of reading.node.keywords ?? [])
        pushAll(next, reading, to, keywordMeaning(keyword), WILDCARD_COST);
    }
    return;
  }
  const keyword = abbreviated(current, key);
  if (keyword !== undefined) pushKeyword(current, keyword, ABBREVIATION_COST, next);
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

/** The one keyword that the word begins; undefined when there is none or more than one. */
function abbreviated(current: readonly Reading[], key: string): string | undefined {
  let found: string | undefined;
  for (const { node } of current) {
    for (const keyword of node.keywords?.keys() ?? []) {
      if (keyword === found || !keyword.startsWith(key)) continue;
      if (found !== undefined) return undefined;
      found = keyword;
    }
  }
  return found;
}

interface ArgumentStep {
  readonly word: MatchedWord;
  readonly cost: number;
  readonly took: number;
}

function readArgument(
  argument: Argument,
  word: string,
  index: number,
  count: number,
  input: Input,
): ArgumentStep | undefined {
  const type = argumentTypes[argument.type];
  if (type === undefined) return undefined;
  if (type.accepts(word, argument)) return accepted(type, argument, word, index, count, input);
  if (word.includes(TEMPLATE_VALUE)) return { word: argumentMeaning(argument), cost: WILDCARD_COST, took: 1 };
  // `GigabitEthernet 0/1`: IOS reads type and number with or without a blank between.
  if (type.extent === 'spaced' && index + 1 < count) {
    const both = word + wordText(input.text, input.words, index + 1);
    if (type.accepts(both, argument)) return { word: argumentMeaning(argument), cost: type.cost, took: 2 };
  }
  if (!input.lenient || !type.malformed?.(word)) return undefined;
  return { word: argumentMeaning(argument, 'malformed'), cost: MALFORMED_COST, took: 1 };
}

function accepted(
  type: ArgumentType,
  argument: Argument,
  word: string,
  index: number,
  count: number,
  input: Input,
): ArgumentStep {
  if (type.extent === 'rest') {
    // The fewer words are left to free text, the better the reading.
    return { word: argumentMeaning(argument), cost: type.cost + count - index, took: count - index };
  }
  const took = type.extent === 'quoted' && word.startsWith('"') ? quotedWords(word, index, count, input) : 1;
  return { word: argumentMeaning(argument), cost: type.cost, took };
}

/** How many words a string in quotes has; one that is not closed ends with the line. */
function quotedWords(first: string, index: number, count: number, input: Input): number {
  if (first.length > 1 && first.endsWith('"')) return 1;
  for (let at = index + 1; at < count; at++) {
    if (wordText(input.text, input.words, at).endsWith('"')) return at - index + 1;
  }
  return count - index;
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

// Words that mean the same share one object: a document holds hundreds of thousands of them.
const keywordMeanings = new Map<string, MatchedWord>();
const argumentMeanings = new WeakMap<Argument, MatchedWord>();
const otherMeanings = {
  malformed: new WeakMap<Argument, MatchedWord>(),
  continued: new WeakMap<Argument, MatchedWord>(),
};

function keywordMeaning(keyword: string): MatchedWord {
  const known = keywordMeanings.get(keyword);
  if (known !== undefined) return known;
  const meaning = { keyword };
  keywordMeanings.set(keyword, meaning);
  return meaning;
}

function argumentMeaning(argument: Argument, also?: 'malformed' | 'continued'): MatchedWord {
  const meanings = also === undefined ? argumentMeanings : otherMeanings[also];
  const known = meanings.get(argument);
  if (known !== undefined) return known;
  const meaning = also === undefined ? { argument } : { argument, [also]: true };
  meanings.set(argument, meaning);
  return meaning;
}

function continuation(word: MatchedWord): MatchedWord {
  return word.argument === undefined ? word : argumentMeaning(word.argument, 'continued');
}
