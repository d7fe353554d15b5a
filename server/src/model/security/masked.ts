const STARS = '*xX#._-?';
const WORDS = ['removed', 'redacted', 'masked', 'hidden', 'sanitized', 'sanitised', 'scrubbed'];
const BRACKETS = ['<>', '[]', '%%', '@@', '__'];

/** True for what someone wrote in place of a secret (`<removed>`, `*****`, `xxx`, `{{ key }}`): it gives nothing away. */
export function isMasked(secret: string): boolean {
  const text = secret.trim();
  if (text.includes('{{') || text.includes('{%') || isVariable(text)) return true;
  if (BRACKETS.some(([open, close]) => isBetween(text, open, close))) return true;
  const lower = text.toLowerCase();
  if (WORDS.some((word) => lower.includes(word))) return true;
  return isStarred(text);
}

/** `${key}`, `$key`, `$(key)`, but not the `$9$` of a hash. */
function isVariable(text: string): boolean {
  const next = text[text.indexOf('$') + 1] ?? '';
  return (
    text.includes('${') ||
    (text.startsWith('$') && (next === '(' || next.toLowerCase() !== next.toUpperCase()))
  );
}

function isBetween(text: string, open = '', close = ''): boolean {
  return text.length > 2 && text.startsWith(open) && text.endsWith(close);
}

/** One sign over and over again, alone or behind the first characters of the secret: `0822xxxx`. */
function isStarred(text: string): boolean {
  const sign = text.at(-1) ?? '';
  let run = 0;
  while (run < text.length && text[text.length - 1 - run] === sign) run++;
  return run >= 3 && STARS.includes(sign);
}
