import { type Leaf, type Place, placesFrom, type Syntax } from './command-syntax';

/** What a keyword or argument takes of a line. */
export interface Taken {
  /** How many words, at least one. */
  readonly words: number;
  /** The lower the better. */
  readonly cost: number;
  /** True when more words may belong to it: free text, a string whose quote is open, an interface without number. */
  readonly open?: boolean;
}

/** Words read along one form. */
export interface FormReading {
  /** The leaf of each word. */
  readonly leaves: readonly Leaf[];
  /** The leaves that may take the next word. */
  readonly expected: ReadonlySet<Leaf>;
  /** True when the command may end here. */
  readonly complete: boolean;
  readonly cost: number;
}

interface Step {
  readonly place: Place;
  readonly cost: number;
  readonly before: Step | undefined;
  readonly leaf: Leaf | undefined;
  readonly words: number;
  readonly open: boolean;
}

/**
 * Reads words along a form, all ways at once; the cheapest counts.
 * @param take what a leaf takes from the nth word on; undefined where it cannot take that word
 * @returns undefined where the words are not the beginning of the form
 */
export function readForm(
  syntax: Syntax,
  count: number,
  take: (leaf: Leaf, index: number) => Taken | undefined,
): FormReading | undefined {
  const waiting = new Map<number, Map<Place, Step>>();
  const first: Step = {
    place: syntax.start,
    cost: 0,
    before: undefined,
    leaf: undefined,
    words: 0,
    open: false,
  };
  waiting.set(0, new Map([[syntax.start, first]]));
  for (let index = 0; index < count && waiting.size > 0; index++) {
    const current = waiting.get(index);
    waiting.delete(index);
    for (const step of current?.values() ?? []) {
      for (const place of placesFrom(step.place)) {
        for (const { leaf, to } of place.steps) {
          const taken = take(leaf, index);
          if (taken === undefined) continue;
          const { words, open = false } = taken;
          const next = { place: to, cost: step.cost + taken.cost, before: step, leaf, words, open };
          keep(waiting, index + words, next);
        }
      }
    }
  }
  return reading(syntax, [...(waiting.get(count)?.values() ?? [])]);
}

function keep(waiting: Map<number, Map<Place, Step>>, index: number, step: Step): void {
  const steps = waiting.get(index) ?? new Map<Place, Step>();
  waiting.set(index, steps);
  const known = steps.get(step.place);
  if (known === undefined || step.cost < known.cost) steps.set(step.place, step);
}

function reading(syntax: Syntax, last: readonly Step[]): FormReading | undefined {
  let best: Step | undefined;
  for (const step of last) if (best === undefined || step.cost < best.cost) best = step;
  if (best === undefined) return undefined;
  const expected = new Set<Leaf>();
  let complete = false;
  for (const step of last) {
    if (step.cost > best.cost) continue;
    if (step.open && step.leaf !== undefined) expected.add(step.leaf);
    const places = placesFrom(step.place);
    complete ||= places.has(syntax.end);
    for (const place of places) for (const { leaf } of place.steps) if (!step.open) expected.add(leaf);
  }
  return { leaves: leavesOf(best), expected, complete, cost: best.cost };
}

function leavesOf(last: Step): Leaf[] {
  const leaves: Leaf[] = [];
  for (let step: Step | undefined = last; step?.leaf !== undefined; step = step.before)
    for (let word = 0; word < step.words; word++) leaves.push(step.leaf);
  return leaves.reverse();
}
