/** So many values of an octet are written one by one. */
const MOST_VALUES = 4;

/**
 * What a wildcard mask matches, octet by octet: `10.0-3.{1,3}.*`. A star is any value; of many values the first two and
 * the last are written.
 */
export function wildcardPattern(bits: number, wildcard: number): string {
  return [24, 16, 8, 0]
    .map((shift) => octetPattern((bits >>> shift) & 255, (wildcard >>> shift) & 255))
    .join('.');
}

function octetPattern(octet: number, ignored: number): string {
  const base = octet & ~ignored;
  if (ignored === 0) return String(base);
  if (ignored === 255) return '*';
  // One less than a power of two: the ignored bits are the last ones.
  if ((ignored & (ignored + 1)) === 0) return `${base}-${base | ignored}`;
  const values: number[] = [];
  for (let value = 0; value < 256; value++) if ((value & ~ignored) === base) values.push(value);
  if (values.length <= MOST_VALUES) return `{${values.join(',')}}`;
  return `{${values[0]},${values[1]},…,${values.at(-1)}}`;
}
