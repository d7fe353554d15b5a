/** A config whose marker lines `!! rule-id` say which lines carry a finding. */
export interface MarkedText {
  readonly text: string;
  /** `line rule-id`, lines counted from 0, sorted. */
  readonly expected: readonly string[];
}

const MARKER = '!! ';

/** Takes the marker lines out of a text: each says that the line below it is reported. */
export function readMarkers(marked: string): MarkedText {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of marked.split('\n')) {
    if (line.startsWith(MARKER)) expected.push(`${lines.length} ${line.slice(MARKER.length).trim()}`);
    else lines.push(line);
  }
  return { text: lines.join('\n'), expected: expected.sort() };
}
