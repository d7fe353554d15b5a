import { argument } from '../bound-line';
import { type CommandLine, commandLines, hasKeyword } from '../command-lines';
import { type Fact, fact } from '../facts';
import { type Mark, markLine, markWord } from '../mark';

/** A community of SNMP versions 1 and 2c. Its name is a password, and never kept but for what it is. */
export interface SnmpCommunity {
  /** True for a name that devices come with, which everybody tries first. */
  readonly isDefault: boolean;
  readonly writable: boolean;
  /** True where an access list says who may use it, over IPv4 or IPv6. */
  readonly filtered: boolean;
  readonly line: Mark;
  readonly name: Mark;
}

const DEFAULT_NAMES = ['public', 'private'];

/** The communities of a device; a later line of the same name replaces the earlier, and `no` takes it away. */
export const snmpCommunities: Fact<readonly SnmpCommunity[]> = fact(
  [commandLines(['snmp-community'])],
  (lines) => {
    const byName = new Map<string, SnmpCommunity>();
    for (const one of lines) {
      const name = argument(one.line, 'community')?.text ?? '';
      byName.delete(name);
      const community = one.on ? readCommunity(one, name) : undefined;
      if (community !== undefined) byName.set(name, community);
    }
    return [...byName.values()];
  },
);

function readCommunity({ line, section }: CommandLine, name: string): SnmpCommunity | undefined {
  const word = argument(line, 'community');
  if (word === undefined) return undefined;
  return {
    isDefault: DEFAULT_NAMES.includes(name.toLowerCase()),
    writable: hasKeyword(line, 'rw'),
    filtered: argument(line, 'acl') !== undefined || hasKeyword(line, 'ipv6'),
    line: markLine(section, line),
    name: markWord(section, line, word),
  };
}
