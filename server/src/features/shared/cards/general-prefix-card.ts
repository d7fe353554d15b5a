import { formatIpv6 } from '../../../base/ip/format';
import { networkV6 } from '../../../base/ip/prefix';
import { code, plainText } from '../markdown';
import { printCard, row, titleOf } from './card';

/** A general prefix of the device, as `ipv6 general-prefix` defines it. */
export interface GeneralPrefix {
  readonly name: string;
  /** Undefined for one that a server or a tunnel gives. */
  readonly prefix: { readonly bits: bigint; readonly length: number } | undefined;
}

/** The card of the bits that an interface puts behind a general prefix, in Markdown: they are no address yet. */
export function generalPrefixCard(bits: bigint, length: number, general: GeneralPrefix): string {
  const { prefix, name } = general;
  const made =
    prefix && networkV6(prefix.bits, prefix.length) | (bits & ((1n << BigInt(128 - prefix.length)) - 1n));
  return printCard({
    title: titleOf(`${formatIpv6(bits)}/${length}`, [`bits behind the general prefix ${plainText(name)}`]),
    rows: [
      ...row('Prefix', prefix && code(`${formatIpv6(prefix.bits)}/${prefix.length}`)),
      ...row(
        'Address',
        made === undefined ? 'known when the device has the prefix' : code(`${formatIpv6(made)}/${length}`),
      ),
    ],
  });
}
