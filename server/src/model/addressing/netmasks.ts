import { maskLength, parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import type { SectionFact } from '../facts';
import { lineFact } from '../line-fact';
import { type Mark, markWord } from '../mark';
import type { Section } from '../section';

/** A word that stands where a netmask belongs and whose bits are not ones first, then zeros. */
export interface WrongNetmask {
  readonly mark: Mark;
  /** 32 bits. */
  readonly bits: number;
  /** The netmask that is meant where the word is the wildcard of one, such as 0.0.0.255; 32 bits. */
  readonly netmask: number | undefined;
}

/** The commands whose argument `mask` is a netmask and nothing else. */
const commands: readonly string[] = [
  'ip-address',
  'ip-route',
  'bgp-network',
  'bgp-aggregate',
  'dhcp-pool-network',
  'dhcp-pool-network-secondary',
  'dhcp-pool-host',
  'ip-nat-pool',
  'area-range',
  'summary-address',
  'eigrp-summary-address',
  'interface-eigrp-summary-address',
  'interface-rip-summary-address',
];

/** Wrong netmasks of the device, in the order of the document. Lines that take something back are left out. */
export const wrongNetmasks: SectionFact<WrongNetmask> = lineFact(commands, (line, section) =>
  line.negation === undefined ? readLine(line, section) : [],
);

function readLine(line: BoundLine, section: Section): WrongNetmask[] {
  const word = argument(line, 'mask');
  const bits = word && parseIpv4(word.text);
  if (word === undefined || bits === undefined || maskLength(bits) !== undefined) return [];
  return [{ mark: markWord(section, line, word), bits, netmask: netmaskOfWildcard(bits) }];
}

/** No netmask but 0.0.0.0 begins with a zero octet, so that a wildcard that does is told by it. */
function netmaskOfWildcard(bits: number): number | undefined {
  const inverse = ~bits >>> 0;
  return bits >>> 24 === 0 && maskLength(inverse) !== undefined ? inverse : undefined;
}
