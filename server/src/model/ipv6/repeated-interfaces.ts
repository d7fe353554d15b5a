import { type Fact, fact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { keyedFact } from '../keyed';
import { lineFact } from '../line-fact';
import { perKey, valuesOf } from '../per-key';

interface Header {
  readonly name: string;
}

const headers = lineFact<Header>(['interface'], (line) => {
  if (line.form?.id !== 'interface') return [];
  const name = interfaceArgument(line, 'name');
  return name === undefined ? [] : [{ name }];
});

/** Of each name that comes again the first header. */
const repeated = perKey(
  keyedFact(headers, ({ name }) => name),
  [],
  ([first, second]) => (second === undefined ? undefined : first),
);

/**
 * The interfaces that a document configures in several places, by name as printed: what one place lacks may stand in
 * another.
 */
export const repeatedInterfaces: Fact<ReadonlySet<string>> = fact(
  [valuesOf(repeated)],
  (all) => new Set(all.map(({ name }) => name)),
);
