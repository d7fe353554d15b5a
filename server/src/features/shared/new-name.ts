import { nameKinds } from '../../catalogue/kinds';
import { kindLabel } from '../../model/built-in-names';
import type { NamedThing } from '../../model/name-uses';

/**
 * Kinds that have names and numbers, and what the numbers mean: `access-list 10` is a standard list because of the 10.
 * Bounds of each range, both included (Cisco IOS Security Command Reference, `access-list`).
 */
const numberRanges: Readonly<Record<string, readonly (readonly [low: number, high: number])[]>> = {
  'ipv4-acl': [
    [1, 99],
    [100, 199],
    [1300, 1999],
    [2000, 2699],
  ],
  'ipv6-acl': [],
  'mac-acl': [
    [200, 299],
    [700, 799],
    [1100, 1199],
  ],
  'community-list': [
    [1, 99],
    [100, 500],
  ],
  'extcommunity-list': [
    [1, 99],
    [100, 500],
  ],
  'large-community-list': [
    [1, 99],
    [100, 500],
  ],
};

/** Why a text can be the name of nothing; undefined where it can. */
export function misspelt(name: string): string | undefined {
  if (name === '') return 'A name has at least one character.';
  if (/\s/.test(name)) return 'A name has no blanks.';
  if (name.includes('?')) return 'A device takes ? for a question: a name cannot hold it.';
  return hasControl(name) ? 'A name has no control characters.' : undefined;
}

function hasControl(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < 32 || (code >= 127 && code < 160)) return true;
  }
  return false;
}

/** Why a numbered thing cannot have this number, or a named one not this name. */
export function misnumbered({ kind, name: old }: NamedThing, name: string): string | undefined {
  const ranges = numberRanges[kind];
  if (ranges === undefined) return undefined;
  const label = withArticle(kindLabel(kind));
  if (!isNumber(old))
    return isNumber(name) ? `${name} is a number: ${label} with a name keeps a name.` : undefined;
  const range = ranges.find(([low, high]) => low <= Number(old) && Number(old) <= high);
  if (range === undefined) return undefined;
  const fits = isNumber(name) && range[0] <= Number(name) && Number(name) <= range[1];
  return fits
    ? undefined
    : `The number says what ${label} is: ${old} can become ${range[0]} to ${range[1]} only.`;
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

/** True when a device takes both for the same name. */
export function sameName(kind: string, a: string, b: string): boolean {
  return a === b || (nameKinds[kind]?.ignoreCase === true && a.toLowerCase() === b.toLowerCase());
}

const SPELT_WITH_VOWEL = 'AEFHILMNORSX';
/** Abbreviations that are read as words. */
const READ_AS_WORD = /^(MAC|NAT|LISP|RIP|RADIUS)/;

/** `an IPv4 access list`, `a route map`. */
export function withArticle(label: string): string {
  const spelt = /^[A-Z][A-Z0-9]/.test(label) && !READ_AS_WORD.test(label);
  const vowel = spelt ? SPELT_WITH_VOWEL.includes(label[0] ?? '') : /^[aeiou]/i.test(label);
  return `${vowel ? 'an' : 'a'} ${label}`;
}
