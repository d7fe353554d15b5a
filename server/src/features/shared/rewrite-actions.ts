import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver';
import type { Span } from '../../base/span';
import { boundLineAt } from '../../model/locate';
import type { FeatureDocument } from '../feature';
import { type Rewriting, rewritingsOf } from './address-rewritings';
import { addressAt } from './cards/address-at';
import { macRewritings } from './mac-rewritings';
import { surroundings } from './surroundings';

/** Other ways to write the address under the cursor, and what can be computed from it. */
export function rewriteActions(
  { snapshot, uri }: FeatureDocument,
  { line, character }: Position,
): CodeAction[] {
  const text = snapshot.lines[line]?.text;
  if (text === undefined) return [];
  const found = addressAt(text, boundLineAt(snapshot, line)?.line, character);
  const rewritings =
    found === undefined ? macRewritings(text, wordAround(text, character)) : rewritingsOf(text, found);
  return rewritings.map((one) => toAction(one, line, uri));
}

function toAction({ what, start, end, text }: Rewriting, line: number, uri: string): CodeAction {
  const range = { start: { line, character: start }, end: { line, character: end } };
  return {
    title: `Rewrite as ${text} (${what})`,
    kind: CodeActionKind.RefactorRewrite,
    edit: { changes: { [uri]: [{ range, newText: text }] } },
  };
}

/** The run of letters, digits and the signs of a MAC address around a column. */
function wordAround(text: string, column: number): Span {
  const near = surroundings(text, column);
  const isPart = (at: number): boolean => /[0-9A-Za-z.:-]/.test(near.text[at] ?? '');
  let start = column - near.start;
  let end = start;
  while (start > 0 && isPart(start - 1)) start--;
  while (isPart(end)) end++;
  return { start: near.start + start, end: near.start + end };
}
