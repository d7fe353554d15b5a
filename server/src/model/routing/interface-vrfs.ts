import { argument } from '../bound-line';
import { type Fact, fact } from '../facts';
import { interfaceCommands } from '../interface-commands';

/** The commands that put an interface into a VRF. */
export const vrfForms: ReadonlySet<string> = new Set(['vrf-forwarding', 'ip-vrf-forwarding']);

/** The VRF of each interface that is in one, without all else that is known of interfaces. */
export const interfaceVrfs: Fact<ReadonlyMap<string, string>> = fact([interfaceCommands], (commands) => {
  const vrfs = new Map<string, string>();
  for (const { name, id, on, line } of commands) {
    if (!vrfForms.has(id)) continue;
    const vrf = on ? argument(line, 'vrf')?.text : undefined;
    if (vrf === undefined) vrfs.delete(name);
    else vrfs.set(name, vrf);
  }
  return vrfs;
});
