import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { applyChanges, lengthOf } from '../../server/src/protocol/content-changes';
import { joinLines, splitLines } from '../../server/src/syntax/source-line';

const text = fc
  .array(fc.constantFrom('a', 'interface', ' ', '\n', '\r\n', '\r', '\n\n'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const position = fc.record({ line: fc.nat(25), character: fc.nat(12) });
const edit = fc.record({ start: position, end: position, text });

function inOrder({ start, end, text }: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never) {
  const isForward = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return { range: isForward ? { start, end } : { start: end, end: start }, text };
}

/** The whole text after each change, one at a time. */
function oracle(before: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  return changes.reduce((now, change) => {
    const document = TextDocument.create('untitled:x', 'cisco-ios', 1, now);
    return TextDocument.update(document, [change], 2).getText();
  }, before);
}

describe('content changes', () => {
  it('give the lines of the text that a full copy would have', () => {
    fc.assert(
      fc.property(text, fc.array(edit.map(inOrder), { maxLength: 8 }), (before, changes) => {
        const expected = oracle(before, changes);
        const { lines } = applyChanges(splitLines(before), changes);
        expect(joinLines(lines)).toBe(expected);
        expect(lines).toEqual(splitLines(expected));
      }),
      { numRuns: 2_000 },
    );
  });

  it('say truly which lines are the same as before, and how much longer the text is', () => {
    fc.assert(
      fc.property(text, fc.array(edit.map(inOrder), { minLength: 1, maxLength: 8 }), (before, changes) => {
        const old = splitLines(before);
        const { lines, change, growth } = applyChanges(old, changes);
        expect(growth).toBe(lengthOf(lines) - lengthOf(old));
        expect(lines.length - old.length).toBe(change!.newTo - change!.oldTo);
        expect(lines.slice(0, change!.from)).toEqual(old.slice(0, change!.from));
        expect(lines.slice(change!.newTo)).toEqual(old.slice(change!.oldTo));
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave the lines of the version before alone', () => {
    const old = splitLines('hostname R1\ninterface Loopback0\n');
    const copy = [...old];
    applyChanges(old, [
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
    ]);
    expect(old).toEqual(copy);
  });

  it('take a text without a range for all of it', () => {
    const { lines, change } = applyChanges(splitLines('a\nb'), [{ text: 'c' }]);
    expect(joinLines(lines)).toBe('c');
    expect(change).toBeUndefined();
  });

  it('take a paste of more lines than a function takes arguments', () => {
    const pasted = '!\n'.repeat(300_000);
    const at = { line: 1, character: 0 };
    const { lines } = applyChanges(splitLines('a\nb'), [{ range: { start: at, end: at }, text: pasted }]);
    expect(lines).toHaveLength(300_002);
  });
});
