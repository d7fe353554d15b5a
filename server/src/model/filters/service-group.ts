import { isDigits } from '../../catalogue/words-shape';
import type { BoundLine } from '../bound-line';
import { protocolNumber } from './acl-entry';
import { ALL_SERVICE, readPorts, type Service } from './acl-ports';
import { AclWords } from './acl-words';
import type { Family } from './types';

/** What a line of a service group adds; undefined where it is not understood. */
export function readServices(line: BoundLine, family: Family): readonly Service[] | undefined {
  if (line.negation !== undefined || line.form?.id !== 'object-group-service-entry') return undefined;
  const words = new AclWords(line);
  const word = words.take();
  const protocols = word?.keyword === 'tcp-udp' ? ['tcp', 'udp'] : [word?.keyword];
  const numbers = protocols.map((keyword) =>
    protocolNumber(keyword, word?.name === 'protocol' ? word.text : undefined, family),
  );
  const fields = numbers.includes(protocolNumber('icmp', undefined, family))
    ? readTypes(words)
    : readBothPorts(words);
  if (fields === undefined || words.peek() !== undefined) return undefined;
  const services = numbers.map((number): Service | undefined => {
    if (number === 'any') return { ...ALL_SERVICE };
    return number === undefined ? undefined : { ...fields, protocols: [[number, number]] };
  });
  return services.every((service) => service !== undefined) ? services : undefined;
}

type Fields = Pick<Service, 'first' | 'second'>;

function readBothPorts(words: AclWords): Fields | undefined {
  const first = words.takeKeyword('source') === undefined ? ALL_SERVICE.first : readPorts(words);
  const second = readPorts(words);
  return first === undefined || second === undefined ? undefined : { first, second };
}

/** Names of messages are left out: they are seldom written here. */
function readTypes(words: AclWords): Fields | undefined {
  const type = words.takeNamed('type');
  const code = words.takeNamed('code');
  if (type === undefined) return { first: ALL_SERVICE.first, second: ALL_SERVICE.second };
  const number = Number(type);
  if (code !== undefined && !isDigits(code)) return undefined;
  const second = code === undefined ? ALL_SERVICE.second : ([[Number(code), Number(code)]] as const);
  return { first: [[number, number]], second };
}
