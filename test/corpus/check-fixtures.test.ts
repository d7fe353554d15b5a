import { describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/rules/check-text';
import { rules } from '../../server/src/rules/rules.generated';
import { readMarkers } from '../support/markers';
import { readShared } from '../support/shared';

const catalogue = readShared('checks.md');

describe.skipIf(catalogue === undefined)(
  'the fixtures of the check catalogue (skipped where it is absent)',
  () => {
    const fixtures = (catalogue ?? '').split('\n### ').slice(1).flatMap(readFixtures);
    const ours = fixtures.filter(({ id }) => rules.some((rule) => rule.id === id));

    test.each(ours)('$id: $title', ({ id, text: marked }) => {
      const { text, expected } = readMarkers(marked);
      const found = checkText(text, { rules: everyRule }).filter((finding) => finding.rule === id);
      expect(found.map((finding) => `${finding.line} ${finding.rule}`).sort()).toEqual(expected);
    });
  },
);

/** Rules that are off by default are looked at too. */
const everyRule = Object.fromEntries(rules.map((rule) => [rule.id, rule.severity]));

function readFixtures(section: string): { id: string; title: string; text: string }[] {
  const id = section.slice(1, section.indexOf('`', 1));
  const parts = section.split('```');
  return parts.flatMap((text, index) => {
    if (index % 2 === 0) return [];
    const title = parts[index - 1]?.trim().split('\n').at(-1) ?? '';
    return [{ id, title, text: text.replace(/^\n/, '').replace(/\n$/, '') }];
  });
}
