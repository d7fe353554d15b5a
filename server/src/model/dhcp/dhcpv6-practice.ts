import { parseIpv6 } from '../../base/ip/parse';
import { argument } from '../bound-line';
import { commandLines, hasKeyword } from '../command-lines';
import { eachRow, type Fact, fact, sectionFact } from '../facts';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';
import { type Mark, markLine } from '../mark';

const SERVER_OR_RELAY = 'interface-dhcpv6';
const FLAGS = ['ipv6-nd-managed', 'ipv6-nd-other'];

/** The lines of each interface that sends hosts to DHCPv6, and answers them by a server or a relay. */
const answers = sectionFact<Mark>([SERVER_OR_RELAY, ...FLAGS, 'shutdown'], (section, lines) => {
  const isOn = (id: string): boolean => lines.findLast(({ form }) => form?.id === id)?.negation === undefined;
  const has = (id: string): boolean => lines.some(({ form }) => form?.id === id) && isOn(id);
  const answer = lines.findLast(({ form }) => form?.id === SERVER_OR_RELAY);
  if (answer === undefined || answer.negation !== undefined || has('shutdown') || !FLAGS.some(has)) return [];
  return [markLine(section, answer)];
});

/** A command that answers hosts which an interface in service sends to DHCPv6; undefined where none does. */
export const dhcpv6Answer: Fact<Mark | undefined> = fact([answers], ([first]) => first);

const relays = eachRow(commandLines([SERVER_OR_RELAY]), [], ({ on, line }) => {
  const server =
    on && hasKeyword(line, 'relay') ? parseIpv6(argument(line, 'destination')?.text ?? '') : undefined;
  return server === undefined ? [] : [{ server }];
});

// A big integer is slow to look up.
const servers = keysInUse(keyedFact(relays, ({ server }) => `${server}`));

/** The servers that DHCPv6 requests are relayed to from any interface. */
export const dhcpv6Servers: Fact<ReadonlySet<bigint>> = fact(
  [servers],
  (all) => new Set([...all].map(BigInt)),
);
