import compiled from './catalogue.generated.json';
import type { Form } from './form';
import { buildGraph, type Node } from './graph';

/** All forms of the catalogue, compiled at build time. */
export const forms = compiled as readonly Form[];

const graphs = new Map<string, Node | undefined>();

/** The commands of a mode; undefined for a mode that the catalogue does not know. Built when first asked for. */
export function modeGraph(mode: string): Node | undefined {
  if (!graphs.has(mode)) graphs.set(mode, buildGraph(forms.filter((form) => form.modes.includes(mode))));
  return graphs.get(mode);
}
