import type { AddressFault } from './address-fault';
import { parseIpv4, parseIpv6 } from './parse';

/** What is mistaken for a digit or a colon when an address is typed from paper or pasted from a document. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  O: '0',
  o: '0',
  '\u2236': ':',
  '\u2237': '::',
  '\u200b': '',
  '\ufeff': '',
};

/**
 * The fault of a word that is no IPv6 address, `undefined` when it does not look like an attempt at one.
 * `length` is the prefix length that followed it, if any.
 */
export function findFaultV6(word: string, length: number | undefined): AddressFault | undefined {
  if (/[[\]]/.test(word)) return bracketFault(word);
  if (!isAttempt(word)) return undefined;
  if (/[^0-9A-Fa-f:.]/.test(word)) return suggest({ kind: 'bad-character' }, replaceLookalikes(word));
  if (word.includes(':::')) {
    const fault: AddressFault = { kind: 'triple-colon' };
    return /[^:]/.test(word) ? suggest(fault, word.replace(/:{3,}/g, '::')) : fault;
  }
  if (word.indexOf('::') !== word.lastIndexOf('::')) return { kind: 'doubled-compression' };
  const stray = strayColon(word);
  if (stray !== undefined) return stray;
  return word.includes('.') ? dottedFault(word) : (longGroup(word) ?? groupCount(word, length));
}

/** `[address]:port` is a URL's host and well-formed; half a bracket or a port without digits is not. */
function bracketFault(word: string): AddressFault | undefined {
  const [, inner = '', port] = /^\[?([^[\]]*)\]?(:\d*)?$/.exec(word) ?? [];
  if (parseIpv6(inner) === undefined) return undefined;
  const whole = word.startsWith(`[${inner}]`) && port !== ':';
  return whole ? undefined : { kind: 'bad-character', suggestion: inner };
}

/** Colons, and hardly anything in it that is no digit: names, interfaces, file systems and lists of bytes drop out. */
function isAttempt(word: string): boolean {
  const colons = word.replace(/\u2237/g, '::').match(/[:\u2236]/g)?.length ?? 0;
  if (colons === 0 || isByteList(word) || isOtherNumber(word)) return false;
  const bad = word.match(/[^0-9A-Fa-f:.\u2236\u2237\u200b\ufeff\uff10-\uff19]/g)?.length ?? 0;
  if (bad === 0) return colons > 1 || /^:|:$/.test(word) || word.includes('.');
  if (/\d/.test(word) && parseIpv6(replaceLookalikes(word)) !== undefined) return true;
  const hex = word.match(/[0-9A-Fa-f]/g)?.length ?? 0;
  return colons > 1 && (bad === 1 || (bad === 2 && hex >= 6));
}

/** A MAC, DUID or fingerprint: pairs of digits, six or more of them, but not the eight of an address. */
function isByteList(word: string): boolean {
  const parts = word.split(':');
  return parts.length >= 6 && parts.length !== 8 && parts.every((part) => /^[0-9A-Fa-f]{2}$/.test(part));
}

/** Three decimal fields (a time, a large community) or a dotted quad with a port or number. */
function isOtherNumber(word: string): boolean {
  const parts = word.split(':');
  if (parts.length === 2) return parseIpv4(parts[0] ?? '') !== undefined;
  return parts.length === 3 && parts.every((part) => /^\d[\d.]*$/.test(part));
}

function replaceLookalikes(word: string): string {
  const ascii = word.replace(/[\uff10-\uff19]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  return ascii.replace(/[lIOo\u2236\u2237\u200b\ufeff]/g, (char) => LOOKALIKES[char] ?? char);
}

/** Dots: a short or excessive quad at the end, a quad elsewhere, or simply dots typed for colons. */
function dottedFault(word: string): AddressFault {
  const groups = word.split(':');
  const tail = groups.at(-1) ?? '';
  const inner = groups.slice(0, -1);
  if (inner.some((group) => parseIpv4(group) !== undefined)) return { kind: 'dotted-not-last' };
  if (inner.some((group) => group.includes('.')))
    return suggest({ kind: 'dot-for-colon' }, word.replaceAll('.', ':'));
  if (parseIpv4(tail) !== undefined)
    return { kind: groups.length > 7 ? 'too-many-groups' : 'too-few-groups' };
  const octets = tail.split('.');
  if (octets.length !== 4 || octets.includes('')) {
    return octets.length === 2
      ? suggest({ kind: 'dot-for-colon' }, word.replaceAll('.', ':'))
      : { kind: 'octet-count' };
  }
  if (octets.some((octet) => !/^\d+$/.test(octet))) return { kind: 'bad-character' };
  return octets.some((octet) => Number(octet) > 255)
    ? { kind: 'octet-out-of-range' }
    : { kind: 'leading-zero' };
}

function strayColon(word: string): AddressFault | undefined {
  const fault: AddressFault = { kind: 'stray-colon' };
  if (/^:(?!:)/.test(word)) return suggest(fault, word.slice(1));
  if (!/(^|[^:]):$/.test(word)) return undefined;
  // `2001:db8:` lacks the second colon, `2001:db8::1:` has one too many; a lone group could be anything.
  const whole = parseIpv6(word.slice(0, -1)) !== undefined;
  const groups = word.split(':').length - 1;
  return groups < 2 || (!whole && groups > 6)
    ? fault
    : suggest(fault, whole ? word.slice(0, -1) : `${word}:`);
}

function longGroup(word: string): AddressFault | undefined {
  if (!word.split(':').some((group) => group.length > 4)) return undefined;
  const trimmed = word.replace(/\b0+(?=[0-9A-Fa-f]{4}(?::|$))/g, '');
  return suggest({ kind: 'group-too-long' }, trimmed);
}

function groupCount(word: string, length: number | undefined): AddressFault {
  const groups = word.split(':').filter((group) => group !== '').length;
  if (word.includes('::')) {
    // Eight groups leave nothing to compress, so the second colon is the slip.
    return groups === 8
      ? suggest({ kind: 'too-many-groups' }, word.replace('::', ':'))
      : { kind: 'too-many-groups' };
  }
  if (groups > 8) return { kind: 'too-many-groups' };
  const covered = length !== undefined && length <= groups * 16;
  return covered ? suggest({ kind: 'too-few-groups' }, `${word}::`) : { kind: 'too-few-groups' };
}

function suggest(fault: AddressFault, candidate: string): AddressFault {
  return parseIpv6(candidate) === undefined ? fault : { ...fault, suggestion: candidate };
}
