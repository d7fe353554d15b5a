import type { IpAddress } from '../../base/ip/address';
import { maskLength, parseIp, parseIpv4, parseIpv6, parsePrefix } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import type { InterfaceIpv4, InterfaceIpv6 } from '../interfaces';
import { type Mark, markWord } from '../mark';
import type { Section } from '../section';

/** The addresses of an interface while its lines are read. */
export interface AddressDraft {
  readonly ipv4: readonly InterfaceIpv4[];
  readonly ipv6: readonly InterfaceIpv6[];
  readonly dynamicIpv4: boolean;
  readonly dynamicIpv6: boolean;
}

/** The address of an IPv4 address line: the same object for as long as the line is the same. */
export const readIpv4 = keptByLine(readIpv4Line);

/** The address of an IPv6 address line, link-local or with a prefix length; kept as that of IPv4. */
export const readIpv6 = keptByLine(readIpv6Line);

/** So that what follows from an address stays when another line of its interface changes. */
function keptByLine<Address extends { readonly mark: Mark }>(
  read: (line: BoundLine, section: Section) => Address | undefined,
): (line: BoundLine, section: Section) => Address | undefined {
  const known = new WeakMap<BoundLine, Address>();
  return (line, section) => {
    const before = known.get(line);
    if (before?.mark.section === section.key) return before;
    const address = read(line, section);
    if (address !== undefined) known.set(line, address);
    return address;
  };
}

function readIpv4Line(line: BoundLine, section: Section): InterfaceIpv4 | undefined {
  const word = argument(line, 'address');
  const mask = parseIpv4(argument(line, 'mask')?.text ?? '');
  const address = word && parseIpv4(word.text);
  if (word === undefined || address === undefined || mask === undefined) return undefined;
  const mark = markWord(section, line, word);
  return { address, length: maskLength(mask), secondary: hasKeyword(line, 'secondary'), mark };
}

function readIpv6Line(line: BoundLine, section: Section): InterfaceIpv6 | undefined {
  const linkLocal = argument(line, 'prefix') === undefined;
  const word = argument(line, linkLocal ? 'address' : 'prefix');
  if (word === undefined) return undefined;
  const read = linkLocal ? hostPrefix(parseIpv6(word.text)) : parsePrefix(word.text);
  if (read?.address.family !== 6) return undefined;
  return {
    address: read.address.bits,
    length: read.length,
    eui64: hasKeyword(line, 'eui-64') || (hasKeyword(line, 'cga') && !linkLocal),
    anycast: hasKeyword(line, 'anycast'),
    linkLocal,
    mark: markWord(section, line, word),
  };
}

/** Nobody gives an interface more addresses; each line is compared with those before it. */
const MOST_ADDRESSES = 1_000;

/** What an IPv4 address line changes: a second primary address replaces the first, and one that was learnt. */
export function withIpv4(draft: AddressDraft, line: BoundLine, section: Section): Partial<AddressDraft> {
  const own = readIpv4(line, section);
  if (own === undefined || draft.ipv4.length === MOST_ADDRESSES) return {};
  const dynamicIpv4 = own.secondary && draft.dynamicIpv4;
  return { ipv4: [...keptBeside(own, draft.ipv4), own], dynamicIpv4 };
}

/** The addresses that stay when this one is added. */
export function keptBeside(added: InterfaceIpv4, before: readonly InterfaceIpv4[]): readonly InterfaceIpv4[] {
  return before.filter((other) => other.address !== added.address && (added.secondary || other.secondary));
}

/** What the negated line changes: without an address it takes all away. */
export function withoutIpv4(draft: AddressDraft, line: BoundLine): Partial<AddressDraft> {
  const address = parseIpv4(argument(line, 'address')?.text ?? '');
  if (address === undefined) return { ipv4: [], dynamicIpv4: false };
  return { ipv4: draft.ipv4.filter((own) => own.address !== address) };
}

/** What an IPv6 address line changes: an interface has one link-local address, and of others as many as it is given. */
export function withIpv6(draft: AddressDraft, line: BoundLine, section: Section): Partial<AddressDraft> {
  const own = readIpv6(line, section);
  if (own === undefined) return {};
  const kept = draft.ipv6.filter((other) => !(own.linkLocal && other.linkLocal) && !isSame(own, other));
  return { ipv6: [...kept, own] };
}

/** What a negated IPv6 address line changes: without an address it takes all away. */
export function withoutIpv6(draft: AddressDraft, line: BoundLine): Partial<AddressDraft> {
  const word = argument(line, 'prefix') ?? argument(line, 'address');
  if (word === undefined) return { ipv6: [], dynamicIpv6: false };
  const bits = parsePrefix(word.text)?.address.bits ?? parseIp(word.text)?.bits;
  return { ipv6: draft.ipv6.filter((own) => own.address !== bits) };
}

function isSame(a: InterfaceIpv6, b: InterfaceIpv6): boolean {
  return (
    a.address === b.address && a.length === b.length && a.linkLocal === b.linkLocal && a.eui64 === b.eui64
  );
}

function hostPrefix(bits: bigint | undefined): { address: IpAddress; length: number } | undefined {
  return bits === undefined ? undefined : { address: { family: 6, bits }, length: 128 };
}
