import { eachRow, type Fact, fact } from './facts';
import { type Interface, interfaces, interfacesByName } from './interfaces';

const none: ReadonlyMap<string, Interface> = new Map();

/**
 * The interfaces of some names, as `interfacesByName` has them, but looked for section by section: it stays the same
 * object when other interfaces change.
 */
export function someInterfaces(names: Fact<ReadonlySet<string>>): Fact<ReadonlyMap<string, Interface>> {
  const rows = eachRow(interfaces, [names], (one, wanted) => (wanted.has(one.name) ? [one] : []));
  const byName = fact([rows], (found) => new Map(found.map((one) => [one.name, one])));
  // Only there the parts of one that is configured in several places are put together.
  const joined = fact(
    [interfacesByName, names],
    (all, wanted) => new Map([...all].filter(([name]) => wanted.has(name))),
  );
  return (snapshot) => {
    if (names(snapshot).size === 0) return none;
    const found = byName(snapshot);
    return found.size === rows(snapshot).length ? found : joined(snapshot);
  };
}
