import { maskLength, parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine, is } from '../../model/bound-line';
import { wordCount, wordSpan } from '../../syntax/words';
import { type BlockRange, commandsIn } from './section-blocks';

const LONGEST_DESCRIPTION = 80;

/** What tells a block of a section with these lines from its like: its AS, its description, its first address, whether it is shut down. */
export function blockDetail(block: BlockRange, lines: readonly BoundLine[]): string {
  const { header } = block;
  const as = is(header, 'router-bgp') ? argument(header, 'as')?.text : undefined;
  let description: string | undefined;
  let address: string | undefined;
  let vrf: string | undefined;
  let shutdown = false;
  for (const line of commandsIn(block, lines)) {
    if (line.negation !== undefined) continue;
    description ??= descriptionOf(line);
    const id = line.form?.id;
    if (id === undefined) continue;
    address ??= addressReaders[id]?.(line);
    if (id === 'vrf-forwarding' || id === 'ip-vrf-forwarding') vrf = argument(line, 'vrf')?.text;
    if (id === 'shutdown') shutdown = true;
  }
  return [
    as === undefined ? undefined : `AS ${as}`,
    description,
    address,
    vrf === undefined ? undefined : `VRF ${vrf}`,
    shutdown ? 'shutdown' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The text of a description, in whatever mode. */
function descriptionOf({ matched, words, source }: BoundLine): string | undefined {
  if (matched[0]?.keyword !== 'description' || wordCount(words) < 2) return undefined;
  const whole = source.text.slice(wordSpan(words, 1).start).trim();
  return whole.length > LONGEST_DESCRIPTION ? `${whole.slice(0, LONGEST_DESCRIPTION - 1)}…` : whole;
}

type AddressReader = (line: BoundLine) => string | undefined;

const dynamic: AddressReader = ({ matched }) => matched[2]?.keyword;

/** The address of an interface or the network of a pool, with the length of its mask where that is contiguous. */
const addressReaders: Readonly<Record<string, AddressReader>> = {
  'ip-address': (line) => withLength(argument(line, 'address')?.text, argument(line, 'mask')?.text),
  'dhcp-pool-network': (line) => withLength(argument(line, 'prefix')?.text, argument(line, 'mask')?.text),
  'ipv6-address': (line) => argument(line, 'prefix')?.text,
  'ipv6-address-link-local': (line) => argument(line, 'address')?.text,
  'ip-address-dynamic': dynamic,
  'ipv6-address-dynamic': dynamic,
  'ip-unnumbered': (line) => {
    const from = argument(line, 'from')?.text;
    return from === undefined ? undefined : `unnumbered ${from}`;
  },
};

function withLength(address: string | undefined, mask: string | undefined): string | undefined {
  if (address === undefined || mask === undefined) return address;
  const bits = parseIpv4(mask);
  const length = bits === undefined ? undefined : maskLength(bits);
  return length === undefined ? `${address} ${mask}` : `${address}/${length}`;
}
