import type { AddressFault } from './address-fault';
import { parseIpv4 } from './parse';

/** Letters that are mistaken for digits when an address is typed from paper. */
const LOOKALIKES: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' };

/** The fault of a word that is no dotted quad, `undefined` when it does not look like an attempt at one. */
export function findFaultV4(word: string): AddressFault | undefined {
  if (/^0x[0-9a-f]{8}$/i.test(word)) return { kind: 'hexadecimal' };
  if (!word.includes('.') || !/^[\d.]/.test(word)) return undefined;
  if (word.endsWith(':')) return suggest({ kind: 'stray-colon' }, word.slice(0, -1));
  const parts = word.split('.');
  const bad = word.match(/[^\d.]/g) ?? [];
  if (bad.length > 0) return badCharacter(word, parts, bad);
  return isOtherNumber(parts) ? undefined : numericFault(word, parts);
}

/** One letter in something of four parts is a slip of the finger; more of them make a name, a MAC or a file. */
function badCharacter(
  word: string,
  parts: readonly string[],
  bad: readonly string[],
): AddressFault | undefined {
  // `192.168.1.x` hides an octet on purpose.
  if (parts.length !== 4 || parts.some((part) => /^[a-z]+$/i.test(part) && !/^[lIOo]+$/.test(part)))
    return undefined;
  if (parts.every((part) => /^(?:0x[0-9a-f]{1,2}|\d+)$/i.test(part))) return { kind: 'hexadecimal' };
  if (bad.length > 1 || !/[A-Za-z]/.test(bad[0] ?? '')) return undefined;
  return suggest(
    { kind: 'bad-character' },
    word.replace(/[lIOo]/g, (letter) => LOOKALIKES[letter] ?? letter),
  );
}

/** MAC (three times four digits), client identifier, ISO network title, object identifier. */
function isOtherNumber(parts: readonly string[]): boolean {
  if (parts.length > 6) return true;
  if (parts.slice(0, -1).every((part) => part.length === 4)) return true;
  return parts.length > 4 && parts.some((part) => part.length > 3);
}

function numericFault(word: string, parts: readonly string[]): AddressFault {
  if (parseIpv4(word.slice(0, -1)) !== undefined && word.endsWith('.'))
    return { kind: 'stray-dot', suggestion: word.slice(0, -1) };
  if (parts.length !== 4 || parts.includes('')) return { kind: 'octet-count' };
  if (parts.some((part) => Number(part) > 255)) return { kind: 'octet-out-of-range' };
  return { kind: 'leading-zero', suggestion: parts.map(Number).join('.') };
}

function suggest(fault: AddressFault, candidate: string): AddressFault {
  return parseIpv4(candidate) === undefined ? fault : { ...fault, suggestion: candidate };
}
