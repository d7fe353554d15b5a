import { openSnapshot, type Snapshot } from '../model/snapshot';
import { splitLines } from '../syntax/source-line';
import type { CheckSettings } from './check-settings';
import type { Severity } from './rule';
import { checkSnapshot } from './run';

/** A finding as plain values. Line and columns are counted from 0. */
export interface TextFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Checks a text by itself: for tests and tools that have no document. */
export function checkText(text: string, settings: CheckSettings = {}): readonly TextFinding[] {
  return checkSnapshot(snapshotOf(text), settings).map(({ rule, severity, line, span, message }) => ({
    rule: rule.id,
    severity,
    line,
    start: span.start,
    end: span.end,
    message,
  }));
}

/** Binds a text at once, without letting other work in. */
export function snapshotOf(text: string): Snapshot {
  const steps = openSnapshot(splitLines(text));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
