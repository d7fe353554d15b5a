import { parsePrefix } from '../parse';
import { containsV4, containsV6 } from '../prefix';

/** A registry row and the prefix it is about. */
export interface Placed<Bits, Row> {
  readonly start: Bits;
  readonly length: number;
  readonly row: Row;
}

interface HasBlock {
  readonly block: string;
}

/** Rows with their IPv6 prefix parsed, on first use so that start-up parses nothing; most specific first. */
export function lazyTableV6<Row extends HasBlock>(
  rows: readonly Row[],
): () => readonly Placed<bigint, Row>[] {
  let table: readonly Placed<bigint, Row>[] | undefined;
  return () => {
    table ??= rows.flatMap((row) => placeV6(row)).sort((a, b) => b.length - a.length);
    return table;
  };
}

function placeV6<Row extends HasBlock>(row: Row): Placed<bigint, Row>[] {
  const prefix = parsePrefix(row.block);
  return prefix?.address.family === 6 ? [{ start: prefix.address.bits, length: prefix.length, row }] : [];
}

/** The same for IPv4. */
export function lazyTableV4<Row extends HasBlock>(
  rows: readonly Row[],
): () => readonly Placed<number, Row>[] {
  let table: readonly Placed<number, Row>[] | undefined;
  return () => {
    table ??= rows.flatMap((row) => placeV4(row)).sort((a, b) => b.length - a.length);
    return table;
  };
}

function placeV4<Row extends HasBlock>(row: Row): Placed<number, Row>[] {
  const prefix = parsePrefix(row.block);
  return prefix?.address.family === 4 ? [{ start: prefix.address.bits, length: prefix.length, row }] : [];
}

/** Rows whose block holds the prefix `bits/length`, most specific first. */
export function holdersV6<Row>(
  table: readonly Placed<bigint, Row>[],
  bits: bigint,
  length = 128,
): readonly Row[] {
  return table
    .filter((at) => at.length <= length && containsV6(at.start, at.length, bits))
    .map((at) => at.row);
}

/** Rows whose block lies inside the prefix `bits/length` without being it. */
export function insidersV6<Row>(
  table: readonly Placed<bigint, Row>[],
  bits: bigint,
  length: number,
): readonly Row[] {
  return table.filter((at) => at.length > length && containsV6(bits, length, at.start)).map((at) => at.row);
}

/** Rows whose block holds the prefix `bits/length`, most specific first. */
export function holdersV4<Row>(
  table: readonly Placed<number, Row>[],
  bits: number,
  length = 32,
): readonly Row[] {
  return table
    .filter((at) => at.length <= length && containsV4(at.start, at.length, bits))
    .map((at) => at.row);
}

/** Rows whose block lies inside the prefix `bits/length` without being it. */
export function insidersV4<Row>(
  table: readonly Placed<number, Row>[],
  bits: number,
  length: number,
): readonly Row[] {
  return table.filter((at) => at.length > length && containsV4(bits, length, at.start)).map((at) => at.row);
}
