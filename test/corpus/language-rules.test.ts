import { describe, expect, test } from 'vitest';
import { checkSnapshot } from '../../server/src/rules/run';
import { corpusFiles, corpusText } from '../support/corpus';
import { snapshot } from '../support/snapshots';

const files = corpusFiles().filter((file) => file.gold);

const LANGUAGE_RULES = [
  'invalid-argument',
  'misspelled-command',
  'command-in-wrong-mode',
  'incomplete-command',
];

/** Different lines of real configurations that are reported: each was read, and IOS refuses it. */
const TRULY_WRONG = 9;

describe.skipIf(files.length === 0)(
  'the rules of the language (skipped where there are no configurations)',
  () => {
    test('report only lines that are truly wrong', () => {
      const reported = new Set<string>();
      for (const { path } of files) {
        const bound = snapshot(corpusText(path) ?? '');
        for (const { rule, line } of checkSnapshot(bound)) {
          if (LANGUAGE_RULES.includes(rule.id)) reported.add(`${rule.id} ${bound.lines[line]?.text.trim()}`);
        }
      }
      expect([...reported].slice(TRULY_WRONG)).toEqual([]);
    });
  },
);
