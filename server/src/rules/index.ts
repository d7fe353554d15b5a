import sixToFourAddressMismatch from './6to4-address-mismatch';
import sixToFourNoRoute from './6to4-no-route';
import invalidAddress from './invalid-address';
import ipv6RoutingDisabled from './ipv6-routing-disabled';
import type { AnyRule } from './rule';
import tftpSourceInterfaceIpv6 from './tftp-source-interface-ipv6';

/** All rules, in the order of their ids. */
export const rules: readonly AnyRule[] = [
  sixToFourAddressMismatch,
  sixToFourNoRoute,
  invalidAddress,
  ipv6RoutingDisabled,
  tftpSourceInterfaceIpv6,
];
