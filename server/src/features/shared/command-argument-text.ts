import type { Argument } from '../../catalogue/form';
import { nameKinds } from '../../catalogue/kinds';
import { argumentTypes } from '../../catalogue/types';
import { valueText } from '../../catalogue/value-text';
import { plainText } from './markdown';

/** What an argument means, in Markdown: what it is called, its type or range, the kind of the thing it names. */
export function argumentText(argument: Argument): string {
  const { type, kind, min, name } = argument;
  const value = valueText(argument).replace(/^an? /, '');
  if (kind !== undefined) {
    const label = nameKinds[kind]?.label ?? kind;
    const what = min === undefined ? 'name' : value;
    return plainText(`${what} (${label}${type === 'def' ? ', defined here' : ''})`);
  }
  const example = min === undefined ? argumentTypes[type]?.example : undefined;
  const text = example === undefined ? value : `${value}, such as ${example}`;
  return plainText(name === undefined || text.includes(name) ? text : `${name}: ${text}`);
}
