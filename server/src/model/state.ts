import { type OpenText, sameText } from '../syntax/free-text';

/** A mode that is open at a line, inside of its parent. */
export interface Frame {
  readonly mode: string;
  /** Indentation of the line that opened the mode; -1 for the global mode. */
  readonly indent: number;
  /** Indentation of the lines in the mode; undefined before the first of them. */
  readonly body: number | undefined;
  readonly parent: Frame | undefined;
  /** How many modes lie around this one: 0 for the global mode. */
  readonly depth: number;
}

/** All that the meaning of a line depends on besides its own text. A value: two equal states bind a line alike. */
export interface State {
  readonly frame: Frame;
  readonly text: OpenText;
  /** Indentation of the last command if no form of the catalogue fits it: what is indented below it is its own. */
  readonly unknownIndent: number | undefined;
  /** True once a line was indented below its header: then equal indentation ends a mode. */
  readonly indented: boolean;
}

export const GLOBAL_MODE = 'global';
/** What stands below a command that the catalogue does not know. */
export const UNKNOWN_MODE = 'unknown';

const globalFrame: Frame = { mode: GLOBAL_MODE, indent: -1, body: undefined, parent: undefined, depth: 0 };

export const initialState: State = {
  frame: globalFrame,
  text: undefined,
  unknownIndent: undefined,
  indented: false,
};

export function openFrame(parent: Frame, mode: string, indent: number, body?: number): Frame {
  return { mode, indent, body, parent, depth: parent.depth + 1 };
}

/** The global mode around a frame. */
export function outermost(frame: Frame): Frame {
  let outer = frame;
  while (outer.parent !== undefined) outer = outer.parent;
  return outer;
}

export function sameState(a: State, b: State): boolean {
  if (a === b) return true;
  return (
    a.indented === b.indented &&
    a.unknownIndent === b.unknownIndent &&
    sameText(a.text, b.text) &&
    sameFrame(a.frame, b.frame)
  );
}

function sameFrame(a: Frame | undefined, b: Frame | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return a.mode === b.mode && a.indent === b.indent && a.body === b.body && sameFrame(a.parent, b.parent);
}
