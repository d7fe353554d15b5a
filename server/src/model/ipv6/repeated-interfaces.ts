import { type Fact, fact, sectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';

const headers = sectionFact<string>(['interface'], (_, lines) =>
  lines.flatMap((line) => interfaceArgument(line, 'name') ?? []),
);

/**
 * The interfaces that a document configures in several places, by name as printed: what one place lacks may stand in
 * another.
 */
export const repeatedInterfaces: Fact<ReadonlySet<string>> = fact([headers], (names) => {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
});
