import { argument } from '../bound-line';
import type { Fact } from '../facts';
import { type Keyed, keyedFact } from '../keyed';
import { lineFact } from '../line-fact';
import { INTERFACE_KIND, nameKey } from '../symbols';

/** A line that makes an interface without configuring it. */
export interface ImplicitInterface {
  readonly key: string;
}

const memberships = lineFact(['channel-group'], (line): readonly ImplicitInterface[] => {
  const number = line.negation === undefined ? argument(line, 'group')?.text : undefined;
  return number === undefined ? [] : [{ key: nameKey(INTERFACE_KIND, `Port-channel${Number(number)}`) }];
});

/** The interfaces that a device makes without a line for them (`nameKey`): channels, with their first member. */
export const implicitInterfaces: Fact<Keyed<string, ImplicitInterface>> = keyedFact(
  memberships,
  ({ key }) => key,
);
