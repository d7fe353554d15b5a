import type { TextEdit } from 'vscode-languageserver';
import { lineAddresses } from '../base/ip/line-addresses';
import type { BoundLine } from '../model/bound-line';
import { boundLineAt } from '../model/locate';
import type { Snapshot } from '../model/snapshot';
import type { LineEdit } from '../syntax/lines';
import type { Feature } from './feature';
import { REWRITE, type RewriteParams, type Rewriting } from './own-requests';
import { lineEdit, stepAt } from './shared/address-step';
import { writeExpanded, writeLike } from './shared/address-writing';
import { freeTextStart } from './shared/free-text';

/** The edits that rewrite addresses: those under the cursors a step on, or all of a document in another form. */
export const rewrite: Feature<RewriteParams, TextEdit[]> = {
  method: REWRITE,
  capability: {},
  anyLanguage: true,
  handle: ({ snapshot }, { change }) =>
    (change.kind === 'step' ? steps(snapshot, change) : forms(snapshot, change.kind)).map(
      ({ start, end, text }) => ({ range: { start, end }, newText: text }),
    ),
};

function steps(
  snapshot: Snapshot,
  { part, by, positions }: Extract<Rewriting, { kind: 'step' }>,
): LineEdit[] {
  const changed = new Map<string, LineEdit>();
  for (const { line, character } of positions) {
    const text = snapshot.lines[line]?.text;
    if (text === undefined) continue;
    const change = stepAt(text, boundLineAt(snapshot, line)?.line, character, part, by);
    // Two cursors on one address are one step.
    if (change !== undefined) changed.set(`${line} ${change.start}`, lineEdit(line, change));
  }
  return [...changed.values()];
}

function forms(snapshot: Snapshot, kind: 'expand' | 'compress'): LineEdit[] {
  const edits: LineEdit[] = [];
  let number = -1;
  for (const { lines } of snapshot.sections) {
    for (const line of lines) {
      number++;
      if (line.kind === 'command' && line.source.text.includes(':'))
        edits.push(...formsOf(line, number, kind));
    }
  }
  return edits;
}

/** What a person wrote as text, a description or a banner, stays as it is. */
function formsOf(line: BoundLine, number: number, kind: 'expand' | 'compress'): LineEdit[] {
  const { text } = line.source;
  const freeFrom = freeTextStart(line);
  return lineAddresses(text).flatMap(({ token }): LineEdit[] => {
    const { address, start, addressEnd: end } = token;
    if (address.family === 4 || start >= freeFrom) return [];
    const written = text.slice(start, end);
    // The part in decimal of `::ffff:192.0.2.1` is how a person wants to read it.
    if (written.includes('.')) return [];
    const form = kind === 'expand' ? writeExpanded(written, address.bits) : writeLike(written, address);
    return form === written ? [] : [lineEdit(number, { start, end, text: form })];
  });
}
