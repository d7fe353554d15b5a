import type { Words } from '../syntax/words';
import type { Form } from './form';
import { formThrough, type Node } from './graph';
import type { MatchedWord } from './matched-word';
import { isTemplateValue } from './read-argument';
import { type Reading, readAll, wordsOf } from './readings';

/** A line understood as a form. */
export interface Match {
  readonly form: Form;
  /** One entry a word, counted from the first word that was matched. */
  readonly words: readonly MatchedWord[];
  /** True when words are still missing: all that a `no` form needs. */
  readonly partial: boolean;
}

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
  return { form, words: shared(form, wordsOf(last)), partial };
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
