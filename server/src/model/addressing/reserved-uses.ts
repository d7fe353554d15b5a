import { classfulLength } from '../../base/ip/facts-v4';
import { maskLength, parseIp, parseIpv4, parsePrefix } from '../../base/ip/parse';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../bound-line';
import type { SectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { lineFact } from '../line-fact';
import { type Mark, markWord } from '../mark';
import type { Section } from '../section';
import { isNull } from './interface-kind';
import { type UnroutedSpace, unroutedV4, unroutedV6 } from './unrouted-space';
import { unusableIpv4 } from './unusable-address';

/** A place in live routing with an address of space that is not for it. */
export interface ReservedUse {
  readonly mark: Mark;
  readonly text: string;
  readonly space: UnroutedSpace;
}

/** By command the argument that holds the address or prefix. */
const argumentOf: Readonly<Record<string, string>> = {
  'ip-address': 'address',
  'ipv6-address': 'prefix',
  'ip-route': 'prefix',
  'ipv6-route': 'prefix',
  'bgp-neighbor-remote-as': 'address',
  'bgp-network': 'prefix',
};

/** Interface addresses, static routes, and neighbors and networks of BGP. A route to Null0 is a filter, not a use. */
export const reservedUses: SectionFact<ReservedUse> = lineFact(Object.keys(argumentOf), readLine);

function readLine(line: BoundLine, section: Section): ReservedUse[] {
  const id = line.form?.id ?? '';
  const word = argument(line, argumentOf[id] ?? '');
  if (word === undefined || line.negation !== undefined) return [];
  if (isNull(interfaceArgument(line, 'interface'))) return [];
  const space = spaceOf(id, word.text, argument(line, 'mask')?.text);
  return space === undefined ? [] : [{ mark: markWord(section, line, word), text: word.text, space }];
}

function spaceOf(id: string, text: string, mask: string | undefined): UnroutedSpace | undefined {
  const prefix = parsePrefix(text);
  const address = prefix?.address ?? parseIp(text);
  if (address === undefined) return undefined;
  const isHost = id === 'bgp-neighbor-remote-as' || id === 'ip-address' || id === 'ipv6-address';
  if (address.family === 6) {
    const length = isHost ? 128 : (prefix?.length ?? 128);
    return unroutedV6(networkV6(address.bits, length), length);
  }
  // What no interface can have is said of interfaces by a check of its own.
  if (id === 'ip-address' && unusableIpv4(address.bits) !== undefined) return undefined;
  const length = isHost ? 32 : lengthOf(address.bits, mask);
  if (length === undefined) return undefined;
  return unroutedV4(networkV4(address.bits, length), length);
}

/** Without a mask the class of the network gives its length. */
function lengthOf(bits: number, mask: string | undefined): number | undefined {
  if (mask === undefined) return classfulLength(bits);
  const read = parseIpv4(mask);
  return read === undefined ? undefined : maskLength(read);
}
