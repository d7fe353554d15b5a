import type { Argument, Element } from './form';
import { isArgument } from './form';

/** A form as the catalogue writes it, names of arguments left out: `ip address <ipv4> <mask> [secondary]`. */
export function syntaxText(elements: readonly Element[]): string {
  return elements.map(elementText).join(' ');
}

function elementText(element: Element): string {
  if (typeof element === 'string') return element;
  if (isArgument(element)) return argumentText(element);
  if ('repeat' in element) return `${elementText(element.repeat)}...`;
  const alternatives = element.choice.map(syntaxText).join(' | ');
  return element.optional ? `[${alternatives}]` : `{${alternatives}}`;
}

function argumentText({ type, kind, min, max }: Argument): string {
  if (type === 'range') return `<${min}-${max}>`;
  return kind === undefined ? `<${type}>` : `<${kind}>`;
}
