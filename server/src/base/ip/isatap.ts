/** An ISATAP interface identifier (RFC 5214 section 6.1). */
export interface Isatap {
  readonly ipv4: number;
  /** 1 when the writer claims that the IPv4 address is globally unique. */
  readonly uBit: 0 | 1;
}

/** Whether 64 bits are `0000:5efe` or `0200:5efe` followed by an IPv4 address. */
export function isIsatapIid(iid: bigint): boolean {
  const upper = iid >> 32n;
  return upper === 0x00005efen || upper === 0x02005efen;
}

/** Decodes the low 64 bits of an address as ISATAP. */
export function isatapOf(iid: bigint): Isatap | undefined {
  if (!isIsatapIid(iid)) return undefined;
  return { ipv4: Number(iid & 0xffffffffn), uBit: iid >> 57n === 1n ? 1 : 0 };
}
