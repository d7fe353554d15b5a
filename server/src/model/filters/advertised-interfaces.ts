import type { BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { sectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { blocksOf } from '../section';

/** An interface that needs the advertisements of routers, and what it takes from them. */
export interface AdvertisedInterface {
  /** As a device prints it. */
  readonly name: string;
  readonly takes: 'address' | 'default-route';
}

const COMMANDS = ['ipv6-address-dynamic', 'ipv6-nd-autoconfig'];

/** The interfaces that form an address, or take a default route, from the advertisements of routers. */
export const advertisedInterfaces = sectionFact<AdvertisedInterface>(
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

function takenBy(line: BoundLine): AdvertisedInterface['takes'] | undefined {
  if (line.negation !== undefined) return undefined;
  if (line.form?.id === 'ipv6-address-dynamic' && hasKeyword(line, 'autoconfig')) return 'address';
  return line.form?.id === 'ipv6-nd-autoconfig' && hasKeyword(line, 'default-route')
    ? 'default-route'
    : undefined;
}
