import { eachRow, type Fact, fact } from '../facts';
import { interfaceCommands } from '../interface-commands';

const families: Readonly<Record<string, 4 | 6>> = {
  'interface-ospf-network': 4,
  'interface-ospfv3-network': 6,
};

const typeLines = eachRow(interfaceCommands, [], ({ name, id, on }) => {
  const family = families[id];
  return family === undefined ? [] : [{ key: networkTypeKey(name, family), on }];
});

/** The interfaces that are told how OSPF (4) or OSPFv3 (6) sees their network, by `networkTypeKey`. */
export const ospfNetworkTypes: Fact<ReadonlySet<string>> = fact([typeLines], (lines) => {
  const keys = new Set<string>();
  for (const { key, on } of lines) {
    if (on) keys.add(key);
    else keys.delete(key);
  }
  return keys;
});

/** An interface as a device prints it, in one family. */
export function networkTypeKey(name: string, family: 4 | 6): string {
  return `${family} ${name}`;
}
