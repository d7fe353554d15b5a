import type { Mark } from '../mark';

/** What was read from a line. */
export interface OfLine {
  readonly mark: Mark;
}

/** True for what was read from the same line: a short section is read anew as a whole. */
export function isOfSameLine({ mark: a }: OfLine, { mark: b }: OfLine): boolean {
  return a.line === b.line && a.section === b.section;
}
