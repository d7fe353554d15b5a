import { describe, expect, test } from 'vitest';
import { scanAddresses } from '../../server/src/base/ip/scan';
import { classifyText } from '../../server/src/model/detect';
import { checkSnapshot } from '../../server/src/rules/run';
import { hostileLines } from '../bench/hostile-lines.mts';
import { allRequests } from '../support/all-requests';
import { featureDocument } from '../support/feature-document';
import { type Steps, worseThanLinear } from '../support/linear-time';

/** Characters of a line; each is also tried with four times as many. */
const LENGTH = 25_000;

describe('one long line takes linear time, whatever is done: of', () => {
  test.each(hostileLines.map((piece) => ({ piece })))('$piece', ({ piece }) => {
    const line = (length: number): string => piece.repeat(length / piece.length);
    expect(worseThanLinear(LENGTH, (length) => onLine(line(length)))).toEqual([]);
  });

  test.each(hostileLines.map((piece) => ({ piece })))('$piece behind a command', ({ piece }) => {
    const line = (length: number): string =>
      `interface Vlan1\n description ${piece.repeat(length / piece.length)}`;
    expect(worseThanLinear(LENGTH, (length) => onLine(line(length)))).toEqual([]);
  });
});

function onLine(text: string): Steps {
  const lines = text.split('\n');
  const line = lines.at(-1) ?? '';
  let document = featureDocument('');
  const place = { line: lines.length - 1, character: line.length >> 1 };
  return {
    scan: () => void scanAddresses(line),
    'scan about a place': () => void scanAddresses(line, place.character, place.character + 1),
    classify: () => void classifyText(text),
    open: () => {
      document = featureDocument(text);
    },
    check: () => void checkSnapshot(document.snapshot),
    ...allRequests(() => document, place),
  };
}
