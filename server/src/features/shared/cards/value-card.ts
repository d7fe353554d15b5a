import { parseAs } from '../../../base/numbers/as-number';
import type { LocatedLine } from '../../../model/locate';
import { firstMatched, type WordAt } from '../command-word';
import { asCard } from './as-card';
import { communityCard } from './community-card';
import { communityKindAt } from './community-kind';
import { ownAsOf } from './own-as';
import { dscpCard, portCard, precedenceCard, protocolCard } from './packet-cards';
import { dscpAt, portAt, precedenceAt, protocolAt } from './packet-values';

/**
 * The card of a number or word that stands for one: an AS, a community, a protocol, a port, a marking. Only where the
 * command says that it is one.
 */
export function valueCard(located: LocatedLine, word: WordAt): string | undefined {
  const { line } = located;
  const { matched } = line;
  const at = word.index - firstMatched(line);
  const own = matched[at];
  if (line.kind !== 'command' || own === undefined || own.malformed) return undefined;
  // What a template fills in is read as any word.
  if (own.keyword?.startsWith(word.text.toLowerCase()) === false) return undefined;
  if (own.argument?.type === 'as') {
    const as = parseAs(word.text);
    return as === undefined ? undefined : asCard(as, { ownAs: ownAsOf(located, at) });
  }
  const kind = communityKindAt(matched, at);
  if (kind !== undefined) return communityCard(own.keyword ?? word.text, kind);
  const value = { matched, at, text: word.text, mode: line.mode };
  const dscp = dscpAt(value);
  if (dscp !== undefined) return dscpCard(dscp);
  const precedence = precedenceAt(value);
  if (precedence !== undefined) return precedenceCard(precedence);
  const protocol = protocolAt(value);
  if (protocol !== undefined) return protocolCard(protocol);
  const port = portAt(value);
  return port && portCard(port);
}
