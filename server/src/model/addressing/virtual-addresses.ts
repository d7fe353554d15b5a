import { parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { type SectionFact, sectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { type Mark, markWord } from '../mark';
import { type Block, blocksOf, type Section } from '../section';

/** A virtual IPv4 address that an interface shares with other routers by HSRP, VRRP or GLBP. */
export interface VirtualAddress {
  /** As a device prints it. */
  readonly interface: string;
  readonly protocol: 'HSRP' | 'VRRP' | 'GLBP';
  readonly address: number;
  readonly mark: Mark;
}

const protocols: Readonly<Record<string, VirtualAddress['protocol']>> = {
  'hsrp-ip': 'HSRP',
  'vrrp-ip': 'VRRP',
  'vrrp-address': 'VRRP',
  'glbp-ip': 'GLBP',
};

/** The virtual IPv4 addresses of a device; one that a later line of its interface takes back is none. */
export const virtualAddresses: SectionFact<VirtualAddress> = sectionFact(
  ['interface', ...Object.keys(protocols)],
  (section) => blocksOf(section).flatMap((block) => readInterface(block, section)),
);

function readInterface(block: Block, section: Section): VirtualAddress[] {
  const { header } = block;
  const name = interfaceArgument(header, 'name');
  if (header.form?.id !== 'interface' || name === undefined) return [];
  let found: VirtualAddress[] = [];
  for (const line of [...block.lines, ...block.blocks.flatMap(({ lines }) => lines)]) {
    const protocol = protocols[line.form?.id ?? ''];
    if (protocol === undefined) continue;
    const own = readLine(line, name, protocol, section);
    if (line.negation === undefined) found.push(...own);
    else
      found = found.filter(
        (other) => other.protocol !== protocol || own.some((one) => one.address !== other.address),
      );
  }
  return found;
}

function readLine(
  line: BoundLine,
  name: string,
  protocol: VirtualAddress['protocol'],
  section: Section,
): VirtualAddress[] {
  const word = argument(line, 'address');
  const address = word && parseIpv4(word.text);
  if (word === undefined || address === undefined) return [];
  return [{ interface: name, protocol, address, mark: markWord(section, line, word) }];
}
