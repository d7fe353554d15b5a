import type { IpAddress } from '../../base/ip/address';
import { parseIp } from '../../base/ip/parse';
import { argument, type BoundLine, type BoundWord } from '../bound-line';

/** Whom a line is on: a neighbor by its address, whatever its spelling, or a group by its name. */
export interface PeerName {
  /** Identifies it among the neighbors and groups of its routing table. */
  readonly key: string;
  /** Undefined for a group. */
  readonly address: IpAddress | undefined;
}

/** The word of a line that names a neighbor or a group. */
export function peerWord(line: BoundLine): BoundWord | undefined {
  return argument(line, 'address') ?? argument(line, 'group');
}

/** Reads the name of a neighbor or a group. */
export function peerName(text: string): PeerName {
  const [written = '', zone = ''] = text.split('%');
  const address = parseIp(written);
  if (address === undefined) return { key: text, address };
  // Of large numbers the digits are soon written in this base.
  return { key: `${address.family} ${address.bits.toString(32)} ${zone.toLowerCase()}`, address };
}
