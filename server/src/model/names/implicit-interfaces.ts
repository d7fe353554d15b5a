import { argument } from '../bound-line';
import { type Fact, fact, sectionFact } from '../facts';
import { INTERFACE_KIND } from '../symbols';
import { nameKey } from './name-index';
import { sameSets } from './same-set';

const groups = sectionFact(['channel-group'], (_, lines) =>
  lines.flatMap((line) => (line.negation === undefined ? (argument(line, 'group')?.text ?? []) : [])),
);
const stable = sameSets();

/** The interfaces that a device makes without a line for them (`nameKey`): channels, with their first member. */
export const implicitInterfaces: Fact<ReadonlySet<string>> = fact([groups], (numbers) =>
  stable(numbers.map((number) => nameKey(INTERFACE_KIND, `Port-channel${Number(number)}`))),
);
