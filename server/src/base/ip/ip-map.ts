import type { IpAddress } from './address';
import { ipv6Map } from './ipv6-map';

/** A map by address of either family: 10.0.0.1 and ::a00:1 are two. */
export interface IpMap<Value> {
  readonly size: number;
  readonly get: (address: IpAddress) => Value | undefined;
  readonly has: (address: IpAddress) => boolean;
  readonly set: (address: IpAddress, value: Value) => void;
}

export function ipMap<Value>(): IpMap<Value> {
  const ipv4 = new Map<number, Value>();
  const ipv6 = ipv6Map<Value>();
  return {
    get size(): number {
      return ipv4.size + ipv6.size;
    },
    get: ({ family, bits }) => (family === 4 ? ipv4.get(bits) : ipv6.get(bits)),
    has: ({ family, bits }) => (family === 4 ? ipv4.has(bits) : ipv6.has(bits)),
    set: ({ family, bits }, value) => {
      if (family === 4) ipv4.set(bits, value);
      else ipv6.set(bits, value);
    },
  };
}
