/** Reads a standard community, `65000:100` or one number, as its 32 bits (RFC 1997). */
export function parseCommunity(text: string): number | undefined {
  const [, first = '', second] = /^(\d{1,10})(?::(\d{1,5}))?$/.exec(text) ?? [];
  if (first === '') return undefined;
  if (second === undefined) return Number(first) <= 0xffffffff ? Number(first) : undefined;
  const fits = Number(first) <= 0xffff && Number(second) <= 0xffff;
  return fits ? Number(first) * 0x10000 + Number(second) : undefined;
}

/** `65000:100` */
export function formatCommunity(value: number): string {
  return `${Math.floor(value / 0x10000)}:${value % 0x10000}`;
}

/** The three fields of a large community (RFC 8092): the AS that defines it and two numbers of its own. */
export function parseLargeCommunity(
  text: string,
): readonly [as: number, first: number, second: number] | undefined {
  const parts = /^\d{1,10}:\d{1,10}:\d{1,10}$/.test(text) ? text.split(':').map(Number) : [];
  const [as, first, second] = parts;
  if (as === undefined || first === undefined || second === undefined) return undefined;
  return Math.max(as, first, second) <= 0xffffffff ? [as, first, second] : undefined;
}
