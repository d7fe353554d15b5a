import { looksLikeMask } from '../../../base/ip/line-addresses';
import type { LocatedLine } from '../../../model/locate';
import type { Snapshot } from '../../../model/snapshot';
import { type AddressAt, addressAt } from './address-at';
import type { PlacedCard } from './card';
import type { CardContext } from './card-context';
import { generalPrefixCard } from './general-prefix-card';
import { generalPrefixOf } from './general-prefix-of';
import { identifierAt } from './identifier-at';
import { identifierCard } from './identifier-card';
import { ipv4Card } from './ipv4-card';
import { ipv6Card } from './ipv6-card';
import { maskCard } from './mask-card';

/** The line under the cursor, with what the document says around it. */
export interface CardLine {
  readonly text: string;
  /** Undefined behind the end of the document. */
  readonly located: LocatedLine | undefined;
  readonly snapshot: Snapshot;
}

/** The card of the address that a column of a line stands in or touches. */
export function addressCard(line: CardLine, column: number, context: CardContext): PlacedCard | undefined {
  const found = addressAt(line.text, line.located?.line, column);
  if (found === undefined) return undefined;
  const { address } = found.token;
  const value =
    address.family === 6
      ? cardOfV6(address.bits, found, line, context)
      : cardOfV4(address.bits, found, line, context);
  return { span: found.span, value };
}

function cardOfV6(bits: bigint, { token }: AddressAt, line: CardLine, context: CardContext): string {
  const { prefixLength: length, zone } = token;
  const general = line.located && generalPrefixOf(line.located, line.snapshot);
  if (general !== undefined && length !== undefined) return generalPrefixCard(bits, length, general);
  return ipv6Card(bits, { length, zone }, context);
}

function cardOfV4(bits: number, found: AddressAt, line: CardLine, context: CardContext): string {
  const { token, role, partner, type } = found;
  // Both halves of `0.0.0.0 0.0.0.0` are one thing.
  const isDefault = role === 'mask' && bits === 0 && partner?.bits === 0;
  if (isDefault) return ipv4Card(0, { mask: 0 }, context);
  if (role !== 'address') return maskCard(bits, role, partner?.bits);
  if (partner !== undefined) return ipv4Card(bits, { [partner.role]: partner.bits }, context);
  const { prefixLength: length } = token;
  if (length !== undefined) return ipv4Card(bits, { length }, context);
  const identifier = identifierAt(found, line);
  if (identifier !== undefined) return identifierCard(bits, identifier, context);
  return ipv4Card(bits, { looksLike: type === undefined ? looksLikeMask(bits) : undefined }, context);
}
