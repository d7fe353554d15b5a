import { hexWordAt } from '../../../base/ip/hex-words';
import { wordAt } from '../command-word';
import { surroundings } from '../surroundings';
import type { CardLine } from './address-card';
import type { PlacedCard } from './card';
import type { CardContext } from './card-context';
import { duidCard } from './duid-card';
import { macCard } from './mac-card';

/** Types of arguments that may hold a MAC address or a DUID. */
const TYPES = new Set(['mac', 'net', 'hex', 'line', 'text', 'string', 'word', 'url']);

/** The card of the MAC address or DUID that a column of a line stands in or touches. */
export function hexCard(
  { text, located }: CardLine,
  column: number,
  context: CardContext,
): PlacedCard | undefined {
  const word = located?.line.kind === 'command' ? wordAt(located.line, column) : undefined;
  const { keyword, argument } = word?.matched ?? {};
  if (keyword !== undefined || (argument !== undefined && !TYPES.has(argument.type))) return undefined;
  const near = surroundings(text, column);
  const found = hexWordAt(near.text, column - near.start);
  if (found === undefined) return undefined;
  const span = { start: found.start + near.start, end: found.end + near.start };
  const value = 'mac' in found ? macCard(found.mac, context, found.isClientId) : duidCard(found.duid);
  return { span, value };
}
