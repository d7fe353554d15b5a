import type { IpAddress } from '../../base/ip/address';
import { expandIpv6, formatIp } from '../../base/ip/format';

/** An address as text, in capitals where what it replaces is. */
export function writeLike(written: string, address: IpAddress): string {
  return inCaseOf(written, formatIp(address));
}

/** An IPv6 address with all its digits. */
export function writeExpanded(written: string, bits: bigint): string {
  return inCaseOf(written, expandIpv6(bits));
}

function inCaseOf(written: string, text: string): string {
  return /[A-F]/.test(written) ? text.toUpperCase() : text;
}
