import type { Span } from '../../base/span';
import { type Argument, type Element, type Form, isArgument } from '../../catalogue/form';
import { syntaxText } from '../../catalogue/syntax-text';

/** A piece of the syntax of a form: a keyword, an argument, a choice or a repetition. */
export interface Part {
  readonly element: Element;
  /** Where it stands in the text of the syntax. */
  readonly span: Span;
  /** The choice or repetition around it. */
  readonly parent: Part | undefined;
  /** Where a reader stands just before it. */
  readonly entry: Place;
}

/** A part that takes words: a keyword or an argument. */
export interface Leaf extends Part {
  readonly element: string | Argument;
}

/** A place between two words of a form. */
export interface Place {
  readonly steps: { readonly leaf: Leaf; readonly to: Place }[];
  /** Places that are reached from here without a word. */
  readonly skips: Place[];
}

/** A form as text, each part with its columns, and as a small graph that words are read along. */
export interface Syntax {
  /** As `syntaxText` writes it. */
  readonly text: string;
  /** From left to right; what is around a part comes before it. */
  readonly parts: readonly Part[];
  readonly start: Place;
  readonly end: Place;
}

const layouts = new WeakMap<Form, Syntax>();

/** The syntax of a form, laid out once. */
export function syntaxOf(form: Form): Syntax {
  const known = layouts.get(form);
  if (known !== undefined) return known;
  const draft: Draft = { text: '', parts: [] };
  const start = newPlace();
  const end = layRow(draft, form.elements, start, undefined);
  const syntax = { text: draft.text, parts: draft.parts, start, end };
  layouts.set(form, syntax);
  return syntax;
}

/** All places that are reached from one without a word, itself among them. */
export function placesFrom(place: Place): ReadonlySet<Place> {
  const reached = new Set([place]);
  // A set that grows while it is walked: its new members are walked too.
  for (const one of reached) for (const next of one.skips) reached.add(next);
  return reached;
}

/** The largest part that all of begins here, given the leaves that may come next: what a reader is to fill in. */
export function activePart(syntax: Syntax, expected: ReadonlySet<Leaf>): Part | undefined {
  let active = syntax.parts.find((part) => expected.has(part as Leaf));
  while (active?.parent !== undefined && firstLeaves(active.parent).every((leaf) => expected.has(leaf)))
    active = active.parent;
  return active;
}

function firstLeaves(part: Part): Leaf[] {
  return [...placesFrom(part.entry)].flatMap(({ steps }) =>
    steps.flatMap(({ leaf }) => (isWithin(leaf, part) ? [leaf] : [])),
  );
}

function isWithin(leaf: Part, part: Part): boolean {
  let around: Part | undefined = leaf;
  while (around !== undefined && around !== part) around = around.parent;
  return around === part;
}

interface Draft {
  text: string;
  readonly parts: Part[];
}

interface MutablePart {
  readonly element: Element;
  readonly span: { readonly start: number; end: number };
  readonly parent: Part | undefined;
  readonly entry: Place;
}

function newPlace(): Place {
  return { steps: [], skips: [] };
}

function layRow(
  draft: Draft,
  elements: readonly Element[],
  from: Place,
  parent: MutablePart | undefined,
): Place {
  let place = from;
  elements.forEach((element, index) => {
    if (index > 0) draft.text += ' ';
    place = lay(draft, element, place, parent);
  });
  return place;
}

/** Writes one element; returns the place behind it. */
function lay(draft: Draft, element: Element, from: Place, parent: MutablePart | undefined): Place {
  const at = draft.text.length;
  const part: MutablePart = { element, span: { start: at, end: at }, parent, entry: from };
  draft.parts.push(part);
  const to = layInside(draft, element, from, part);
  part.span.end = draft.text.length;
  return to;
}

function layInside(draft: Draft, element: Element, from: Place, part: MutablePart): Place {
  const to = newPlace();
  if (typeof element === 'string' || isArgument(element)) {
    draft.text += syntaxText([element]);
    from.steps.push({ leaf: part as Leaf, to });
    return to;
  }
  if ('repeat' in element) {
    const round = newPlace();
    from.skips.push(round);
    lay(draft, element.repeat, round, part).skips.push(round, to);
    draft.text += '...';
    return to;
  }
  draft.text += element.optional ? '[' : '{';
  element.choice.forEach((alternative, index) => {
    if (index > 0) draft.text += ' | ';
    layRow(draft, alternative, from, part).skips.push(to);
  });
  draft.text += element.optional ? ']' : '}';
  if (element.optional) from.skips.push(to);
  return to;
}
