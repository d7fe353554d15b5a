/** One line of a document. Immutable: every snapshot that has the line holds the same object. */
export interface SourceLine {
  /** The line without its ending. */
  readonly text: string;
  /** CRLF, LF, a lone CR, or empty on the last line. */
  readonly ending: LineEnding;
}

export type LineEnding = '\r\n' | '\n' | '\r' | '';

const LF = 10;
const CR = 13;

/** Splits text at CRLF, LF or a lone CR. The lines joined are the text; there is always at least one line. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    const ending = code === LF ? '\n' : text.charCodeAt(at + 1) === LF ? '\r\n' : '\r';
    lines.push({ text: text.slice(start, at), ending });
    at += ending.length - 1;
    start = at + 1;
  }
  lines.push({ text: text.slice(start), ending: '' });
  return lines;
}

/** The text of the lines, byte for byte. */
export function joinLines(lines: readonly SourceLine[]): string {
  return lines.map((line) => line.text + line.ending).join('');
}
