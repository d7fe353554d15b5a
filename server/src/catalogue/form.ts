/** A command of IOS, as one line of the catalogue declares it. */
export interface Form {
  /** What facts refer to. Only forms that facts read have one. */
  readonly id?: string;
  readonly modes: readonly string[];
  readonly elements: readonly Element[];
  readonly summary: string;
  readonly attributes: FormAttributes;
}

export interface FormAttributes {
  /** The mode in which the lines below the command stand. */
  readonly opens?: string;
  /** The word on a line of its own that ends the free text below the command. */
  readonly textUntil?: string;
  /** A second one with the same leading words replaces the first, unless it says `secondary`. */
  readonly single?: boolean;
  /** The command leaves the mode it stands in. */
  readonly leaves?: 'mode' | 'all';
}

/** A keyword is a string; everything else is an object. */
export type Element = string | Argument | Choice | Repetition;

export interface Argument {
  readonly type: string;
  /** What facts call the argument. */
  readonly name?: string;
  /** For `def` and `ref`: the kind of the named thing. */
  readonly kind?: string;
  /** For `range`, and for names that are numbers: the bounds, both included. */
  readonly min?: number;
  readonly max?: number;
}

export interface Choice {
  readonly choice: readonly (readonly Element[])[];
  readonly optional: boolean;
}

/** One or more times. */
export interface Repetition {
  readonly repeat: Element;
}

export function isArgument(element: Element): element is Argument {
  return typeof element === 'object' && 'type' in element;
}
