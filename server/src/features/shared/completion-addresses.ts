import { CompletionItemKind } from 'vscode-languageserver';
import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { containsV4, containsV6, networkV4, networkV6 } from '../../base/ip/prefix';
import { stepAddress } from '../../base/ip/step';
import { sixToFourPrefix } from '../../base/ip/transition';
import { type Interface, interfacesByName } from '../../model/interfaces';
import type { LocatedLine } from '../../model/locate';
import { sourceAddress } from '../../model/six-to-four';
import type { Snapshot } from '../../model/snapshot';
import { symbolsOf } from '../../model/symbols';
import type { OfferedValue } from './completion-values';

/** How many subnets are tried for a free one. */
const MOST_TRIES = 256;

/** Addresses for the interface that a line stands in: the one that a 6to4 tunnel must have, and the next free ones. */
export function interfaceAddresses(
  snapshot: Snapshot,
  located: LocatedLine,
  family: 4 | 6,
): readonly OfferedValue[] {
  const byName = interfacesByName(snapshot);
  const own = byName.get(headerName(located) ?? '');
  if (own === undefined) return [];
  const all = [...byName.values()].filter(({ vrf }) => vrf === own.vrf);
  const others = all.filter((one) => one !== own);
  if (family === 4) return nextIpv4(others);
  return [...tunnelAddresses(own, byName), ...nextIpv6(others)];
}

/** The name of the interface in whose block a line stands. */
function headerName({ section }: LocatedLine): string | undefined {
  const [header] = section.lines;
  const symbol = header && symbolsOf(header, section).find(({ kind }) => kind === 'interface');
  return symbol?.name;
}

/** 6to4 derives the /48 from the IPv4 address that the tunnel sends from (RFC 3056 section 2). */
function tunnelAddresses(own: Interface, byName: ReadonlyMap<string, Interface>): OfferedValue[] {
  if (own.tunnel.mode?.kind !== '6to4') return [];
  const source = sourceAddress(own, byName);
  if (source === undefined) return [];
  const prefix = sixToFourPrefix(source.ipv4);
  const detail = `6to4 of ${formatIpv4(source.ipv4)}${source.interface === undefined ? '' : `, ${source.interface}`}`;
  return [`${formatIpv6(prefix)}/128`, `${formatIpv6(prefix | 1n)}/64`].map((text, index) => ({
    text,
    kind: CompletionItemKind.Value,
    detail,
    rank: 3 - index,
  }));
}

/** The same host in the next subnet that no interface is in, counted on from the last interface with an address. */
function nextIpv4(others: readonly Interface[]): OfferedValue[] {
  const taken = others
    .flatMap(({ ipv4 }) => ipv4)
    .filter(({ length }) => length !== undefined && length < 32);
  const last = taken.at(-1);
  if (last?.length === undefined) return [];
  const { length } = last;
  const isFree = (bits: number): boolean =>
    taken.every(
      (one) =>
        one.length === undefined ||
        !containsV4(networkV4(one.address, Math.min(one.length, length)), Math.min(one.length, length), bits),
    );
  for (let by = 1; by <= MOST_TRIES; by++) {
    const next = stepAddress({ family: 4, bits: last.address }, length, by);
    if (next?.family !== 4) return [];
    if (isFree(next.bits)) return [value(formatIpv4(next.bits), `next free /${length}`, 1)];
  }
  return [];
}

function nextIpv6(others: readonly Interface[]): OfferedValue[] {
  const taken = others
    .flatMap(({ ipv6 }) => ipv6)
    .filter(({ linkLocal, length }) => !linkLocal && length > 3 && length < 128);
  const last = taken.at(-1);
  if (last === undefined) return [];
  const { length } = last;
  const isFree = (bits: bigint): boolean =>
    taken.every((one) => {
      const shorter = Math.min(one.length, length);
      return !containsV6(networkV6(one.address, shorter), shorter, bits);
    });
  for (let by = 1; by <= MOST_TRIES; by++) {
    const next = stepAddress({ family: 6, bits: last.address }, length, by);
    if (next?.family !== 6) return [];
    if (!isFree(next.bits)) continue;
    const detail = `next free /${length}`;
    const network = `${formatIpv6(networkV6(next.bits, length))}/${length}`;
    const eui64 =
      length === 64 ? [value(`${network} eui-64`, `${detail}, host part from the MAC address`, 0.5)] : [];
    return last.eui64 ? eui64 : [value(`${formatIpv6(next.bits)}/${length}`, detail, 1), ...eui64];
  }
  return [];
}

function value(text: string, detail: string, rank: number): OfferedValue {
  return { text, detail, kind: CompletionItemKind.Value, rank };
}
