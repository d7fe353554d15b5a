import { openSnapshot, type Snapshot, updateSnapshot } from '../../server/src/model/snapshot';
import { editLines, type LineEdit } from '../../server/src/syntax/lines';
import { splitLines } from '../../server/src/syntax/source-line';

/** Runs a generator to its end. */
export function complete<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function snapshot(text: string): Snapshot {
  return complete(openSnapshot(splitLines(text)));
}

/** The snapshot after an edit, made from the one before it. */
export function edited(before: Snapshot, edit: LineEdit): Snapshot {
  const { lines, change } = editLines(before.lines, edit);
  return complete(updateSnapshot(before, lines, change));
}

/** What each line of a snapshot means, in a form that two snapshots can be compared by. */
export function meaning(of: Snapshot): string[] {
  return of.sections.flatMap((section) =>
    section.lines.map((line) => {
      const words = line.matched.map((word) => word.keyword ?? `<${word.argument?.type}>`).join(' ');
      return `${line.depth} ${line.mode} ${line.kind} ${line.negation ?? ''} ${words} | ${line.source.text}`;
    }),
  );
}
