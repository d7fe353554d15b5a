import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type Fact, fact, sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import { type Block, blocksOf, type Section } from '../section';
import { type LineAccessClass, readAccessClass, withAccessClass, withoutAccessClass } from './line-access';

export type { LineAccessClass } from './line-access';

/** What kind of lines a block configures; `absolute` where it counts lines of all kinds (`line 2 6`). */
type LineKind = 'aux' | 'console' | 'tty' | 'vty' | 'absolute';

/** How a line asks who is there: a list of AAA, local users, TACACS, the password of the line, or nobody (`none`). */
export interface LineLogin {
  readonly by: 'none' | 'password' | 'local' | 'tacacs' | 'aaa';
  /** The AAA list. */
  readonly list: string | undefined;
  readonly mark: Mark;
}

/** A `line` block. What a later line takes back is as if it were never written. */
export interface TerminalLine {
  readonly kind: LineKind;
  /** The first and last number, both of the range; equal for one line. */
  readonly first: number;
  readonly last: number;
  readonly header: Mark;
  readonly accessClasses: readonly LineAccessClass[];
  /** Protocols as keywords, `all` for all of them, none for `none`; undefined where only the default of the release counts. */
  readonly transportInput: { readonly protocols: readonly string[]; readonly mark: Mark } | undefined;
  /** Seconds of idleness after which a session ends, 0 for never; undefined for the default of ten minutes. */
  readonly execTimeout: { readonly seconds: number; readonly mark: Mark } | undefined;
  /** Undefined where the block does not say. */
  readonly login: LineLogin | undefined;
  readonly password: Mark | undefined;
  /** The `no exec` of a line that offers no command line. */
  readonly noExec: Mark | undefined;
}

type Draft = { -readonly [Key in keyof TerminalLine]: TerminalLine[Key] };
type Reader = (draft: Draft, line: BoundLine, mark: Mark) => Partial<Draft>;

/** What a command says, and what its `no` form does. */
interface CommandReader {
  readonly on: Reader;
  readonly off: Reader;
}

const readers: Readonly<Record<string, CommandReader>> = {
  'line-access-class': accessReader(4),
  'line-ipv6-access-class': accessReader(6),
  // Without protocols a line takes none.
  'line-transport-input': {
    on: (_, line, mark) => ({ transportInput: { protocols: protocolsOf(line), mark } }),
    off: (_, __, mark) => ({ transportInput: { protocols: [], mark } }),
  },
  'exec-timeout': {
    on: (_, line, mark) => ({ execTimeout: { seconds: idleSeconds(line), mark } }),
    off: (_, __, mark) => ({ execTimeout: { seconds: 0, mark } }),
  },
  'line-login': {
    on: (_, line, mark) => ({ login: { by: loginBy(line), list: undefined, mark } }),
    off: (_, __, mark) => ({ login: { by: 'none', list: undefined, mark } }),
  },
  'line-login-authentication': {
    on: (_, line, mark) => ({
      login: { by: 'aaa', list: argument(line, 'list')?.text ?? 'default', mark },
    }),
    off: () => ({ login: undefined }),
  },
  'line-password': { on: (_, __, mark) => ({ password: mark }), off: () => ({ password: undefined }) },
  'line-exec': { on: () => ({ noExec: undefined }), off: (_, __, mark) => ({ noExec: mark }) },
};

/** The settings that `default` puts back, by command. */
const defaults: Readonly<Record<string, Partial<Draft>>> = {
  'line-transport-input': { transportInput: undefined },
  'exec-timeout': { execTimeout: undefined },
  'line-login': { login: undefined },
  'line-exec': { noExec: undefined },
};

const lineBlocks = sectionFact<TerminalLine | { readonly removed: BoundLine }>(
  ['line', ...Object.keys(readers)],
  (section, lines) => {
    const blocks = blocksOf(section).filter(({ header }) => header.form?.id === 'line');
    const removed = lines.filter(({ form, negation }) => form?.id === 'line' && negation !== undefined);
    return [
      ...blocks
        .filter(({ header }) => header.negation === undefined)
        .map((block) => readLineBlock(block, section)),
      ...removed.map((line) => ({ removed: line })),
    ];
  },
);

/**
 * The `line` blocks of a device, in the order of the document, those that are removed again left out. Ranges of two
 * blocks may overlap: then what both say counts for the lines they share.
 */
export const terminalLines: Fact<readonly TerminalLine[]> = fact([lineBlocks], (rows) => {
  let all: TerminalLine[] = [];
  for (const row of rows) {
    if (!('removed' in row)) all.push(row);
    else {
      const { kind, first, last } = rangeOf(row.removed);
      all = all.filter((line) => line.kind !== kind || line.first < first || line.last > last);
    }
  }
  return all;
});

/** The range as a person writes it: `vty 0 4`, `console 0`. */
export function lineName({ kind, first, last }: TerminalLine): string {
  const numbers = first === last ? `${first}` : `${first} ${last}`;
  return kind === 'absolute' ? numbers : `${kind} ${numbers}`;
}

function readLineBlock({ header, lines }: Block, section: Section): TerminalLine {
  let draft: Draft = {
    ...rangeOf(header),
    header: markLine(section, header),
    accessClasses: [],
    transportInput: undefined,
    execTimeout: undefined,
    login: undefined,
    password: undefined,
    noExec: undefined,
  };
  for (const line of lines) {
    const id = line.form?.id ?? '';
    const reader = readers[id];
    if (reader === undefined) continue;
    const read = line.negation === undefined ? reader.on : reader.off;
    const byDefault = line.negation === 'default' ? defaults[id] : undefined;
    draft = { ...draft, ...(byDefault ?? read(draft, line, markLine(section, line))) };
  }
  return draft;
}

function rangeOf(header: BoundLine): Pick<TerminalLine, 'kind' | 'first' | 'last'> {
  const first = Number(argument(header, 'first')?.text ?? 0);
  return { kind: kindOf(header), first, last: Number(argument(header, 'last')?.text ?? first) };
}

function kindOf(header: BoundLine): LineKind {
  for (const kind of ['aux', 'tty', 'vty'] as const) if (hasKeyword(header, kind)) return kind;
  return hasKeyword(header, 'con') || hasKeyword(header, 'console') ? 'console' : 'absolute';
}

function accessReader(family: 4 | 6): CommandReader {
  return {
    on: ({ accessClasses }, line, mark) => ({
      accessClasses: withAccessClass(accessClasses, readAccessClass(family, line, mark)),
    }),
    off: ({ accessClasses }, line) => ({ accessClasses: withoutAccessClass(accessClasses, family, line) }),
  };
}

function protocolsOf(line: BoundLine): string[] {
  const words = line.matched.slice(2).flatMap(({ keyword }) => keyword ?? []);
  return words.filter((word) => word !== 'none');
}

function idleSeconds(line: BoundLine): number {
  return Number(argument(line, 'minutes')?.text ?? 0) * 60 + Number(argument(line, 'seconds')?.text ?? 0);
}

function loginBy(line: BoundLine): LineLogin['by'] {
  if (hasKeyword(line, 'local')) return 'local';
  return hasKeyword(line, 'tacacs') ? 'tacacs' : 'password';
}
