import type { Span } from '../../base/span';

/** A URL in a line. */
export interface WebLink extends Span {
  readonly target: string;
}

const ENDS_URL = /[\s"'<>`^|\\]/;
const CLOSING = '.,;:!?)';

/** Schemes of servers on the network; one that ends another (`tftp`, `ftp`) stands behind it. */
const SCHEMES = ['https', 'http', 'sftp', 'tftp', 'ftps', 'ftp', 'scp'];

/** The URLs of a line that name a server, without what closes the sentence around them. Linear in the line's length. */
export function webLinks(text: string): WebLink[] {
  const links: WebLink[] = [];
  let from = 0;
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', Math.max(from, at + 3))) {
    const start = schemeStart(text, at);
    if (start === undefined || start < from) continue;
    from = urlEnd(text, at + 3);
    const target = text.slice(start, from);
    if (namesServer(target.slice(at + 3 - start)) && !isFilledIn(target))
      links.push({ start, end: from, target });
  }
  return links;
}

/** Where the scheme begins that ends at a column; undefined for one that no server is reached by. */
function schemeStart(text: string, end: number): number | undefined {
  const scheme = SCHEMES.find((one) => text.slice(end - one.length, end).toLowerCase() === one);
  if (scheme === undefined) return undefined;
  const start = end - scheme.length;
  return start > 0 && /[A-Za-z0-9+]/.test(text[start - 1] ?? '') ? undefined : start;
}

/** True for `server/path`: an IPv6 address stands in brackets (RFC 3986), since its colons are no port. */
function namesServer(rest: string): boolean {
  const [authority = ''] = rest.split('/', 1);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host !== '' && (host.startsWith('[') || host.indexOf(':') === host.lastIndexOf(':'));
}

/** True for an address that a template, or a device (`$h` is its name), has yet to make whole. */
function isFilledIn(target: string): boolean {
  return target.includes('{{') || /\$[{a-z]/.test(target);
}

function urlEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !ENDS_URL.test(text[end] ?? '')) end++;
  const open = text.slice(from, end).includes('(');
  while (end > from && CLOSING.includes(text[end - 1] ?? '') && !(open && text[end - 1] === ')')) end--;
  return end;
}
