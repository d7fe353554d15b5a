import { parseDscp, parsePrecedence } from '../../../base/numbers/dscp';
import { type IpProtocol, ipProtocol, ipProtocolOfKeyword } from '../../../base/numbers/ip-protocol';
import { type Service, serviceOf, serviceOfKeyword, type Transport } from '../../../base/numbers/port';
import type { MatchedWord } from '../../../catalogue/matched-word';

/** A word of a command, among all words of it. */
export interface ValueAt {
  readonly matched: readonly MatchedWord[];
  readonly at: number;
  /** As the line writes it. */
  readonly text: string;
  readonly mode: string;
}

/** A port with the protocols that a line takes it for. */
export interface Port {
  readonly number: number;
  readonly transports: readonly Transport[];
  readonly services: readonly Service[];
  /** True where the line has the word for it. */
  readonly isWord: boolean;
}

/** The code point of a word behind `dscp`. */
export function dscpAt(value: ValueAt): number | undefined {
  return markingAt(value, 'dscp', 63, parseDscp);
}

/** The IP precedence of a word behind `precedence`. */
export function precedenceAt(value: ValueAt): number | undefined {
  return markingAt(value, 'precedence', 7, parsePrecedence);
}

/** Words that may stand between the keyword and its values. */
const BETWEEN = new Set(['values', 'tunnel']);

function markingAt(
  { matched, at, text }: ValueAt,
  behind: string,
  max: number,
  parse: (word: string) => number | undefined,
): number | undefined {
  const isValue = ({ keyword, ...word }: MatchedWord): boolean =>
    keyword === undefined ? isRange(word, max) : parse(keyword) !== undefined || BETWEEN.has(keyword);
  const word = matched[at];
  if (word === undefined || !isValue(word)) return undefined;
  // Limits of queues follow the value that they are for, and only a list to match is made of numbers.
  const isSecond = word.keyword === undefined && matched[at - 1]?.argument !== undefined;
  if (isSecond && matched[0]?.keyword !== 'match') return undefined;
  return keywordBefore(matched, at, isValue) === behind ? parse(word.keyword ?? text) : undefined;
}

/** The protocol of a word in an access list or a service group. */
export function protocolAt({ matched, at, text, mode }: ValueAt): IpProtocol | undefined {
  const word = matched[at];
  if (word?.argument?.name === 'protocol' && isRange(word, 255)) return ipProtocol(Number(text));
  const before = matched[at - 1]?.keyword;
  const isEntry = before === 'permit' || before === 'deny';
  const isList = mode.startsWith('acl-') || matched[0]?.keyword === 'access-list';
  if (word?.keyword === undefined || !((isEntry && isList) || (at === 0 && mode === 'object-group-service')))
    return undefined;
  return ipProtocolOfKeyword(word.keyword, mode.includes('ipv6') ? 6 : 4);
}

const COMPARISONS = new Set(['eq', 'neq', 'gt', 'lt', 'range']);
const PORT_NAMES = new Set(['source-port', 'destination-port', 'local-port', 'global-port', 'port']);

/** The port of a word where the line also says of which protocol. */
export function portAt({ matched, at, text, mode }: ValueAt): Port | undefined {
  const transports = transportsOf(matched.slice(0, at));
  const word = matched[at];
  if (word === undefined || transports.length === 0) return undefined;
  const before = keywordBefore(matched, at, (one) => isPort(one, transports)) ?? '';
  const follows = COMPARISONS.has(before) || (mode === 'object-group-service' && before in TRANSPORTS);
  if (word.keyword !== undefined) {
    const services = transports.flatMap((one) => serviceOfKeyword(word.keyword ?? '', one) ?? []);
    const number = services[0]?.port;
    return number === undefined || !follows ? undefined : { number, transports, services, isWord: true };
  }
  if (!isRange(word, 65535) || !(follows || PORT_NAMES.has(word.argument?.name ?? ''))) return undefined;
  const number = Number(text);
  const services = transports.flatMap((one) => serviceOf(number, one) ?? []);
  return { number, transports, services, isWord: false };
}

function isPort(word: MatchedWord, transports: readonly Transport[]): boolean {
  const { keyword } = word;
  if (keyword === undefined) return isRange(word, 65535);
  return transports.some((one) => serviceOfKeyword(keyword, one) !== undefined);
}

const TRANSPORTS: Readonly<Record<string, readonly Transport[]>> = {
  tcp: ['tcp'],
  udp: ['udp'],
  sctp: ['sctp'],
  'tcp-udp': ['tcp', 'udp'],
};

/** The protocols that a line has named so far. */
function transportsOf(matched: readonly MatchedWord[]): readonly Transport[] {
  const word = matched.find(({ keyword }) => keyword !== undefined && keyword in TRANSPORTS);
  return TRANSPORTS[word?.keyword ?? ''] ?? [];
}

/** The keyword before a word, words left out that are values as it is. */
function keywordBefore(
  matched: readonly MatchedWord[],
  at: number,
  isValue: (word: MatchedWord) => boolean,
): string | undefined {
  let before = at - 1;
  while (before > 0 && isValue(matched[before] ?? {})) before--;
  return matched[before]?.keyword;
}

function isRange({ argument }: MatchedWord, max: number): boolean {
  return argument?.min !== undefined && argument.max === max;
}
