import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver';
import { documentSymbol } from '../../server/src/features/document-symbol';
import type { FeatureDocument } from '../../server/src/features/feature';
import { foldingRange } from '../../server/src/features/folding-range';
import { inlayHint } from '../../server/src/features/inlay-hint';
import { selectionRange } from '../../server/src/features/selection-range';
import { semanticTokens, semanticTokensRange } from '../../server/src/features/semantic-tokens';
import type { Snapshot } from '../../server/src/model/snapshot';
import { joinLines } from '../../server/src/syntax/source-line';
import { featureDocument, URI } from '../support/feature-document';
import { layoutText } from '../support/layout-texts';
import { edited, snapshot } from '../support/snapshots';

const textDocument = { uri: URI };
const empty = featureDocument('');

function documentOf(version: Snapshot): FeatureDocument {
  return { ...empty, snapshot: version, settings: { ...empty.settings, inlayHints: ['mask', 'embedded'] } };
}

function outlineOf(version: Snapshot): DocumentSymbol[] {
  return documentSymbol.handle(documentOf(version), { textDocument });
}

function foldsOf(version: Snapshot): FoldingRange[] {
  return foldingRange.handle(documentOf(version), { textDocument });
}

function selectionOf(version: Snapshot, line: number): SelectionRange | undefined {
  return selectionRange.handle(documentOf(version), {
    textDocument,
    positions: [{ line, character: 2 }],
  })[0];
}

/** The answers of which parts are kept from version to version. */
function answersOf(version: Snapshot) {
  const document = documentOf(version);
  const range = { start: { line: 3, character: 0 }, end: { line: 9, character: 0 } };
  return {
    outline: outlineOf(version),
    folds: foldsOf(version),
    selections: version.lines.map((_, line) => selectionOf(version, line)),
    tokens: semanticTokens.handle(document, { textDocument }).data,
    tokensInSight: semanticTokensRange.handle(document, { textDocument, range }).data,
    hints: inlayHint.handle(document, { textDocument, range }),
  };
}

const place = fc.record({ line: fc.nat(30), character: fc.nat(12) });
const edits = fc.array(
  fc.tuple(place, fc.nat(3), fc.oneof(layoutText, fc.constantFrom('\n', 'x', '!', ''))),
  {
    minLength: 1,
    maxLength: 4,
  },
);

describe('after edits', () => {
  test('everything is answered as of a fresh document', () => {
    fc.assert(
      fc.property(layoutText, edits, (text, changes) => {
        let version = snapshot(text);
        answersOf(version);
        for (const [start, lines, inserted] of changes) {
          const end = lines === 0 ? start : { line: start.line + lines, character: 0 };
          version = edited(version, { start, end, text: inserted });
          expect(answersOf(version)).toEqual(answersOf(snapshot(joinLines(version.lines))));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the entries of what did not change are the same objects', () => {
    const block = (n: number) => `interface Vlan${n}\n description port ${n}\n!\n`;
    const before = snapshot(Array.from({ length: 30 }, (_, n) => block(n)).join(''));
    const [first, ...others] = outlineOf(before);
    const at = { line: 1, character: 13 };
    const after = outlineOf(edited(before, { start: at, end: at, text: 'my ' }));
    expect(after[0]).toEqual({ ...first, detail: 'my port 0', range: expect.anything() });
    expect(after.slice(1).every((entry, index) => entry === others[index])).toBe(true);
  });
});

describe('a run of commands longer than what is kept as one', () => {
  const entries = Array.from({ length: 300 }, (_, n) => `access-list 10 permit 192.0.2.${n % 250}\n`);
  const version = snapshot(['hostname R1\n', ...entries, 'access-list 11 deny any\n'].join(''));

  test('is one list of the outline, one fold and one selection', () => {
    expect(version.sections.length).toBeGreaterThan(3);
    expect(outlineOf(version).map(({ name, detail, range }) => [name, detail, range.end.line])).toEqual([
      ['access-list 10', '300 lines', 300],
      ['access-list 11', '1 line', 301],
    ]);
    expect(foldsOf(version)).toEqual([{ startLine: 1, endLine: 300 }]);
    for (const line of [1, 64, 65, 150, 300])
      expect(linesOf(selectionOf(version, line))).toContainEqual([1, 300]);
    expect(linesOf(selectionOf(version, 301))).not.toContainEqual([1, 300]);
  });
});

/** First and last line of each selection, the inmost first. */
function linesOf(selection: SelectionRange | undefined): number[][] {
  const lines: number[][] = [];
  for (let one = selection; one !== undefined; one = one.parent)
    lines.push([one.range.start.line, one.range.end.line]);
  return lines;
}
