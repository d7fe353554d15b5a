import { type EmbeddedIpv4, embeddedIpv4 } from './embedded';
import { decodeInterfaceId, type InterfaceId } from './interface-id';
import { type Isatap, isatapOf } from './isatap';
import { decodeMac, type MacFacts } from './mac';
import { type MulticastScope, type MulticastV6, multicastV6Of } from './multicast-v6';
import { decodePrefixV6, type Ipv6PrefixFacts } from './prefix-facts-v6';
import { holdersV6 } from './registry/block-table';
import { type SpaceBlock, spaceBlocksV6, type UnicastBlock, unicastBlocksV6 } from './registry/space-v6';
import type { SpecialBlockV6 } from './registry/special-v6';
import { specialOfV6 } from './special';
import { tagsOfV6 } from './tags-v6';
import * as transition from './transition';
import { type Ipv6Type, isAssignable, isUnicastWithIid, typeOfV6, unicastScopeV6 } from './type-v6';

/** Everything an IPv6 address says by itself. A field is `undefined` where the question does not apply. */
export interface Ipv6Facts {
  readonly family: 6;
  readonly bits: bigint;
  readonly type: Ipv6Type;
  readonly scope: MulticastScope | undefined;
  readonly space: SpaceBlock | undefined;
  /** Special-purpose blocks that hold it, most specific first. */
  readonly special: readonly SpecialBlockV6[];
  /** Who assigns addresses of its block. */
  readonly registry: UnicastBlock | undefined;
  readonly tags: readonly string[];
  readonly embedded: readonly EmbeddedIpv4[];
  readonly sixToFour: transition.SixToFour | undefined;
  readonly teredo: transition.Teredo | undefined;
  readonly isatap: Isatap | undefined;
  readonly nat64: transition.Nat64 | undefined;
  readonly nat64Local: readonly transition.Nat64Reading[] | undefined;
  readonly uniqueLocal: transition.UniqueLocal | undefined;
  readonly interfaceId: InterfaceId | undefined;
  /** The MAC of a modified EUI-64 interface identifier. */
  readonly eui64: MacFacts | undefined;
  /** ff02::1:ffXX:XXXX, RFC 4291 section 2.7.1. */
  readonly solicitedNode: bigint | undefined;
  readonly multicast: MulticastV6 | undefined;
  readonly prefix: Ipv6PrefixFacts | undefined;
  readonly zone: string | undefined;
}

/** What stands beside the address in the text. */
export interface Ipv6Context {
  readonly length?: number | undefined;
  readonly zone?: string | undefined;
}

/** Decodes an IPv6 address. Pure; some microseconds, so meant for hovers and not for every word of a file. */
export function decodeIpv6(bits: bigint, context: Ipv6Context = {}): Ipv6Facts {
  const iidBits = isUnicastWithIid(bits) ? bits & 0xffff_ffff_ffff_ffffn : undefined;
  const interfaceId = iidBits === undefined ? undefined : decodeInterfaceId(iidBits);
  const multicast = multicastV6Of(bits);
  const special = specialOfV6(bits);
  return {
    family: 6,
    bits,
    type: typeOfV6(bits),
    scope: multicast === undefined ? unicastScopeV6(bits) : multicast.scopeName,
    space: holdersV6(spaceBlocksV6(), bits)[0],
    special,
    registry: holdersV6(unicastBlocksV6(), bits)[0],
    tags: tagsOfV6(bits, special, interfaceId, multicast),
    embedded: embeddedIpv4(bits),
    sixToFour: transition.sixToFourOf(bits),
    teredo: transition.teredoOf(bits),
    isatap: iidBits === undefined ? undefined : isatapOf(iidBits),
    nat64: transition.nat64Of(bits),
    nat64Local: transition.nat64LocalOf(bits),
    uniqueLocal: transition.uniqueLocalOf(bits),
    interfaceId,
    eui64: interfaceId?.mac === undefined ? undefined : decodeMac(interfaceId.mac),
    solicitedNode: isAssignable(bits) ? solicitedNodeOf(bits) : undefined,
    multicast,
    prefix: context.length === undefined ? undefined : decodePrefixV6(bits, context.length),
    zone: context.zone,
  };
}

/** The solicited-node group of an address: ff02::1:ff00:0/104 and its low 24 bits (RFC 4291 section 2.7.1). */
export function solicitedNodeOf(bits: bigint): bigint {
  return (0xff0200000000000000000001ffn << 24n) | (bits & 0xffffffn);
}
