/** Kind of an IPv6 address (RFC 4291 section 2.4 and the IANA address space registry). */
export type Ipv6Type =
  | 'unspecified'
  | 'loopback'
  | 'multicast'
  | 'link-local'
  | 'site-local'
  | 'unique-local'
  | 'global-unicast'
  | 'reserved';

/** Kind of an address; only 2000::/3 is global unicast, what IANA holds back is reserved. */
export function typeOfV6(bits: bigint): Ipv6Type {
  if (bits === 0n) return 'unspecified';
  if (bits === 1n) return 'loopback';
  const group = Number(bits >> 112n);
  if (group >= 0xff00) return 'multicast';
  if (group >= 0xfec0) return 'site-local';
  if (group >= 0xfe80) return 'link-local';
  if (group >> 9 === 0x7e) return 'unique-local';
  return group >> 13 === 1 ? 'global-unicast' : 'reserved';
}

/** Whether solicited-node multicast is done for the address: it can stand on an interface. */
export function isAssignable(bits: bigint): boolean {
  const type = typeOfV6(bits);
  return (
    type === 'global-unicast' || type === 'unique-local' || type === 'link-local' || type === 'site-local'
  );
}

/** Whether the low 64 bits are an interface identifier: not in Teredo, and ORCHIDs and DRIP tags are hashes. */
export function isUnicastWithIid(bits: bigint): boolean {
  if (!isAssignable(bits) || bits >> 96n === 0x20010000n) return false;
  const first28 = bits >> 100n;
  return first28 !== 0x2001001n && first28 !== 0x2001002n && first28 !== 0x2001003n;
}

/** Scope of an address: RFC 4007, RFC 6724 section 3.2 for loopback and mapped addresses; `undefined` for `::`. */
export function unicastScopeV6(bits: bigint): 'link-local' | 'site-local' | 'global' | undefined {
  const type = typeOfV6(bits);
  if (type === 'unspecified') return undefined;
  if (type === 'loopback' || type === 'link-local') return 'link-local';
  if (type === 'site-local') return 'site-local';
  const upper = bits >> 16n;
  const mappedLocal = upper >> 8n === 0xffff7fn || upper === 0xffffa9fen;
  return mappedLocal ? 'link-local' : 'global';
}
