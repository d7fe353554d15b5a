import type { PrefixV6 } from './sixrd';

/** A basic mapping rule of MAP-E or MAP-T (RFC 7597 section 5.2). */
export interface MapRule {
  readonly rule6: PrefixV6;
  readonly rule4: { readonly network: number; readonly length: number };
  /** Number of embedded-address bits that follow the rule's IPv6 prefix. */
  readonly eaLength: number;
  /** Number of bits before the port-set identifier in a port. */
  readonly psidOffset: number;
}

/** First and last port of a run. */
export type PortRange = readonly [first: number, last: number];

/** What a rule makes of a customer's IPv6 prefix. */
export interface MapFacts {
  readonly ipv4: number;
  readonly psid: number;
  readonly psidLength: number;
  /** Address of the customer edge (RFC 7597 section 6). */
  readonly address: bigint;
  /** Ports of the customer; `undefined` when the whole address is theirs. */
  readonly ports: { readonly count: number; readonly first: PortRange; readonly last: PortRange } | undefined;
}

/** Applies a mapping rule to an end-user IPv6 prefix. */
export function decodeMap(rule: MapRule, endUserPrefix: bigint): MapFacts {
  const eaShift = BigInt(128 - rule.rule6.length - rule.eaLength);
  const ea = (endUserPrefix >> eaShift) & mask(rule.eaLength);
  const suffixLength = Math.min(32 - rule.rule4.length, rule.eaLength);
  const psidLength = rule.eaLength - suffixLength;
  const suffix = Number(ea >> BigInt(psidLength)) * 2 ** (32 - rule.rule4.length - suffixLength);
  const ipv4 = rule.rule4.network + suffix;
  const psid = Number(ea & mask(psidLength));
  const address = ((endUserPrefix >> 64n) << 64n) | (BigInt(ipv4) << 16n) | BigInt(psid);
  return { ipv4, psid, psidLength, address, ports: portsOf(rule.psidOffset, psid, psidLength) };
}

/** The ports `i | psid | j` of RFC 7597 section 5.1; `i` = 0 is left out where an offset keeps the system ports free. */
function portsOf(offset: number, psid: number, psidLength: number): MapFacts['ports'] {
  if (psidLength === 0) return undefined;
  const runLength = 2 ** (16 - offset - psidLength);
  const range = (index: number): PortRange => {
    const first = index * 2 ** (16 - offset) + psid * runLength;
    return [first, first + runLength - 1];
  };
  const runs = 2 ** offset;
  const count = runLength * (offset === 0 ? 1 : runs - 1);
  return { count, first: range(offset === 0 ? 0 : 1), last: range(runs - 1) };
}

function mask(length: number): bigint {
  return (1n << BigInt(length)) - 1n;
}
