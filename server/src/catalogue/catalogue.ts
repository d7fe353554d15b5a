import compiled from './catalogue.generated.json';
import type { Form } from './form';
import { buildGraph, type Node } from './graph';
import { type CatalogueTable, unpackForms } from './table';

const table = compiled as unknown as CatalogueTable;
const graphs = new Map<string, Node | undefined>();

/** The commands of a mode; undefined for a mode that the catalogue does not know. Built when first asked for. */
export function modeGraph(mode: string): Node | undefined {
  if (!graphs.has(mode)) graphs.set(mode, buildGraph(formsOf(mode)));
  return graphs.get(mode);
}

/** All forms that can stand in a mode. */
export function formsOf(mode: string): readonly Form[] {
  return table.filter(([modes]) => modes.split(' ').includes(mode)).flatMap(unpackForms);
}

/** Every form of the catalogue: for tests and generators. */
export function allForms(): readonly Form[] {
  return table.flatMap(unpackForms);
}
