import { describe, expect, test } from 'vitest';
import { checkText, snapshotOf } from '../../server/src/rules/check-text';
import { rules } from '../../server/src/rules/rules.generated';
import { checkSnapshot } from '../../server/src/rules/run';
import { textEdits } from '../../server/src/rules/text-edits';
import { editLines } from '../../server/src/syntax/lines';
import { joinLines } from '../../server/src/syntax/source-line';
import { readMarkers } from '../support/markers';

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  test.each(rule.examples.bad)('reports exactly what its bad example marks (%#)', (example) => {
    const { text, expected } = readMarkers(example);
    expect(expected.length).toBeGreaterThan(0);
    expect(findingsOf(text, id)).toEqual(expected);
  });

  test.each(rule.examples.good)('is silent on its good example (%#)', (example) => {
    expect(findingsOf(example, id)).toEqual([]);
  });

  test.each(rule.examples.bad)('fixes leave no finding that has a fix (%#)', (example) => {
    const { text } = readMarkers(example);
    const fixed = fixAll(text, id);
    const left = checkSnapshot(snapshotOf(fixed)).filter((finding) => finding.rule.id === id && finding.fix);
    expect(left).toEqual([]);
  });

  test('fills every hole of its messages', () => {
    for (const example of rule.examples.bad) {
      for (const { message } of checkText(readMarkers(example).text, { rules: everyRule }))
        expect(message).toMatch(/^[^{}]+[.)]$/);
    }
  });

  test('says what, why and where to read on', () => {
    expect(rule.what).toMatch(/\.$/);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(rule.references.length).toBeGreaterThan(0);
  });
});

/** Rules that are off by default are looked at too. */
const everyRule = Object.fromEntries(rules.map((rule) => [rule.id, rule.severity]));

function findingsOf(text: string, id: string): string[] {
  return checkText(text, { rules: everyRule })
    .filter((finding) => finding.rule === id)
    .map((finding) => `${finding.line} ${finding.rule}`)
    .sort();
}

/** Applies fixes one after the other, from the last line up, so that lines above stay where they are. */
function fixAll(text: string, id: string): string {
  const snapshot = snapshotOf(text);
  const fixes = checkSnapshot(snapshot).flatMap((finding) =>
    finding.rule.id === id && finding.fix ? [finding.fix] : [],
  );
  const edits = fixes
    .flatMap((fix) => textEdits(snapshot, fix))
    .sort((a, b) => b.start.line - a.start.line || b.start.character - a.start.character);
  return joinLines(edits.reduce((lines, edit) => editLines(lines, edit).lines, snapshot.lines));
}
