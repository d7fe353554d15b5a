import { type Words, wordText } from '../syntax/words';
import type { Argument } from './form';
import { argumentMeaning, type MatchedWord } from './matched-word';
import { type ArgumentType, argumentTypes } from './types';

/** The words of a line from the nth on. */
export interface Input {
  readonly text: string;
  readonly words: Words;
  readonly from: number;
  /** Whether malformed addresses pass for addresses. */
  readonly lenient: boolean;
}

const MALFORMED_COST = 20;
export const WILDCARD_COST = 2;

/** True for a word that a template engine or a shell fills in: it can become any word. */
export function isTemplateValue(word: string): boolean {
  return word.includes('{{') || word.includes('${');
}

/** What an argument takes of a line, and what that costs. */
export interface ArgumentStep {
  readonly word: MatchedWord;
  readonly cost: number;
  readonly took: number;
}

/** Reads words as an argument; undefined where they cannot be one. */
export function readArgument(
  argument: Argument,
  word: string,
  index: number,
  count: number,
  input: Input,
): ArgumentStep | undefined {
  const type = argumentTypes[argument.type];
  if (type === undefined) return undefined;
  if (type.accepts(word, argument)) return accepted(type, argument, word, index, count, input);
  if (isTemplateValue(word)) return { word: argumentMeaning(argument), cost: WILDCARD_COST, took: 1 };
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
    const word = wordText(input.text, input.words, at);
    if (word.endsWith('"') && !word.endsWith('\\"')) return at - index + 1;
  }
  return count - index;
}
