import { type BoundLine, boundWords } from '../../model/bound-line';

/** The column from which a command holds text that a person writes as they like, such as a description. */
export function freeTextStart(line: BoundLine): number {
  const word = boundWords(line).find(({ matched }) => matched?.argument?.type === 'line');
  return word?.span.start ?? Number.POSITIVE_INFINITY;
}
