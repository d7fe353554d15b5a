/** A prefix with its first address. */
export interface PrefixV6 {
  readonly network: bigint;
  readonly length: number;
}

/** A 6rd domain (RFC 5969 section 4). */
export interface SixRdDomain {
  readonly prefix: PrefixV6;
  /** How many leading bits all IPv4 addresses of the domain share and the delegated prefix omits. */
  readonly ipv4MaskLength: number;
}

/** The prefix delegated to the site with this IPv4 address; `undefined` when it does not fit into 128 bits. */
export function sixRdDelegated(domain: SixRdDomain, ipv4: number): PrefixV6 | undefined {
  const kept = 32 - domain.ipv4MaskLength;
  const length = domain.prefix.length + kept;
  if (length > 128) return undefined;
  const suffix = BigInt(ipv4) & ((1n << BigInt(kept)) - 1n);
  return { network: domain.prefix.network | (suffix << BigInt(128 - length)), length };
}

/** The IPv4 address of the site that holds `bits`, its omitted leading bits taken from `member`, any address of the domain. */
export function sixRdIpv4(domain: SixRdDomain, bits: bigint, member: number): number {
  const kept = BigInt(32 - domain.ipv4MaskLength);
  const low = (bits >> (128n - BigInt(domain.prefix.length) - kept)) & ((1n << kept) - 1n);
  return Number(((BigInt(member) >> kept) << kept) | low);
}
