import { decodeIpv6, type Ipv6Facts } from '../../../base/ip/facts';
import { formatIpv6 } from '../../../base/ip/format';
import { textsV6 } from '../../../base/ip/text-forms';
import { code, plainText } from '../markdown';
import { blockRowsV6 } from './block-rows';
import { printCard, type Row, row, titleOf } from './card';
import type { CardContext } from './card-context';
import { copyLinks } from './copy-links';
import { embeddedIpv4Of } from './embedded-ipv4';
import { formatRows } from './ipv6-formats';
import { identifierRows } from './ipv6-identifier';
import { multicastRows } from './ipv6-multicast';
import { prefixRowsV6, reverseText } from './ipv6-prefix';
import { isNetwork, typeWords } from './ipv6-words';
import { ownerRowsV6 } from './owner';

/** What stands behind an IPv6 address in the text. */
export interface Ipv6Beside {
  readonly length?: number | undefined;
  readonly zone?: string | undefined;
}

/** The card of an IPv6 address or prefix, in Markdown. */
export function ipv6Card(bits: bigint, beside: Ipv6Beside, context: CardContext): string {
  const facts = decodeIpv6(bits, beside);
  const texts = textsV6(bits);
  const embedded = embeddedIpv4Of(facts, context);
  const rows: Row[] = [
    ...ownerRowsV6(bits, context, isNetwork(facts) ? facts.prefix?.length : undefined),
    ...embedded.rows,
    ...multicastRows(facts),
    ...row('Zone', beside.zone === undefined ? undefined : plainText(beside.zone)),
    ['Expanded', code(texts.expanded)],
    ...row('Dotted', texts.mixed && code(texts.mixed)),
    ...prefixRowsV6(facts),
    ...formatRows(facts),
    ...identifierRows(facts),
    ...blockRowsV6(facts),
  ];
  const copy = copyLinks(
    [
      ['expanded', texts.expanded],
      [isNetwork(facts) ? 'reverse zone' : 'ip6.arpa', facts.prefix?.arpaZone ?? texts.arpa],
      ['hex', texts.hex],
      ['decimal', texts.decimal],
      ['binary', texts.binary],
    ],
    context,
  );
  return printCard({
    title: title(facts),
    rows,
    notes: [reverseText(facts, texts.arpa), copy, embedded.note],
  });
}

function title(facts: Ipv6Facts): string {
  const tail = facts.prefix === undefined ? '' : `/${facts.prefix.length}`;
  return titleOf(formatIpv6(facts.bits) + tail, typeWords(facts));
}
