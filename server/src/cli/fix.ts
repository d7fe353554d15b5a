import type { Snapshot } from '../model/snapshot';
import type { CheckSettings } from '../rules/check-settings';
import { snapshotOf } from '../rules/check-text';
import { allFindings, type Finding } from '../rules/run';
import { textEdits, withoutOverlaps } from '../rules/text-edits';
import type { LineEdit } from '../syntax/lines';
import { joinLines, type SourceLine } from '../syntax/source-line';

/** A fix can make room for another one; more rounds than this would be two fixes that undo each other. */
const MOST_ROUNDS = 8;

/** Mends all that can be mended. `fixed` counts the findings whose fixes were applied. */
export function fixText(
  text: string,
  settings: CheckSettings,
  path: string,
  isWanted: (finding: Finding) => boolean,
): { readonly snapshot: Snapshot; readonly text: string; readonly fixed: number } {
  let snapshot = snapshotOf(text);
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = allFindings(snapshot, settings, path)
      .filter(isWanted)
      .flatMap(({ fix }) => fix ?? []);
    if (fixes.length === 0) break;
    const current = snapshot;
    const edits = withoutOverlaps(fixes.map((fix) => textEdits(current, fix)));
    const mended = applyEdits(snapshot.lines, edits);
    if (mended === joinLines(snapshot.lines)) break;
    snapshot = snapshotOf(mended);
    fixed += fixes.length;
  }
  return { snapshot, text: joinLines(snapshot.lines), fixed };
}

/** The text after edits that do not overlap, in one pass. Of insertions at one place the first comes first. */
function applyEdits(lines: readonly SourceLine[], edits: readonly LineEdit[]): string {
  const text = joinLines(lines);
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.text.length + line.ending.length;
  }
  const at = ({ line, character }: LineEdit['start']): number => (starts[line] ?? text.length) + character;
  const inOrder = edits
    .map((edit) => ({ from: at(edit.start), to: at(edit.end), text: edit.text }))
    .sort((a, b) => a.from - b.from);
  let done = 0;
  const parts = inOrder.flatMap((edit) => {
    const kept = text.slice(done, edit.from);
    done = Math.max(done, edit.to);
    return [kept, edit.text];
  });
  return parts.join('') + text.slice(done);
}
