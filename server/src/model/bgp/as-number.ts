const HALF = 65_536;
const LAST = 4_294_967_295;

/** The value of an AS number that is written as one number or with a dot (RFC 5396): 1.10 is 65546. */
export function parseAs(text: string): number | undefined {
  const [high = '', low, ...more] = text.split('.');
  if (low === undefined) return numberUpTo(high, LAST);
  const first = numberUpTo(high, HALF - 1);
  const second = numberUpTo(low, HALF - 1);
  return first === undefined || second === undefined || more.length > 0 ? undefined : first * HALF + second;
}

/** True for an AS number of private use (RFC 6996). */
export function isPrivateAs(as: number): boolean {
  return (as >= 64_512 && as <= 65_534) || (as >= 4_200_000_000 && as < LAST);
}

/** True for a number that an AS of the Internet can have: not private, for documentation (RFC 5398) or reserved. */
export function isPublicAs(as: number): boolean {
  const isForDocumentation = (as >= 64_496 && as <= 64_511) || (as >= 65_536 && as <= 65_551);
  const isReserved = as === 0 || as === 23_456 || as === HALF - 1 || as === LAST;
  return !isPrivateAs(as) && !isForDocumentation && !isReserved;
}

function numberUpTo(text: string, most: number): number | undefined {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value <= most ? value : undefined;
}
