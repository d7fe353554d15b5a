import { describe, expect, test } from 'vitest';
import { diagnose } from '../../server/src/features/diagnostics';
import { noOffer } from '../../server/src/features/feature';
import { defaultSettings } from '../../server/src/features/settings';
import type { Snapshot } from '../../server/src/model/snapshot';
import { checkSnapshot } from '../../server/src/rules/run';
import { allRequests } from '../support/all-requests';
import { hostileTexts } from '../support/hostile';
import type { HostileText } from '../support/hostile/text';
import { type Steps, worseThanLinear } from '../support/linear-time';
import { edited, snapshot } from '../support/snapshots';

/** Lines, or words on a line; each is also tried with four times as many, and more where that seems slow. */
const SIZE = 1_000;

/** Times, even of the processor, are no gate for every run: `CONF_T_SLOW=1` asks for them. */
const isAsked = process.env['CONF_T_SLOW'] !== undefined;

describe.skipIf(!isAsked)('takes linear time, whatever is done (skipped unless CONF_T_SLOW is set)', () => {
  test.each(hostileTexts)('$what', (hostile) => {
    expect(worseThanLinear(SIZE, (size) => everything(hostile, size))).toEqual([]);
  });
});

/** All that an editor may do with a document: open it, have it checked, ask in the middle of it, and type there. */
function everything({ text }: HostileText, size: number): Steps {
  const written = text(size);
  let bound: Snapshot = snapshot('');
  const document = () => ({
    uri: 'untitled:hostile',
    languageId: 'cisco-ios',
    snapshot: bound,
    settings: defaultSettings,
    editor: noOffer,
  });
  const place = middleOf(written);
  return {
    open: () => {
      bound = snapshot(written);
    },
    check: () => void checkSnapshot(bound),
    diagnose: () => void diagnose(document()),
    ...allRequests(document, place),
    type: () => {
      bound = edited(bound, { start: place, end: place, text: 'x' });
    },
    'check again': () => void checkSnapshot(bound),
  };
}

/** Behind the last word but one of the line in the middle. */
function middleOf(text: string): { readonly line: number; readonly character: number } {
  const lines = text.split('\n');
  const line = lines.length >> 1;
  return { line, character: Math.max(0, (lines[line] ?? '').trimEnd().lastIndexOf(' ')) };
}
