/** The decoder's front door. */
export { decodeIpv4, type Ipv4Context, type Ipv4Facts, type Ipv4Type } from './facts-v4';
export { decodeIpv6, type Ipv6Context, type Ipv6Facts, solicitedNodeOf } from './facts-v6';
