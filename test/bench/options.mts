import { parseArgs } from 'node:util';

/** What a run of the bench was asked for. */
export interface Options {
  /** Only what has a name that holds this pattern, such as `keystroke` or `edge 50000`. */
  readonly only: RegExp | undefined;
  /** Fewer sizes and fewer rounds: a first impression. */
  readonly quick: boolean;
  /** Diagnostics are pushed, as to clients that do not ask for them. */
  readonly push: boolean;
  /** Texts that are made to be hard, too. */
  readonly hostile: boolean;
  /** The real editor instead of the server alone. */
  readonly editor: boolean;
  /** File that the figures are written to. */
  readonly json: string | undefined;
  /** File of an earlier run to compare with. */
  readonly compare: string | undefined;
}

/** What `--help` prints. */
export const usage = `npm run bench -- [options]: what Conf T costs beside a server that does nothing, in the same run
  --only PATTERN   only what has a name or a document that matches: "hover", "edge 50000", "memory"
  --quick          1,000 and 10,000 lines and few rounds
  --push           diagnostics pushed instead of pulled
  --json FILE      writes the figures
  --compare FILE   shows what changed since the figures in FILE
  --hostile        texts that are made to be hard, too: by far the longest part
  --editor         keystrokes in real VS Code instead: what a person waits for`;

/** Reads the options of the command line; undefined where help was asked for. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      push: { type: 'boolean', default: false },
      hostile: { type: 'boolean', default: false },
      editor: { type: 'boolean', default: false },
      json: { type: 'string' },
      compare: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const { quick, push, hostile, editor, json, compare } = values;
  return {
    only: values.only === undefined ? undefined : new RegExp(values.only, 'i'),
    quick,
    push,
    hostile,
    editor,
    json,
    compare,
  };
}
