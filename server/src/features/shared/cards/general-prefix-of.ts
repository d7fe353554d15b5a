import { parsePrefix } from '../../../base/ip/parse';
import { argument } from '../../../model/bound-line';
import type { LocatedLine } from '../../../model/locate';
import { namedThing } from '../../../model/name-uses';
import type { Snapshot } from '../../../model/snapshot';
import { symbolsOf } from '../../../model/symbols';
import type { GeneralPrefix } from './general-prefix-card';

const KIND = 'general-prefix';

/** The general prefix that the address of a line is built from, with its value where the document defines it. */
export function generalPrefixOf(
  { line, section }: LocatedLine,
  snapshot: Snapshot,
): GeneralPrefix | undefined {
  if (line.kind !== 'command') return undefined;
  // A line that was pasted without its interface.
  const [, pasted] = /^\s*ipv6 address ([a-z][^\s:]*) /i.exec(line.source.text) ?? [];
  if (line.form === undefined && pasted !== undefined) return { name: pasted, prefix: undefined };
  const name = symbolsOf(line, section).find(({ kind, role }) => kind === KIND && role === 'reference');
  if (name === undefined) return undefined;
  const { definitions } = namedThing(snapshot, name);
  const texts = definitions.map(({ mark }) => argument(mark.line, 'prefix')?.text ?? '');
  const prefix = texts.map((text) => parsePrefix(text)).find((found) => found?.address.family === 6);
  const { span } = name.mark;
  return {
    name: line.source.text.slice(span.start, span.end),
    prefix: prefix?.address.family === 6 ? { bits: prefix.address.bits, length: prefix.length } : undefined,
  };
}
