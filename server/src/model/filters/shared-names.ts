import { argument } from '../bound-line';
import { eachRow, type Fact } from '../facts';
import { keyedFact } from '../keyed';
import type { Mark } from '../mark';
import { perKey, valuesOf } from '../per-key';
import { type AclLine, aclLines } from './acl-lines';
import type { Family } from './types';

/** A name that access lists of both families have. */
export interface SharedName {
  readonly name: string;
  /** Where a list of one family is defined, and where the first of the other family is. */
  readonly first: Mark;
  readonly second: Mark;
}

/** The lines that define lists or take them away. */
const definitions = eachRow(aclLines, [], (line) =>
  line.does === 'open' || line.does === 'clear' || (line.does === 'add' && line.global) ? [line] : [],
);

/** Names of access lists of both IPv4 and IPv6, with the lines that define the lists, in the order of the document. */
export const sharedAclNames: Fact<readonly SharedName[]> = valuesOf(
  perKey(
    keyedFact(definitions, ({ head }) => head.name),
    [],
    sharedName,
  ),
);

function sharedName(lines: readonly AclLine[], name: string): SharedName | undefined {
  if (!lines.some(({ head }) => head.family === 6)) return undefined;
  const defined: Partial<Record<Family, Mark>> = {};
  let shared: SharedName | undefined;
  for (const { head, does, mark } of lines) {
    const { family } = head;
    if (does === 'clear') {
      delete defined[family];
      shared = undefined;
      continue;
    }
    const first = defined[family === 4 ? 6 : 4];
    defined[family] ??= mark;
    if (first !== undefined) shared ??= { name, first: nameMark(first), second: nameMark(mark) };
  }
  return shared;
}

function nameMark(header: Mark): Mark {
  const word = argument(header.line, 'name') ?? argument(header.line, 'list');
  return word === undefined ? header : { ...header, span: word.span };
}
