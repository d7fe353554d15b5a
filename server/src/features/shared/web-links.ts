import type { Span } from '../../base/span';

/** A URL in a line. */
export interface WebLink extends Span {
  readonly target: string;
}

const ENDS_URL = /[\s"'<>`^|\\]/;
const CLOSING = '.,;:!?)';

/** The http and https URLs of a line, without what closes the sentence around them. Linear in the line's length. */
export function webLinks(text: string): WebLink[] {
  const links: WebLink[] = [];
  let from = 0;
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', Math.max(from, at + 3))) {
    const start = schemeStart(text, at);
    if (start === undefined || start < from) continue;
    from = urlEnd(text, at + 3);
    const target = text.slice(start, from);
    // What a template fills in is no address yet.
    if (from > at + 3 && !target.includes('{{') && !target.includes('${'))
      links.push({ start, end: from, target });
  }
  return links;
}

/** Where the scheme begins that ends at a column; undefined for one that no browser opens. */
function schemeStart(text: string, end: number): number | undefined {
  const scheme = ['https', 'http'].find((one) => text.slice(end - one.length, end).toLowerCase() === one);
  if (scheme === undefined) return undefined;
  const start = end - scheme.length;
  return start > 0 && /[A-Za-z0-9+]/.test(text[start - 1] ?? '') ? undefined : start;
}

function urlEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !ENDS_URL.test(text[end] ?? '')) end++;
  const open = text.slice(from, end).includes('(');
  while (end > from && CLOSING.includes(text[end - 1] ?? '') && !(open && text[end - 1] === ')')) end--;
  return end;
}
