// Written by `npm run generate` from the files in this folder.
import type { AnyRule } from './rule';
import rule0 from './tunnels/6to4-address-mismatch';
import rule1 from './tunnels/6to4-no-route';
import rule2 from './language/command-in-wrong-mode';
import rule3 from './language/incomplete-command';
import rule4 from './addressing/invalid-address';
import rule5 from './language/invalid-argument';
import rule6 from './ipv6/ipv6-routing-disabled';
import rule7 from './language/misspelled-command';
import rule8 from './services/tftp-source-interface-ipv6';
import rule9 from './language/unknown-command';

/** All rules, in the order of their ids. */
export const rules: readonly AnyRule[] = [
  rule0,
  rule1,
  rule2,
  rule3,
  rule4,
  rule5,
  rule6,
  rule7,
  rule8,
  rule9,
];
