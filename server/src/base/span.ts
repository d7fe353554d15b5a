/** A range of UTF-16 columns in one line, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
