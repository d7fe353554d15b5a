import type { BoundLine } from '../bound-line';
import { isOfSameLine, type OfLine } from './of-line';

/**
 * Makes a value of what was read from some lines, such as a list, given what was made last of almost the same lines. That
 * is found by the first line or the last, so that an edit of one loses nothing. At least one is needed.
 */
export function withLineage<Part extends OfLine, Value>(
  make: (parts: readonly Part[], before: Made<Part, Value> | undefined) => Value,
): (parts: readonly Part[]) => Value {
  const made = new WeakMap<BoundLine, Made<Part, Value>>();
  return (parts) => {
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined) return make(parts, undefined);
    const before = made.get(first.mark.line) ?? made.get(last.mark.line);
    if (before !== undefined && areSame(before.parts, parts)) return before.value;
    const next = { parts, value: make(parts, before) };
    made.set(first.mark.line, next);
    made.set(last.mark.line, next);
    return next.value;
  };
}

function areSame(a: readonly OfLine[], b: readonly OfLine[]): boolean {
  return a.length === b.length && a.every((part, index) => isSame(part, b[index]));
}

function isSame(a: OfLine, b: OfLine | undefined): boolean {
  return a === b || (b !== undefined && isOfSameLine(a, b));
}

/** What was made, and of what. */
export interface Made<Part, Value> {
  readonly parts: readonly Part[];
  readonly value: Value;
}
