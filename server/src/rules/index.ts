import sixToFourAddressMismatch from './6to4-address-mismatch';
import sixToFourNoRoute from './6to4-no-route';
import commandInWrongMode from './command-in-wrong-mode';
import incompleteCommand from './incomplete-command';
import invalidAddress from './invalid-address';
import invalidArgument from './invalid-argument';
import ipv6RoutingDisabled from './ipv6-routing-disabled';
import misspelledCommand from './misspelled-command';
import type { AnyRule } from './rule';
import tftpSourceInterfaceIpv6 from './tftp-source-interface-ipv6';
import unknownCommand from './unknown-command';

/** All rules, in the order of their ids. */
export const rules: readonly AnyRule[] = [
  sixToFourAddressMismatch,
  sixToFourNoRoute,
  commandInWrongMode,
  incompleteCommand,
  invalidAddress,
  invalidArgument,
  ipv6RoutingDisabled,
  misspelledCommand,
  tftpSourceInterfaceIpv6,
  unknownCommand,
];
