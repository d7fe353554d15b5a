import { argument } from '../bound-line';
import { hasKeyword, lastLines } from '../command-lines';
import { type Fact, fact } from '../facts';
import { lineFact } from '../line-fact';
import { sameSets } from './same-set';

/** The VLANs that a line creates, as it writes them: `10`, `20-25,30`. */
const created = lineFact(['vlan', 'vlan-list'], (line) => {
  const word = argument(line, 'vlan') ?? argument(line, 'vlans');
  return line.negation === undefined && word !== undefined ? [{ list: word.text }] : [];
});
const stable = sameSets();
const lists = fact([created], (all) => stable(all.map(({ list }) => list)));

/** True for a switch that keeps its VLANs in its configuration. */
const keepsVlans = fact([lastLines(['vtp-mode'])], (modes): boolean => {
  const mode = modes.get('vtp-mode');
  return mode?.on === true && ['transparent', 'off'].some((keyword) => hasKeyword(mode.line, keyword));
});

/**
 * True for a VLAN that the switch has. Undefined where that is not known: a switch that learns VLANs by VTP keeps them out
 * of its configuration.
 */
export const hasVlan: Fact<((number: number) => boolean) | undefined> = fact(
  [keepsVlans, lists],
  (isOwn, all) => {
    if (!isOwn) return undefined;
    const ranges = [...all].flatMap((list) => list.split(',')).map((part) => part.split('-').map(Number));
    return (number) => ranges.some(([low = 0, high = low]) => low <= number && number <= high);
  },
);
