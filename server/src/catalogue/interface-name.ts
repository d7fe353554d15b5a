import { interfaceAbbreviations, interfaceTypes } from './interface-types';

const NUMBER = /^\d[\d/.:]*$/;
const byPrefix = new Map<string, string | undefined>();

/**
 * The name of an interface as a device prints it (`gi0/1` → `GigabitEthernet0/1`); undefined for what is not one.
 * A blank between type and number must have been removed before.
 */
export function interfaceName(word: string): string | undefined {
  const split = typeLength(word);
  if (split === 0 || !NUMBER.test(word.slice(split))) return undefined;
  const type = interfaceType(word.slice(0, split));
  return type === undefined ? undefined : type + word.slice(split);
}

/** The full name of an interface type from an unambiguous beginning of it, in any case. */
export function interfaceType(prefix: string): string | undefined {
  const key = prefix.toLowerCase();
  if (!byPrefix.has(key)) byPrefix.set(key, findType(key));
  return byPrefix.get(key);
}

function findType(key: string): string | undefined {
  const exact = interfaceTypes.find((type) => type.toLowerCase() === key);
  if (exact !== undefined) return exact;
  const preferred = interfaceAbbreviations[key];
  if (preferred !== undefined) return preferred;
  const candidates = interfaceTypes.filter((type) => type.toLowerCase().startsWith(key));
  // `Tunnel` begins `Tunnel-tp` too: the shortest is meant when it begins all others.
  const shortest = candidates.reduce<string | undefined>(
    (best, type) => (best === undefined || type.length < best.length ? type : best),
    undefined,
  );
  return candidates.every((type) => type.startsWith(shortest ?? '')) ? shortest : undefined;
}

/** How many characters before the first digit that starts the number: letters, hyphens, and digits inside the type. */
function typeLength(word: string): number {
  let at = 0;
  while (at < word.length && !isDigit(word.charCodeAt(at))) at++;
  // `Dot11Radio0`, `L2vpn1`: a digit inside of the type has letters after it.
  for (let next = at; next < word.length; next++) {
    const lower = word.charCodeAt(next) | 32;
    if (lower >= 97 && lower <= 122) {
      at = next + 1;
      while (at < word.length && !isDigit(word.charCodeAt(at))) at++;
      next = at;
    }
  }
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
