import type { Argument } from './form';
import { nameKinds } from './kinds';
import { argumentTypes } from './types';

/** True for an argument of which no address and no name can be a value. */
export function isPlainShape(argument: Argument): boolean {
  return argument.min !== undefined || argumentTypes[argument.type]?.plain === true;
}

/** What belongs where an argument stands: `a number from 1 to 4094`, `a name (route map)`. */
export function valueText({ type, kind, min, max }: Argument): string {
  if (min !== undefined)
    return max === undefined ? `a number from ${min} on` : `a number from ${min} to ${max}`;
  const label = kind === undefined ? undefined : nameKinds[kind]?.label;
  return label === undefined ? (argumentTypes[type]?.what ?? 'a word') : `a name (${label})`;
}
