import type { Position } from 'vscode-languageserver';
import { boundLineAt } from '../../model/locate';
import { type NamedThing, namedThing } from '../../model/name-uses';
import type { Snapshot } from '../../model/snapshot';
import { type Symbol as NameUse, symbolsOf } from '../../model/symbols';

/** The name under or right before a position; undefined where none stands. */
export function symbolAt(snapshot: Snapshot, { line, character }: Position): NameUse | undefined {
  const located = boundLineAt(snapshot, line);
  if (located === undefined || located.line.kind !== 'command') return undefined;
  const touching = symbolsOf(located.line, located.section).filter(
    ({ mark: { span } }) => span.start <= character && character <= span.end,
  );
  return touching.at(-1);
}

/** The thing whose name stands at a position, with all its uses. */
export function thingAt(snapshot: Snapshot, position: Position): NamedThing | undefined {
  const symbol = symbolAt(snapshot, position);
  return symbol && namedThing(snapshot, symbol);
}
