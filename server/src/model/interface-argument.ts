import { interfaceName } from '../catalogue/interface-name';
import { argument, type BoundLine } from './bound-line';

/** The interface that an argument names, as a device prints it; undefined when the line lacks it. */
export function interfaceArgument(line: BoundLine, name: string): string | undefined {
  const word = argument(line, name);
  return word === undefined ? undefined : interfaceName(word.text.replaceAll(' ', ''));
}
