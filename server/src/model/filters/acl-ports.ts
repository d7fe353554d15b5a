import { isDigits } from '../../catalogue/words-shape';
import type { AclWord, AclWords } from './acl-words';
import { type Intervals, intervalsOf, subtractIntervals } from './intervals';
import { ALL_FIELDS, ALL_PROTOCOLS, type Box } from './packets';
import { portNumbers } from './protocol-names';

/** A set of protocols, with ports or messages. */
export type Service = Pick<Box, 'protocols' | 'first' | 'second'>;

export const ALL_SERVICE: Service = { protocols: ALL_PROTOCOLS, first: ALL_FIELDS, second: ALL_FIELDS };

const LAST_PORT = 65_535;

/** The ports that come next: all where none are named, undefined where they are not understood. */
export function readPorts(words: AclWords): Intervals | undefined {
  const operator = words.takeKeyword('eq', 'neq', 'gt', 'lt', 'range');
  if (operator === undefined) return ALL_FIELDS;
  const ports: number[] = [];
  for (let port = portOf(words.peek()); port !== undefined; port = portOf(words.peek())) {
    ports.push(port);
    words.take();
  }
  const [one, other] = ports;
  if (one === undefined) return undefined;
  if (operator === 'eq') return intervalsOf(ports.map((port) => [port, port]));
  if (operator === 'range')
    return other === undefined ? undefined : [[Math.min(one, other), Math.max(one, other)]];
  // Whether several ports that are not to match are read as "none of" or "not all of" is not certain.
  if (ports.length > 1) return undefined;
  if (operator === 'gt') return intervalsOf([[one + 1, LAST_PORT]]);
  return operator === 'lt' ? intervalsOf([[0, one - 1]]) : subtractIntervals(ALL_FIELDS, [[one, one]]);
}

function portOf(word: AclWord | undefined): number | undefined {
  if (word?.keyword !== undefined) return portNumbers[word.keyword];
  return word?.type === 'range' && isDigits(word.text) ? Number(word.text) : undefined;
}
