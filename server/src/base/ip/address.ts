/** An address as a value. Two addresses are equal when family and bits are. */
export type IpAddress = Ipv4Address | Ipv6Address;

export interface Ipv4Address {
  readonly family: 4;
  /** 32 bits, unsigned. */
  readonly bits: number;
}

export interface Ipv6Address {
  readonly family: 6;
  /** 128 bits, unsigned. */
  readonly bits: bigint;
}
