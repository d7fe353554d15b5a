/** Whether the address lies in one of the three private blocks of RFC 1918. */
export function isPrivateV4(bits: number): boolean {
  return bits >>> 24 === 10 || bits >>> 20 === 0xac1 || bits >>> 16 === 0xc0a8;
}
