import type { Argument, Element, Form, FormAttributes } from './form';
import { isArgument } from './form';

/**
 * The compiled catalogue: for each set of modes the forms that stand in all of them, as the text of a JSON array, so that
 * nothing is parsed before a mode is asked for.
 */
export type CatalogueTable = readonly (readonly [modes: string, forms: string])[];

/** A keyword is a string, an argument begins with its type, a range with its bounds. */
type PackedElement =
  | string
  | readonly [string | number, ...(string | number)[]]
  | { readonly c: readonly (readonly PackedElement[])[] }
  | { readonly o: readonly (readonly PackedElement[])[] }
  | { readonly r: PackedElement };

type PackedForm = readonly [
  elements: readonly PackedElement[],
  summary: string,
  id?: string | 0,
  attributes?: FormAttributes,
];

/** Packs forms, those of the same modes together, in the order in which they were declared. */
export function packForms(forms: readonly Form[]): CatalogueTable {
  const groups = new Map<string, PackedForm[]>();
  for (const form of forms) {
    const modes = form.modes.join(' ');
    const group = groups.get(modes);
    if (group === undefined) groups.set(modes, [packForm(form)]);
    else group.push(packForm(form));
  }
  return [...groups].map(([modes, packed]) => [modes, JSON.stringify(packed)]);
}

/** The forms of one group of the table. */
export function unpackForms([modes, forms]: CatalogueTable[number]): Form[] {
  const names = modes.split(' ');
  return (JSON.parse(forms) as PackedForm[]).map(([elements, summary, id, attributes]) => ({
    ...(id ? { id } : {}),
    modes: names,
    elements: elements.map(unpackElement),
    summary,
    attributes: attributes ?? {},
  }));
}

function packForm({ elements, summary, id, attributes }: Form): PackedForm {
  const packed = elements.map(packElement);
  if (Object.keys(attributes).length > 0) return [packed, summary, id ?? 0, attributes];
  return id === undefined ? [packed, summary] : [packed, summary, id];
}

function packElement(element: Element): PackedElement {
  if (typeof element === 'string') return element;
  if (isArgument(element)) return packArgument(element);
  if ('repeat' in element) return { r: packElement(element.repeat) };
  const alternatives = element.choice.map((alternative) => alternative.map(packElement));
  return element.optional ? { o: alternatives } : { c: alternatives };
}

function packArgument({ type, kind, min, max, name }: Argument): PackedElement {
  const tail = name === undefined ? [] : [name];
  if (type === 'range') return [min ?? 0, max ?? 0, ...tail];
  if (kind === undefined) return [type, ...tail];
  return min === undefined ? [type, kind, ...tail] : [type, kind, min, max ?? min, ...tail];
}

function unpackElement(packed: PackedElement): Element {
  if (typeof packed === 'string') return packed;
  if ('r' in packed) return { repeat: unpackElement(packed.r) };
  if ('c' in packed) return { choice: packed.c.map((one) => one.map(unpackElement)), optional: false };
  if ('o' in packed) return { choice: packed.o.map((one) => one.map(unpackElement)), optional: true };
  return unpackArgument(packed);
}

function unpackArgument([first, second, third, fourth, fifth]: readonly (string | number)[]): Argument {
  if (typeof first === 'number') return { type: 'range', min: first, max: Number(second), ...named(third) };
  if (first === 'def' || first === 'ref') {
    const name = { type: first, kind: String(second) };
    return typeof third === 'number'
      ? { ...name, min: third, max: Number(fourth), ...named(fifth) }
      : { ...name, ...named(third) };
  }
  return { type: String(first), ...named(second) };
}

function named(name: string | number | undefined): { readonly name?: string } {
  return name === undefined ? {} : { name: String(name) };
}
