import { describe, expect, test } from 'vitest';
import { alternation, inAnyCase } from '../../server/build/grammar/alternation';
import { grammarJson } from '../../server/build/grammar/grammar';
import { piece } from '../../server/build/grammar/rule';
import { SCOPE } from '../../server/build/grammar/scopes';
import { defaultWords } from '../../server/build/grammar/words';
import { tokenise } from '../support/grammar';
import { grammarOf } from '../support/textmate.mts';

const json = grammarJson(defaultWords);

/** All regular expressions of the grammar. */
function expressions(): string[] {
  const found: string[] = [];
  JSON.parse(json, (key, value) => {
    if (['match', 'begin', 'end', 'while'].includes(key)) found.push(value);
    return value;
  });
  return found;
}

/** Groups that repeat without bound and hold something that does: the shape behind catastrophic backtracking. */
function nestedRepetitions(expression: string): string[] {
  const plain = expression.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const opened: { start: number; repeats: boolean }[] = [];
  const found: string[] = [];
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at];
    if (char === '(') opened.push({ start: at, repeats: false });
    const unbounded = /^(?:[*+]|\{\d+,\})/.test(plain.slice(at + (char === ')' ? 1 : 0)));
    if (char === ')') {
      const group = opened.pop();
      if (group?.repeats && unbounded) found.push(plain.slice(group.start, at + 2));
      const outer = opened.at(-1);
      if (outer && group?.repeats) outer.repeats = true;
    } else if (unbounded) {
      const group = opened.at(-1);
      if (group) group.repeats = true;
    }
  }
  return found;
}

describe('the regular expressions', () => {
  test('the check finds nested repetitions', () => {
    expect(nestedRepetitions('a(?:b+c)*d')).toEqual(['(?:b+c)*']);
    expect(nestedRepetitions('(?:(?:b*)c)+')).toHaveLength(1);
    expect(nestedRepetitions('(?:b+c){0,3}(d)+[(a+)]+')).toEqual([]);
  });

  test('there is no nested repetition in them', () => {
    expect(expressions().length).toBeGreaterThan(8);
    for (const expression of expressions()) expect(nestedRepetitions(expression)).toEqual([]);
  });

  test('they are few: a scanner tries each at every word', () => {
    expect(expressions().length).toBeLessThanOrEqual(16);
  });
});

test('every scope belongs to the grammar and to a family that themes know', () => {
  const family =
    /^(comment|constant|entity\.name|keyword|markup|punctuation|storage|string|support|variable)\./;
  const scopes = Object.values(SCOPE).flatMap((scope) => scope.split(' '));
  expect(scopes.filter((scope) => !family.test(scope) || !scope.endsWith('.cisco-ios'))).toEqual([]);
});

test('the same words give the same text, other words another', async () => {
  expect(grammarJson(defaultWords)).toBe(json);
  const other = await grammarOf(grammarJson({ ...defaultWords, sectionOpeners: ['sensor group'] }));
  expect(tokenise(['sensor group attic'], other)[0]?.map(({ text }) => text.trim())).toEqual([
    'sensor group',
    '',
    'attic',
  ]);
});

describe('alternation', () => {
  const all = (phrases: string[], text: string): boolean =>
    new RegExp(`^(?:${js(alternation(phrases))})$`).test(text);
  const js = (source: string): string => source.replaceAll('++', '+');

  test('matches the phrases and nothing else', () => {
    const phrases = ['line', 'line vty', 'list', 'tacacs+'];
    for (const phrase of [...phrases, 'line   vty']) expect(all(phrases, phrase)).toBe(true);
    for (const phrase of ['lin', 'linevty', 'line v', 'tacacss', 'lists'])
      expect(all(phrases, phrase)).toBe(false);
  });

  test('of no phrases matches nothing', () => {
    expect(all([], '')).toBe(false);
  });

  test('in any case', () => {
    expect(new RegExp(`^${alternation(['lo', 'loop'], inAnyCase)}$`).test('LoOp')).toBe(true);
  });
});

test('a piece whose groups and scopes differ in number is refused', () => {
  expect(() => piece('(a)(?:b)', 'x', 'y')).toThrow('1 groups, 2 scopes');
  expect(piece('(a)[(]\\(', 'x').scopes).toEqual(['x']);
});
