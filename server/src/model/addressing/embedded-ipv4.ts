import { parseIpv6, parsePrefix } from '../../base/ip/parse';
import { containsV6, networkV4 } from '../../base/ip/prefix';
import { specialOfV4 } from '../../base/ip/special';
import type { BoundLine } from '../bound-line';
import { argumentsNamed, hasKeyword } from '../command-lines';
import type { SectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { lineFact } from '../line-fact';
import { type Mark, markWord } from '../mark';
import type { Section } from '../section';
import { isNull } from './interface-kind';

/** A prefix that holds an IPv4 network in its last 32 bits where IPv4 networks that are not global mean nothing. */
export interface EmbeddedIpv4 {
  readonly mark: Mark;
  readonly prefix: bigint;
  /** In bits, above 96. */
  readonly length: number;
  /** RFC 4291 sections 2.5.5.1 and 2.5.5.2; RFC 6052 section 2.1. */
  readonly format: 'compatible' | 'mapped' | 'nat64';
  /** The first address of the embedded network. */
  readonly ipv4: number;
}

type Format = EmbeddedIpv4['format'];

const formats: readonly { readonly format: Format; readonly prefix: bigint }[] = [
  { format: 'compatible', prefix: 0n },
  { format: 'mapped', prefix: 0xffffn << 32n },
  { format: 'nat64', prefix: 0x64ff9bn << 96n },
];

const FORMAT_LENGTH = 96;

interface Place {
  readonly arguments: readonly string[];
  readonly formats: readonly Format[];
  /** What a line that drops or denies such addresses does is right. */
  readonly isFilter: (line: BoundLine) => boolean;
}

const places: Readonly<Record<string, Place>> = {
  'ipv6-route': {
    arguments: ['prefix'],
    formats: ['compatible', 'mapped', 'nat64'],
    isFilter: (line) => isNull(interfaceArgument(line, 'interface')),
  },
  'ipv6-address': { arguments: ['prefix'], formats: ['compatible', 'nat64'], isFilter: () => false },
  'acl-ipv6-entry': {
    arguments: ['source', 'destination'],
    formats: ['nat64'],
    isFilter: (line) => !hasKeyword(line, 'permit'),
  },
};

/** Prefixes of static routes, interfaces and permitting ACL entries that hold a private or otherwise special IPv4 network. */
export const embeddedPrivateIpv4: SectionFact<EmbeddedIpv4> = lineFact(Object.keys(places), readLine);

function readLine(line: BoundLine, section: Section): EmbeddedIpv4[] {
  const place = places[line.form?.id ?? ''];
  if (place === undefined || line.negation !== undefined || place.isFilter(line)) return [];
  return place.arguments.flatMap((name) =>
    argumentsNamed(line, name).flatMap((word) => {
      const prefix = readPrefix(word.text);
      const format = prefix && formatOf(prefix.bits, prefix.length);
      if (prefix === undefined || format === undefined || !place.formats.includes(format)) return [];
      const ipv4Length = prefix.length - FORMAT_LENGTH;
      const ipv4 = networkV4(Number(prefix.bits & 0xffff_ffffn), ipv4Length);
      if (specialOfV4(ipv4, ipv4Length)[0]?.globallyReachable !== false) return [];
      const mark = markWord(section, line, word);
      return [{ mark, prefix: prefix.bits, length: prefix.length, format, ipv4 }];
    }),
  );
}

function readPrefix(text: string): { bits: bigint; length: number } | undefined {
  const prefix = parsePrefix(text);
  if (prefix !== undefined)
    return prefix.address.family === 6 ? { bits: prefix.address.bits, length: prefix.length } : undefined;
  const bits = parseIpv6(text);
  return bits === undefined ? undefined : { bits, length: 128 };
}

/** The unspecified and the loopback address are in ::/96 too, and mean something else. */
function formatOf(bits: bigint, length: number): Format | undefined {
  if (length <= FORMAT_LENGTH || bits <= 1n) return undefined;
  return formats.find(({ prefix }) => containsV6(prefix, FORMAT_LENGTH, bits))?.format;
}
