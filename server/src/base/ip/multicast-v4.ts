import { groupNameV4, multicastBlockV4 } from './registry/multicast-v4';

/** An IPv4 multicast group taken apart. */
export interface MulticastV4 {
  /** 01:00:5e and the low 23 bits (RFC 1112 section 6.4); 32 groups share it. */
  readonly mac: number;
  /** Block of RFC 5771. */
  readonly block: string;
  readonly name: string | undefined;
  /** The AS that owns a GLOP group (233/8, RFC 3180). */
  readonly glopAs: number | undefined;
  /** First address of the /24 whose owner owns the group (234/8, RFC 6034). */
  readonly unicastPrefix24: number | undefined;
}

/** Decodes 224.0.0.0/4. */
export function multicastV4Of(bits: number): MulticastV4 | undefined {
  if (bits >>> 28 !== 14) return undefined;
  const first = bits >>> 24;
  const as = (bits >>> 8) & 0xffff;
  return {
    mac: 0x01005e000000 + (bits & 0x7fffff),
    block: multicastBlockV4(bits),
    name: groupNameV4(bits),
    // From 233.252 on the space is AD-HOC Block III: those AS numbers are not for GLOP.
    glopAs: first === 233 && as < 0xfc00 ? as : undefined,
    unicastPrefix24: first === 234 ? (bits << 8) >>> 0 : undefined,
  };
}
