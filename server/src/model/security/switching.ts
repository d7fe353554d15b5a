import { commandLines } from '../command-lines';
import { device } from '../device';
import { type Fact, fact } from '../facts';

/** True for a device that switches frames and is not told to route: it sends no packet on. */
export const switchesOnly: Fact<boolean> = fact(
  [commandLines(['switchport', 'switchport-mode']), device],
  (ports, { on, off }) => off.has('ip-routing') || (ports.length > 0 && !on.has('ip-routing')),
);
