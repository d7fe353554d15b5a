import { argument } from '../bound-line';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';
import { aclParts } from './acl-lines';

/** A name that access lists of both families have. */
export interface SharedName {
  readonly name: string;
  /** Where a list of one family is defined, and where the first of the other family is. */
  readonly first: Mark;
  readonly second: Mark;
}

/** Names of access lists of both IPv4 and IPv6, with the lines that define the lists, in the order of the document. */
export const sharedAclNames: Fact<readonly SharedName[]> = fact([aclParts], (parts) => {
  if (!parts.some(({ family }) => family === 6)) return [];
  const definitions = new Map<string, Mark>();
  const shared = new Map<string, SharedName>();
  for (const { family, name, does, header } of parts) {
    const other = `${family === 4 ? 6 : 4} ${name}`;
    if (does === 'clear') {
      definitions.delete(`${family} ${name}`);
      shared.delete(name);
    }
    if (does !== 'edit') continue;
    const first = definitions.get(other);
    if (!definitions.has(`${family} ${name}`)) definitions.set(`${family} ${name}`, header);
    if (first !== undefined && !shared.has(name))
      shared.set(name, { name, first: nameMark(first), second: nameMark(header) });
  }
  return [...shared.values()];
});

function nameMark(header: Mark): Mark {
  const word = argument(header.line, 'name') ?? argument(header.line, 'list');
  return word === undefined ? header : { ...header, span: word.span };
}
