import { groupsOf } from './format';
import { decimalQuad, decodeInterfaceId } from './interface-id';
import { isatapOf } from './isatap';
import { isPrivateV4 } from './private-v4';
import { specialOfV6 } from './special';
import { isCompatible } from './text-forms';
import { nat64LocalOf, nat64Of, sixToFourOf, teredoOf } from './transition';
import { isUnicastWithIid, typeOfV6 } from './type-v6';

/** An IPv4 address found in an IPv6 address. */
export interface EmbeddedIpv4 {
  readonly ipv4: number;
  readonly where:
    | '6to4'
    | 'mapped'
    | 'translated'
    | 'compatible'
    | 'nat64'
    | 'nat64-local'
    | 'teredo-client'
    | 'teredo-server'
    | 'isatap'
    | 'top-32'
    | 'low-32'
    | 'decimal-groups'
    | 'group-pair';
  /** `certain`: the format says so. `possible`: the bits read like one, which may be chance. */
  readonly certainty: 'certain' | 'possible';
  readonly rfc?: string;
  /** First and last group that hold it, counted from 1 at the left; only for what no format defines. */
  readonly groups?: readonly [first: number, last: number];
}

/** Every IPv4 address inside an IPv6 address: by format if it has one that holds them, else what its bits spell. */
export function embeddedIpv4(bits: bigint): readonly EmbeddedIpv4[] {
  const certain = byFormat(bits);
  return certain.length > 0 ? certain : bySpelling(bits);
}

function byFormat(bits: bigint): readonly EmbeddedIpv4[] {
  const low = Number(bits & 0xffffffffn);
  const upper96 = bits >> 32n;
  if (upper96 === 0xffffn) return [certain('mapped', low, 'RFC 4291 section 2.5.5.2')];
  if (upper96 === 0xffff0000n) return [certain('translated', low, 'RFC 2765')];
  if (isCompatible(bits)) return [certain('compatible', low, 'RFC 4291 section 2.5.5.1')];
  const teredo = teredoOf(bits);
  if (teredo !== undefined) {
    return [
      certain('teredo-client', teredo.client, 'RFC 4380'),
      certain('teredo-server', teredo.server, 'RFC 4380'),
    ];
  }
  const sixToFour = sixToFourOf(bits);
  const nat64 = nat64Of(bits);
  const isatap = isUnicastWithIid(bits) ? isatapOf(bits & 0xffff_ffff_ffff_ffffn) : undefined;
  return [
    ...(sixToFour ? [certain('6to4', sixToFour.ipv4, 'RFC 3056')] : []),
    ...(nat64 ? [certain('nat64', nat64.ipv4, 'RFC 6052')] : []),
    ...(isatap ? [certain('isatap', isatap.ipv4, 'RFC 5214')] : []),
    ...localNat64(bits),
  ];
}

/** The operator chose one length; when only one reading is well-formed and says something, it is that one. */
function localNat64(bits: bigint): readonly EmbeddedIpv4[] {
  const readings = nat64LocalOf(bits)?.filter((reading) => reading.wellFormed && reading.ipv4 !== 0) ?? [];
  const certainty = readings.length === 1 ? 'certain' : 'possible';
  return readings.map(({ ipv4 }) => ({ ipv4, where: 'nat64-local', certainty, rfc: 'RFC 8215' }));
}

/**
 * Of what groups spell only what lies behind the block and in RFC 1918 space: one random pair in 240 falls into it, so
 * that a hit means something.
 */
function bySpelling(bits: bigint): readonly EmbeddedIpv4[] {
  const top = top32(bits);
  if (top !== undefined) return [possible('top-32', top, 1, 2)];
  if (!isUnicastWithIid(bits)) return [];
  const iid = decodeInterfaceId(bits & 0xffff_ffff_ffff_ffffn);
  const spelled = spelledIpv4(bits).filter(
    ({ ipv4, groups: [first] = [1] }) => first > 2 && isPrivateV4(ipv4),
  );
  if (iid.ipv4 === undefined) return spelled;
  const inIid =
    iid.class === 'ipv4-decimal'
      ? possible('decimal-groups', iid.ipv4, 5, 8)
      : possible('low-32', iid.ipv4, 7, 8);
  return [inIid, ...spelled.filter(({ groups: [, last] = [1, 8] }) => last <= 4)];
}

/** `afe:fe01::`: nothing but the first 32 bits, outside every block that means something. */
function top32(bits: bigint): number | undefined {
  if (bits >> 112n === 0n || bits & 0xffff_ffff_ffff_ffff_ffff_ffffn) return undefined;
  if (typeOfV6(bits) !== 'reserved' || specialOfV6(bits).length > 0) return undefined;
  return Number(bits >> 96n);
}

/**
 * Every pair of neighbouring groups read as an IPv4 address (`2001:db8:a64:6800::` spells 10.100.104.0), and every four
 * whose digits read as one in decimal (`2001:db8:10:254:254:1::`). Large groups always do: to be believed only when
 * somebody has the address.
 */
export function spelledIpv4(bits: bigint): readonly EmbeddedIpv4[] {
  const groups = groupsOf(bits);
  const pairs = [0, 1, 2, 3, 4, 5, 6].flatMap((at) => {
    const ipv4 = (groups[at] ?? 0) * 0x10000 + (groups[at + 1] ?? 0);
    return isUnicast(ipv4) ? [possible('group-pair', ipv4, at + 1, at + 2)] : [];
  });
  const quads = [0, 1, 2, 3, 4].flatMap((at) => {
    const ipv4 = decimalQuad(groups.slice(at, at + 4));
    return ipv4 !== undefined && isUnicast(ipv4) ? [possible('decimal-groups', ipv4, at + 1, at + 4)] : [];
  });
  return [...pairs, ...quads];
}

function isUnicast(ipv4: number): boolean {
  const first = ipv4 >>> 24;
  return first > 0 && first < 224 && first !== 127;
}

function certain(where: EmbeddedIpv4['where'], ipv4: number, rfc: string): EmbeddedIpv4 {
  return { ipv4, where, certainty: 'certain', rfc };
}

function possible(where: EmbeddedIpv4['where'], ipv4: number, first: number, last: number): EmbeddedIpv4 {
  return { ipv4, where, certainty: 'possible', groups: [first, last] };
}
