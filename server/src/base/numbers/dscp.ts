/** A marking of packets: the six bits of a differentiated services code point (RFC 2474). */
export interface Dscp {
  /** 0 to 63. */
  readonly value: number;
  /** As IOS writes it; `undefined` for a value without a name. */
  readonly name: string | undefined;
  /** What the name stands for, and where that is defined. */
  readonly meaning: string | undefined;
  readonly rfc: string | undefined;
  /** What RFC 4594 would have marked so. */
  readonly traffic: string | undefined;
}

/** Values with a name that follows no pattern. */
const SINGLE: ReadonlyMap<number, readonly [name: string, meaning: string, rfc: string]> = new Map([
  [0, ['default', 'best effort', 'RFC 2474']],
  [1, ['le', 'lower effort', 'RFC 8622']],
  [44, ['va', 'voice admitted', 'RFC 5865']],
  [46, ['ef', 'expedited forwarding', 'RFC 3246']],
]);

/** Service classes of RFC 4594, figure 3. */
const TRAFFIC: ReadonlyMap<number, string> = new Map([
  [48, 'network control'],
  [46, 'telephony'],
  [40, 'signaling'],
  [34, 'multimedia conferencing'],
  [36, 'multimedia conferencing'],
  [38, 'multimedia conferencing'],
  [32, 'real-time interactive'],
  [26, 'multimedia streaming'],
  [28, 'multimedia streaming'],
  [30, 'multimedia streaming'],
  [24, 'broadcast video'],
  [18, 'low-latency data'],
  [20, 'low-latency data'],
  [22, 'low-latency data'],
  [16, 'operations and management'],
  [10, 'high-throughput data'],
  [12, 'high-throughput data'],
  [14, 'high-throughput data'],
  [8, 'low-priority data'],
]);

const DROP = ['', 'low', 'medium', 'high'];

/** What a code point of 0 to 63 means. */
export function dscpOf(value: number): Dscp {
  const single = SINGLE.get(value);
  const traffic = TRAFFIC.get(value);
  if (single !== undefined) {
    const [name, meaning, rfc] = single;
    return { value, name, meaning, rfc, traffic };
  }
  const level = value >> 3;
  if (value % 8 === 0)
    return { value, name: `cs${level}`, meaning: `class selector ${level}`, rfc: 'RFC 2474', traffic };
  const drop = (value & 7) / 2;
  const isAssured = level >= 1 && level <= 4 && Number.isInteger(drop);
  if (!isAssured) return { value, name: undefined, meaning: undefined, rfc: undefined, traffic };
  const meaning = `assured forwarding, class ${level}, ${DROP[drop]} drop precedence`;
  return { value, name: `af${level}${drop}`, meaning, rfc: 'RFC 2597', traffic };
}

/** The code point of `af31`, `ef`, `cs3`, `default` or a number of 0 to 63. */
export function parseDscp(word: string): number | undefined {
  const text = word.toLowerCase();
  if (/^\d{1,2}$/.test(text)) return Number(text) <= 63 ? Number(text) : undefined;
  for (let value = 0; value < 64; value++) if (dscpOf(value).name === text) return value;
  return undefined;
}

/** The words of IOS for the eight values of IP precedence (RFC 791 section 3.1), from 0 on. */
const PRECEDENCE: readonly string[] = [
  'routine',
  'priority',
  'immediate',
  'flash',
  'flash-override',
  'critical',
  'internet',
  'network',
];

/** The word of IOS for an IP precedence of 0 to 7. */
export function precedenceName(value: number): string | undefined {
  return PRECEDENCE[value];
}

/** The IP precedence of a word of IOS or a number of 0 to 7. */
export function parsePrecedence(word: string): number | undefined {
  if (/^[0-7]$/.test(word)) return Number(word);
  const value = PRECEDENCE.indexOf(word.toLowerCase());
  return value === -1 ? undefined : value;
}
