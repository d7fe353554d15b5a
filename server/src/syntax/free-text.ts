/** Free text that is open at the start of a line: a banner, a certificate. Undefined outside of free text. */
export type OpenText =
  | undefined
  /** Ends with the first line that holds the delimiter. */
  | { readonly kind: 'delimiter'; readonly until: string }
  /** Ends with the line whose only word is this one. */
  | { readonly kind: 'word'; readonly until: string }
  /** The output of a command in a capture: ends before the next prompt. */
  | { readonly kind: 'output'; readonly until: '' };

/** What is open after a line of free text. */
export function afterTextLine(open: OpenText, text: string): OpenText {
  if (open === undefined || open.kind === 'output') return open;
  if (open.kind === 'delimiter') return text.includes(open.until) ? undefined : open;
  return text.trim() === open.until ? undefined : open;
}

/**
 * What is open after text that begins with its own delimiter, as a banner's does: `#Hello#` is closed, `#Hello` is not.
 * Devices print the control character ETX as the two characters `^C`.
 */
export function openDelimited(text: string): OpenText {
  const until = text.startsWith('^C') ? '^C' : text.slice(0, 1);
  if (until === '') return undefined;
  return text.includes(until, until.length) ? undefined : { kind: 'delimiter', until };
}

export function sameText(a: OpenText, b: OpenText): boolean {
  return a === b || (a !== undefined && b !== undefined && a.kind === b.kind && a.until === b.until);
}
