import type {
  CancellationToken,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver';
import { openSnapshot, plainSnapshot, type Snapshot, updateSnapshot } from '../model/snapshot';
import { type LineChange, mergeChanges } from '../syntax/lines';
import { type SourceLine, splitLines } from '../syntax/source-line';
import { applyChanges } from './content-changes';
import { workForSlice } from './turns';

/** How to read a text: as a configuration, or as text in which nothing but addresses means anything. */
export type Reading = 'ios' | 'text';

/** A document the editor has open. It changes with each edit; its lines and snapshots never do. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly lines: readonly SourceLine[];
  /** Characters, line ends included. */
  readonly length: number;
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(): void;
  /**
   * The snapshot of the newest version. All who wait share the work, which goes on in slices for as long as somebody
   * waits. Undefined when the token was cancelled or the document closed.
   */
  snapshot(reading: Reading, token: CancellationToken): Promise<Snapshot | undefined>;
}

/** `nextTurn` gives each slice of work a turn of its own. */
export function openDocument(item: TextDocumentItem, nextTurn: () => Promise<void>): OpenDocument {
  let version = item.version;
  let lines: readonly SourceLine[] = splitLines(item.text);
  let length = item.text.length;
  let isClosed = false;
  let slice: Promise<void> | undefined;
  const builder = snapshotBuilder();

  async function configuration(token: CancellationToken): Promise<Snapshot | undefined> {
    for (;;) {
      const ready = builder.ready(lines);
      if (ready !== undefined) return ready;
      if (isClosed || token.isCancellationRequested) return undefined;
      slice ??= nextTurn().then(() => {
        slice = undefined;
        workForSlice(() => !isClosed && builder.step(lines));
      });
      await slice;
    }
  }

  return {
    uri: item.uri,
    languageId: item.languageId,
    get version() {
      return version;
    },
    get lines() {
      return lines;
    },
    get length() {
      return length;
    },
    change(newVersion, changes) {
      const changed = applyChanges(lines, changes);
      version = newVersion;
      lines = changed.lines;
      length += changed.growth;
      builder.changed(changed.change);
    },
    close() {
      isClosed = true;
      builder.forget();
    },
    async snapshot(reading, token) {
      return reading === 'ios' ? configuration(token) : builder.plain(lines);
    },
  };
}

interface SnapshotBuilder {
  /** The snapshot of exactly these lines, if it is there. */
  ready(lines: readonly SourceLine[]): Snapshot | undefined;
  /** A little work towards it; false when it is there. */
  step(lines: readonly SourceLine[]): boolean;
  plain(lines: readonly SourceLine[]): Snapshot;
  /** The lines are others now; undefined when all of them are. */
  changed(change: LineChange | undefined): void;
  forget(): void;
}

/**
 * Work that an edit overtakes is finished first and then updated, since it is never lost that way: thrown away, a long
 * document would not be read before the last keystroke.
 */
function snapshotBuilder(): SnapshotBuilder {
  let built: Snapshot | undefined;
  let plain: Snapshot | undefined;
  let steps: Generator<void, Snapshot> | undefined;
  /** What changed since the lines of `built`, or of `steps` while they run. */
  let since: LineChange | undefined;

  function forget(): void {
    built = undefined;
    plain = undefined;
    steps = undefined;
    since = undefined;
  }

  function begin(lines: readonly SourceLine[]): Generator<void, Snapshot> {
    const change = since;
    since = undefined;
    return built === undefined || change === undefined
      ? openSnapshot(lines)
      : updateSnapshot(built, lines, change);
  }

  function isReady(lines: readonly SourceLine[]): boolean {
    return steps === undefined && built?.lines === lines;
  }

  return {
    forget,
    ready: (lines) => (isReady(lines) ? built : undefined),
    step(lines) {
      if (isReady(lines)) return false;
      steps ??= begin(lines);
      try {
        const step = steps.next();
        if (step.done !== true) return true;
        built = step.value;
        steps = undefined;
        return !isReady(lines);
      } catch (error) {
        forget();
        throw error;
      }
    },
    plain(lines) {
      if (plain?.lines !== lines) {
        forget();
        plain = plainSnapshot(lines);
      }
      return plain;
    },
    changed(change) {
      if (change === undefined) forget();
      else since = mergeChanges(since, change);
    },
  };
}
