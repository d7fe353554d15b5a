import { wordCount, wordText } from '../syntax/words';
import { type Node, reachedFrom } from './graph';
import { continuation, keywordMeaning, type MatchedWord } from './matched-word';
import { type Input, isTemplateValue, readArgument, WILDCARD_COST } from './read-argument';
import { startsWithDigit } from './words-shape';

/** One way to read the words so far. Readings share what they have in common. */
export interface Reading {
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

/** All readings that reach the end of the line. */
export function readAll(root: Node, input: Input): readonly Reading[] {
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

/** What each word of a reading is, from the first on. */
export function wordsOf(last: Reading): MatchedWord[] {
  const words: MatchedWord[] = [];
  for (let reading: Reading | undefined = last; reading?.word !== undefined; reading = reading.before) {
    for (let taken = 1; taken < reading.took; taken++) words.push(continuation(reading.word));
    words.push(reading.word);
  }
  return words.reverse();
}
