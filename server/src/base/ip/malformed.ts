import type { AddressFault } from './address-fault';
import { formatIpv4 } from './format';
import { findFaultV4 } from './malformed-v4';
import { findFaultV6 } from './malformed-v6';
import { maskLength, maskOfLength, parseIpv4, parseIpv6, parseLength } from './parse';

export type { AddressFault, AddressFaultKind } from './address-fault';

/** An address with length and zone is shorter; what is longer is a key, a certificate or noise. */
const MAX_WORD = 100;

/**
 * The fault of a word that stands where an address (or `address/length`) belongs. `undefined` when it is well-formed or
 * does not even look like an attempt at that family: a name, a keyword, an interface, a MAC, a range, a template. `leading-zero` is
 * milder than the rest: IOS reads `010.1.1.1` as decimal where other tools read octal or refuse it.
 */
export function faultOf(word: string, family: 4 | 6): AddressFault | undefined {
  if (word.length > MAX_WORD || /[${}<>()|]/.test(word)) return undefined;
  const { address, length, zone } = splitWord(word);
  const attempt = family === 4 ? attemptV4(address, length) : attemptV6(address, length, zone);
  if (attempt === 'none') return undefined;
  if (attempt !== 'well-formed') return withTail(attempt, word.slice(address.length));
  if (family === 6 && isBadZone(zone)) return { kind: 'zone' };
  return length === undefined ? undefined : lengthFault(address, length, family);
}

/** The fault of a word that stands where only a netmask belongs; `undefined` for a netmask and what is no attempt at one. */
export function maskFaultOf(word: string): AddressFault | undefined {
  const length = word.startsWith('/') ? parseLength(word.slice(1), 32) : undefined;
  if (length !== undefined) return { kind: 'length-for-mask', suggestion: formatIpv4(maskOfLength(length)) };
  const bits = parseIpv4(word);
  if (bits === undefined) return faultOf(word, 4);
  return maskLength(bits) === undefined ? { kind: 'discontiguous-mask' } : undefined;
}

interface WordParts {
  readonly address: string;
  /** Text after the slash. */
  readonly length: string | undefined;
  /** Text after the percent sign. */
  readonly zone: string | undefined;
}

/** Zone and length come in either order: `fe80::1%eth0/64`, `fe80::1/64%eth0`; a slash in an interface name stays. */
function splitWord(word: string): WordParts {
  const percent = word.indexOf('%');
  const zone = percent < 0 ? undefined : word.slice(percent + 1);
  const rest = percent < 0 ? word : word.slice(0, percent);
  const slash = rest.indexOf('/');
  if (slash < 0) return { address: rest, length: undefined, zone };
  return { address: rest.slice(0, slash), length: rest.slice(slash + 1), zone };
}

type Attempt = AddressFault | 'well-formed' | 'none';

function attemptV4(address: string, length: string | undefined): Attempt {
  if (address === '' && length !== undefined) return missingAddress(length);
  if (parseIpv4(address) !== undefined) return 'well-formed';
  return findFaultV4(address) ?? 'none';
}

function attemptV6(address: string, length: string | undefined, zone: string | undefined): Attempt {
  if (address === '' && length !== undefined) return missingAddress(length);
  if (address === '' && zone !== undefined && zone !== '') return { kind: 'address-missing' };
  if (parseIpv6(address) !== undefined) return 'well-formed';
  return findFaultV6(address, length === undefined ? undefined : parseLength(length, 128)) ?? 'none';
}

function missingAddress(length: string): Attempt {
  return parseLength(length, 128) === undefined ? 'none' : { kind: 'address-missing' };
}

/** Hangs length and zone on the corrected address. */
function withTail(fault: AddressFault, tail: string): AddressFault {
  return fault.suggestion === undefined ? fault : { ...fault, suggestion: fault.suggestion + tail };
}

function isBadZone(zone: string | undefined): boolean {
  return zone !== undefined && (zone === '' || zone.includes('%'));
}

function lengthFault(address: string, text: string, family: 4 | 6): AddressFault | undefined {
  const max = family === 4 ? 32 : 128;
  if (parseLength(text, max) !== undefined) return undefined;
  if (text === '') return { kind: 'length-missing-digits' };
  if (text.includes('/')) return { kind: 'two-lengths' };
  if (text.includes('.') || text.includes(':')) return maskForLength(address, text, family);
  if (!/^\d+$/.test(text)) return { kind: 'length-not-a-number' };
  const value = Number(text);
  if (value > max) return { kind: 'length-out-of-range' };
  return { kind: 'length-leading-zero', suggestion: `${address}/${value}` };
}

function maskForLength(address: string, text: string, family: 4 | 6): AddressFault {
  const bits = family === 4 ? parseIpv4(text) : undefined;
  const length = bits === undefined ? undefined : maskLength(bits);
  if (length === undefined) return { kind: 'mask-for-length' };
  return { kind: 'mask-for-length', suggestion: `${address}/${length}` };
}
