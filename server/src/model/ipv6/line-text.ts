import type { Mark } from '../mark';

/** What stands at a place of a document. */
export function markedText({ line, span }: Mark): string {
  return line.source.text.slice(span.start, span.end);
}

/** A command indented like the marked line beside which it is to stand. */
export function indentedLike({ line }: Mark, command: string): string {
  const { text } = line.source;
  return text.slice(0, text.length - text.trimStart().length) + command;
}
