import { anyCube, type Cube, prefixCube } from './cube';
import { ALL_FIELDS, type Box } from './packets';
import { ICMPV6 } from './protocol-names';

const LINK_LOCAL = prefixCube(6, 0xfe80n << 112n, 10);
const SOLICITED_NODES = prefixCube(6, 0xff02_0000_0000_0000_0000_0001_ff00_0000n, 104);
const ALL_NODES = prefixCube(6, 0xff02_0000_0000_0000_0000_0000_0000_0001n, 128);

const TYPES = { packetTooBig: 2, routerAdvertisement: 134, solicitation: 135, advertisement: 136 };

/** A router or host looks for the link-layer address of another (RFC 4861 section 4.3). */
export const neighborSolicitation: Box = message(TYPES.solicitation, LINK_LOCAL, SOLICITED_NODES);

/** The answer to it (RFC 4861 section 4.4). */
export const neighborAdvertisement: Box = message(TYPES.advertisement, LINK_LOCAL, LINK_LOCAL);

/** What a router says of itself to all hosts on the link (RFC 4861 section 4.2). */
export const routerAdvertisement: Box = message(TYPES.routerAdvertisement, LINK_LOCAL, ALL_NODES);

/** What a router answers to a packet that is longer than the next link allows (RFC 4443 section 3.2). */
export const packetTooBig: Box = message(TYPES.packetTooBig, anyCube[6], anyCube[6]);

function message(type: number, source: Cube, destination: Cube): Box {
  return { protocols: [[ICMPV6, ICMPV6]], source, destination, first: [[type, type]], second: ALL_FIELDS };
}
