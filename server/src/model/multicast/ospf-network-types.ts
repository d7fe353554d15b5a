import { type Fact, fact } from '../facts';
import { interfaceCommands } from '../interface-commands';

const families: Readonly<Record<string, 4 | 6>> = {
  'interface-ospf-network': 4,
  'interface-ospfv3-network': 6,
};

/** The interfaces that are told how OSPF (4) or OSPFv3 (6) sees their network, by `networkTypeKey`. */
export const ospfNetworkTypes: Fact<ReadonlySet<string>> = fact([interfaceCommands], (commands) => {
  const keys = new Set<string>();
  for (const { name, id, on } of commands) {
    const family = families[id];
    if (family === undefined) continue;
    if (on) keys.add(networkTypeKey(name, family));
    else keys.delete(networkTypeKey(name, family));
  }
  return keys;
});

/** An interface as a device prints it, in one family. */
export function networkTypeKey(name: string, family: 4 | 6): string {
  return `${family} ${name}`;
}
