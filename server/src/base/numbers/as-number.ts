/** What an AS number is set aside for. */
export interface AsUse {
  readonly use: 'private' | 'documentation' | 'reserved' | 'as-trans' | 'as112';
  /** In words, as a card says it. */
  readonly text: string;
  readonly rfc: string;
}

type Row = readonly [first: number, last: number, use: AsUse['use'], text: string, rfc: string];

/** IANA registry of special-purpose AS numbers, and the blocks that the registry of AS numbers holds back. */
const ROWS: readonly Row[] = [
  [0, 0, 'reserved', 'reserved: no network has it', 'RFC 7607'],
  [112, 112, 'as112', 'AS112, which answers reverse queries for private addresses', 'RFC 7534'],
  [23456, 23456, 'as-trans', 'AS_TRANS, which stands for 32-bit numbers at 16-bit peers', 'RFC 6793'],
  [64496, 64511, 'documentation', 'for documentation', 'RFC 5398'],
  [64512, 65534, 'private', 'private use', 'RFC 6996'],
  [65535, 65535, 'reserved', 'reserved: the last 16-bit number', 'RFC 7300'],
  [65536, 65551, 'documentation', 'for documentation', 'RFC 5398'],
  [65552, 131071, 'reserved', 'reserved by IANA', 'RFC 5398'],
  [4200000000, 4294967294, 'private', 'private use', 'RFC 6996'],
  [4294967295, 4294967295, 'reserved', 'reserved: the last 32-bit number', 'RFC 7300'],
];

const LAST_32_BIT = 0xffffffff;
const LAST_16_BIT = 0xffff;

/** Reads `65001` or `1.10` (asplain, asdot and asdot+, RFC 5396). */
export function parseAs(text: string): number | undefined {
  const [, high, low] = /^(\d{1,10})(?:\.(\d{1,5}))?$/.exec(text) ?? [];
  if (high === undefined) return undefined;
  if (low === undefined) return Number(high) <= LAST_32_BIT ? Number(high) : undefined;
  const fits = Number(high) <= LAST_16_BIT && Number(low) <= LAST_16_BIT;
  return fits ? Number(high) * 0x10000 + Number(low) : undefined;
}

/** Two 16-bit halves around a dot (asdot+, RFC 5396); asdot writes numbers below 65536 plain. */
export function asdot(as: number): string {
  return `${Math.floor(as / 0x10000)}.${as % 0x10000}`;
}

/** True for a number that only speakers of 32-bit AS numbers know (RFC 6793). */
export function isWideAs(as: number): boolean {
  return as > LAST_16_BIT;
}

/** What IANA keeps an AS number for; `undefined` for one that a registry hands out. */
export function asUse(as: number): AsUse | undefined {
  const row = ROWS.find(([first, last]) => first <= as && as <= last);
  if (row === undefined) return undefined;
  const [, , use, text, rfc] = row;
  return { use, text, rfc };
}
