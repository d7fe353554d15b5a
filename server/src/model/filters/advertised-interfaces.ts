import type { BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type Fact, fact, sectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { blocksOf } from '../section';

/** What an interface takes from the advertisements of routers. */
export type Advertised = 'address' | 'default-route';

const COMMANDS = ['ipv6-address-dynamic', 'ipv6-nd-autoconfig'];

const rows = sectionFact<{ readonly name: string; readonly takes: Advertised }>(
  ['interface', ...COMMANDS],
  (section, relevant) => {
    if (!relevant.some((line) => COMMANDS.includes(line.form?.id ?? ''))) return [];
    return blocksOf(section).flatMap(({ header, lines }) => {
      const name = interfaceArgument(header, 'name');
      if (header.form?.id !== 'interface' || name === undefined) return [];
      const used = lines.map(takenBy);
      const takes = used.find((one) => one === 'address') ?? used.find((one) => one !== undefined);
      return takes === undefined ? [] : [{ name, takes }];
    });
  },
);

/** By name, as a device prints it: what interfaces take that need the advertisements of routers. */
export const advertisedInterfaces: Fact<ReadonlyMap<string, Advertised>> = fact(
  [rows],
  (all) => new Map(all.map(({ name, takes }) => [name, takes])),
);

function takenBy(line: BoundLine): Advertised | undefined {
  if (line.negation !== undefined) return undefined;
  if (line.form?.id === 'ipv6-address-dynamic' && hasKeyword(line, 'autoconfig')) return 'address';
  return line.form?.id === 'ipv6-nd-autoconfig' && hasKeyword(line, 'default-route')
    ? 'default-route'
    : undefined;
}
