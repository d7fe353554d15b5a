import { argument } from '../bound-line';
import { hasKeyword, lastLines } from '../command-lines';
import { type Fact, fact, sectionFact } from '../facts';

/** The VLANs that each line creates, as it writes them: `10`, `20-25,30`. */
const created = sectionFact(['vlan', 'vlan-list'], (_, lines) =>
  lines.flatMap((line) => {
    const word = argument(line, 'vlan') ?? argument(line, 'vlans');
    return line.negation === undefined && word !== undefined ? [word.text] : [];
  }),
);

/**
 * True for a VLAN that the switch has. Undefined where that is not known: a switch that learns VLANs by VTP keeps them out
 * of its configuration.
 */
export const hasVlan: Fact<((number: number) => boolean) | undefined> = fact(
  [lastLines(['vtp-mode']), created],
  (modes, lists) => {
    const mode = modes.get('vtp-mode');
    const isOwn = mode?.on && ['transparent', 'off'].some((keyword) => hasKeyword(mode.line, keyword));
    if (!isOwn) return undefined;
    const ranges = lists.flatMap((list) => list.split(',')).map((part) => part.split('-').map(Number));
    return (number) => ranges.some(([low = 0, high = low]) => low <= number && number <= high);
  },
);
