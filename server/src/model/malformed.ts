import { type AddressFault, faultOf, maskFaultOf } from '../base/ip/malformed';
import { type BoundLine, boundWords } from './bound-line';
import type { Fact } from './facts';
import { lineFact } from './line-fact';
import { type Mark, markWord } from './mark';
import type { Section } from './section';
import { topic } from './topics';

/** A word that stands where an address belongs and is none. */
export interface MalformedAddress {
  readonly mark: Mark;
  readonly text: string;
  readonly fault: AddressFault;
}

export const malformedAddresses: Fact<readonly MalformedAddress[]> = lineFact([topic.malformed], readLine);

function readLine(line: BoundLine, section: Section): MalformedAddress[] {
  return boundWords(line).flatMap((word) => {
    const type = word.matched?.malformed ? word.matched.argument?.type : undefined;
    const fault = type === undefined ? undefined : faultFor(type, word.text);
    return fault === undefined ? [] : [{ mark: markWord(section, line, word), text: word.text, fault }];
  });
}

function faultFor(type: string, text: string): AddressFault | undefined {
  if (type === 'mask') return maskFaultOf(text);
  if (type.startsWith('ipv6')) return faultOf(text, 6);
  const fault = faultOf(text, 4);
  return fault === undefined && (type === 'ip' || type === 'ip-prefix') ? faultOf(text, 6) : fault;
}
