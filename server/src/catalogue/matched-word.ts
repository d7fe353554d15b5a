import type { Argument } from './form';

/** What one word of a line is: a keyword, in full, or an argument. */
export interface MatchedWord {
  readonly keyword?: string;
  readonly argument?: Argument;
  /** True when the word is meant as this argument but is malformed. */
  readonly malformed?: boolean;
  /** True for all but the first word of an argument that has several. */
  readonly continued?: boolean;
}

// Words that mean the same share one object: a document holds hundreds of thousands of them.
const keywordMeanings = new Map<string, MatchedWord>();
const argumentMeanings = new WeakMap<Argument, MatchedWord>();
const otherMeanings = {
  malformed: new WeakMap<Argument, MatchedWord>(),
  continued: new WeakMap<Argument, MatchedWord>(),
};

/** A keyword, in lower case. */
export function keywordMeaning(keyword: string): MatchedWord {
  const known = keywordMeanings.get(keyword);
  if (known !== undefined) return known;
  const meaning = { keyword };
  keywordMeanings.set(keyword, meaning);
  return meaning;
}

/** An argument, or a word of it that is malformed, or one behind its first. */
export function argumentMeaning(argument: Argument, also?: 'malformed' | 'continued'): MatchedWord {
  const meanings = also === undefined ? argumentMeanings : otherMeanings[also];
  const known = meanings.get(argument);
  if (known !== undefined) return known;
  const meaning = also === undefined ? { argument } : { argument, [also]: true };
  meanings.set(argument, meaning);
  return meaning;
}

/** The same for a further word of an argument. */
export function continuation(word: MatchedWord): MatchedWord {
  return word.argument === undefined ? word : argumentMeaning(word.argument, 'continued');
}
