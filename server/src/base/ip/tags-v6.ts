import type { InterfaceId } from './interface-id';
import { isIsatapIid } from './isatap';
import type { MulticastV6 } from './multicast-v6';
import type { SpecialBlockV6 } from './registry/special-v6';
import { isCompatible } from './text-forms';

/** Short words for what an address is, blocks first, then what its bits say. */
export function tagsOfV6(
  bits: bigint,
  special: readonly SpecialBlockV6[],
  interfaceId: InterfaceId | undefined,
  multicast: MulticastV6 | undefined,
): readonly string[] {
  return [
    ...special.flatMap((block) => block.tag ?? []),
    ...historicTags(bits),
    ...(interfaceId === undefined ? [] : interfaceIdTags(interfaceId)),
    ...(multicast === undefined ? [] : multicastTags(multicast)),
  ];
}

/** Formats and blocks that the special-purpose registry does not list. */
function historicTags(bits: bigint): readonly string[] {
  if (bits >> 32n === 0xffff0000n) return ['ipv4-translated'];
  if (isCompatible(bits)) return ['ipv4-compatible'];
  if (bits >> 112n === 0x3ffen) return ['6bone-returned'];
  return bits >> 118n === 0x3fbn ? ['site-local-deprecated'] : [];
}

function interfaceIdTags(id: InterfaceId): readonly string[] {
  if (id.bits === 0n) return ['subnet-router-anycast-64'];
  if (id.reservedAnycast !== undefined) return ['reserved-anycast-rfc2526'];
  if (isIsatapIid(id.bits)) return ['isatap'];
  return id.mac === undefined ? [] : ['eui64'];
}

function multicastTags(multicast: MulticastV6): readonly string[] {
  if (multicast.solicitedNode) return ['solicited-node'];
  if (multicast.sourceSpecific) return ['ssm'];
  return multicast.embeddedRp === undefined ? [] : ['embedded-rp'];
}
