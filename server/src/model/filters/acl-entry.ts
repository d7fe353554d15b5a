import type { BoundLine } from '../bound-line';
import { readAddress, type WrittenAddress } from './acl-address';
import { readOptions } from './acl-options';
import { ALL_SERVICE, readPorts, type Service } from './acl-ports';
import { AclWords } from './acl-words';
import { type IcmpMessage, icmpMessages, icmpv6Messages } from './icmp-names';
import { anyProtocol, ICMPV6, protocolNumbers } from './protocol-names';
import type { Action, Family } from './types';

/** An entry as it is written: object groups are names, to be looked up where the groups are known. */
export interface WrittenEntry {
  readonly action: Action;
  readonly service: Service | { readonly group: string };
  readonly source: WrittenAddress;
  readonly destination: WrittenAddress;
  readonly extras: readonly string[];
  readonly conditional: boolean;
}

/** An entry that compares source addresses only; undefined where it is not understood. */
export function readStandardEntry(line: BoundLine): WrittenEntry | undefined {
  const words = new AclWords(line);
  const action = takeAction(words);
  const source = readAddress(words, 4, 'source');
  if (action === undefined || source === undefined) return undefined;
  return { action, service: ALL_SERVICE, source, destination: 'any', extras: [], conditional: false };
}

/** An entry of an extended list, or of one for IPv6; undefined where it is not understood. */
export function readExtendedEntry(line: BoundLine, family: Family): WrittenEntry | undefined {
  const words = new AclWords(line);
  const action = takeAction(words);
  const protocol = readProtocol(words, family);
  const source = readAddress(words, family, 'source');
  const sourcePorts = source && readPorts(words);
  const destination = sourcePorts && readAddress(words, family, 'destination');
  const destinationPorts = destination && readPorts(words);
  if (action === undefined || protocol === undefined || destinationPorts === undefined) return undefined;
  if (source === undefined || destination === undefined || sourcePorts === undefined) return undefined;
  const extras: string[] = [];
  let service: WrittenEntry['service'];
  if ('group' in protocol) service = protocol;
  else if (isIcmp(protocol, family))
    service = { ...readMessage(words, family, extras), protocols: protocol.protocols };
  else service = { ...protocol, first: sourcePorts, second: destinationPorts };
  const options = readOptions(words);
  if (options === undefined) return undefined;
  extras.push(...options.extras);
  return { action, service, source, destination, extras: extras.sort(), conditional: options.conditional };
}

/** What stands in front: a number, the list, the name of a dynamic entry. That of a dynamic entry is a mould for others. */
function takeAction(words: AclWords): Action | undefined {
  for (let word = words.take(); word !== undefined; word = words.take()) {
    if (word.keyword === 'permit' || word.keyword === 'deny') return word.keyword;
    if (word.keyword === 'dynamic') return undefined;
  }
  return undefined;
}

function readProtocol(words: AclWords, family: Family): Service | { readonly group: string } | undefined {
  const word = words.take();
  if (word?.keyword === 'object-group') {
    const group = words.takeNamed('service');
    return group === undefined ? undefined : { group };
  }
  const number = protocolNumber(word?.keyword, word?.name === 'protocol' ? word.text : undefined, family);
  if (number === 'any') return ALL_SERVICE;
  return number === undefined ? undefined : { ...ALL_SERVICE, protocols: [[number, number]] };
}

/** The number of a protocol that is written as a keyword or a number; of number 0 in IPv4 it is open what IOS makes. */
export function protocolNumber(
  keyword: string | undefined,
  text: string | undefined,
  family: Family,
): number | 'any' | undefined {
  if (keyword !== undefined && anyProtocol.has(keyword)) return 'any';
  if (keyword === 'icmp') return family === 6 ? ICMPV6 : protocolNumbers['icmp'];
  if (keyword !== undefined) return protocolNumbers[keyword];
  const number = text === undefined ? undefined : Number(text);
  return number === 0 && family === 4 ? undefined : number;
}

function isIcmp({ protocols }: Service, family: Family): boolean {
  const [only] = protocols;
  const icmp = protocolNumber('icmp', undefined, family);
  return only !== undefined && only[0] === icmp && only[1] === icmp;
}

/** Type and code. A name that has no numbers here is a condition of its own. */
function readMessage(words: AclWords, family: Family, extras: string[]): Pick<Service, 'first' | 'second'> {
  const type = words.takeNamed('type');
  if (type !== undefined) {
    const code = words.takeNamed('code');
    return messageFields(code === undefined ? [Number(type)] : [Number(type), Number(code)]);
  }
  const name = words.peek()?.keyword ?? '';
  const message = (family === 6 ? icmpv6Messages : icmpMessages)[name];
  if (message !== undefined) words.take();
  else if (unnumberedMessages.has(name)) extras.push(words.take()?.keyword ?? '');
  return message === undefined ? ALL_SERVICE : messageFields(message);
}

const unnumberedMessages: ReadonlySet<string> = new Set([
  'destination-unreachable',
  'reject-route',
  'renum-command',
  'renum-result',
  'renum-seq-number',
  'source-policy',
]);

function messageFields([type, code]: IcmpMessage): Pick<Service, 'first' | 'second'> {
  return { first: [[type, type]], second: code === undefined ? ALL_SERVICE.second : [[code, code]] };
}
