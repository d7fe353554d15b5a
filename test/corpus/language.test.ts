import { describe, expect, test } from 'vitest';
import { bindLine } from '../../server/src/model/bind-line';
import type { BoundLine } from '../../server/src/model/bound-line';
import { coverageCounter, isRecognised } from '../../server/src/model/coverage';
import { checkSnapshot } from '../../server/src/rules/run';
import { joinLines } from '../../server/src/syntax/source-line';
import { wordSpan } from '../../server/src/syntax/words';
import { corpusFiles, corpusText, otherSystemFiles } from '../support/corpus';
import { snapshot } from '../support/snapshots';

const files = corpusFiles();
const absent = files.length === 0;

describe.skipIf(absent)('the language, on real configurations (skipped where there are none)', () => {
  const texts = files.map((file) => ({ ...file, text: corpusText(file.path) ?? '' }));

  test('no file is refused, and no byte of one is lost', () => {
    for (const text of [
      ...texts.map((file) => file.text),
      ...otherSystemFiles().map((path) => corpusText(path) ?? ''),
    ]) {
      const bound = snapshot(text);
      expect(joinLines(bound.sections.flatMap((section) => section.lines.map((line) => line.source)))).toBe(
        text,
      );
      checkSnapshot(bound);
    }
  });

  test.each([
    { kind: 'gold', least: 99.5 },
    { kind: 'full', least: 98 },
  ] as const)(
    'of the command lines of $kind configurations at least $least % are recognised',
    ({ kind, least }) => {
      const counter = coverageCounter();
      for (const { text } of texts.filter((file) => file[kind])) counter.add(snapshot(text));
      const { lines, recognised } = counter.total();
      expect((100 * recognised) / lines).toBeGreaterThanOrEqual(least);
    },
  );

  test('of lines with a misspelt keyword at least 95 % are no longer recognised', () => {
    const random = generator(11);
    const outcomes = texts
      .filter((file) => file.gold)
      .flatMap(({ text }) => snapshot(text).sections.flatMap((section) => section.lines))
      .filter((line) => isRecognised(line) && random() < 0.02)
      .flatMap((line) => misspell(line, random));
    expect(outcomes.length).toBeGreaterThan(500);
    const caught = outcomes.filter((line) => !isRecognised(line)).length;
    expect((100 * caught) / outcomes.length).toBeGreaterThanOrEqual(95);
  });
});

/** The line with two letters of a keyword swapped, one dropped or one doubled; none where that is a legal abbreviation. */
function misspell(line: BoundLine, random: () => number): BoundLine[] {
  const shift = line.negation === undefined ? 0 : 1;
  const keywords = line.matched.flatMap((word, index) =>
    (word.keyword?.length ?? 0) > 2 ? [index + shift] : [],
  );
  const index = keywords[Math.floor(random() * keywords.length)];
  if (index === undefined) return [];
  const { start, end } = wordSpan(line.words, index);
  const word = line.source.text.slice(start, end);
  const at = Math.floor(random() * (word.length - 1));
  const wrong = [
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
  ][Math.floor(random() * 3)];
  if (wrong === undefined || word.toLowerCase().startsWith(wrong.toLowerCase())) return [];
  const text = line.source.text.slice(0, start) + wrong + line.source.text.slice(end);
  return [bindLine({ text, ending: '\n' }, line.before)];
}

/** The same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
