import { modeGraph } from '../../catalogue/catalogue';
import type { Element, Form } from '../../catalogue/form';
import { isArgument } from '../../catalogue/form';
import { reachedFrom } from '../../catalogue/graph';
import { valueText } from '../../catalogue/value-text';

/** A command that opens a mode, as text with places to tab through. */
export interface OpenerSnippet {
  /** Its keywords: `router bgp`. */
  readonly label: string;
  /** In the syntax of snippets; lines are indented relative to the command. */
  readonly text: string;
}

/** The least that a command can be written with, and a line in the mode that it opens. */
export function openerSnippet(form: Form): OpenerSnippet {
  let place = 0;
  const write = (element: Element): string => {
    if (typeof element === 'string') return escaped(element);
    if (isArgument(element)) return `\${${++place}:${escaped(element.name ?? nameOf(valueText(element)))}}`;
    if ('repeat' in element) return write(element.repeat);
    if (element.optional) return '';
    const named = element.choice.find((elements) => !elements.every(isKeyword));
    if (named !== undefined) return named.map(write).join(' ');
    const words = element.choice.map((elements) => escaped(elements.filter(isKeyword).join(' ')));
    return `\${${++place}|${words.join(',')}|}`;
  };
  const command = form.elements
    .map(write)
    .filter((word) => word !== '')
    .join(' ');
  const closing = closingCommand(form.attributes.opens ?? '');
  const body = closing === undefined ? '\n $0' : `\n $0\n${escaped(closing)}`;
  return { label: leadingKeywords(form), text: command + body };
}

/** The command by which devices print the end of a mode, such as `exit-address-family`. */
function closingCommand(mode: string): string | undefined {
  const graph = modeGraph(mode);
  for (const [keyword, targets] of graph?.keywords ?? []) {
    if (!keyword.startsWith('exit-')) continue;
    const leaves = targets.flatMap(reachedFrom).some(({ ends }) => ends.some((end) => end.attributes.leaves));
    if (leaves) return keyword;
  }
  return undefined;
}

function isKeyword(element: Element): element is string {
  return typeof element === 'string';
}

function leadingKeywords({ elements }: Form): string {
  const end = elements.findIndex((element) => typeof element !== 'string');
  return elements.slice(0, end === -1 ? undefined : end).join(' ');
}

/** `a name (route map)` → `route map`. */
function nameOf(value: string): string {
  return /\((.*)\)$/.exec(value)?.[1] ?? value.replace(/^an? /, '').replace(/ from .*$/, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}|,]/g, (sign) => `\\${sign}`);
}
