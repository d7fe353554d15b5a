import type * as Facts from '../../server/src/model/facts';
import type { Fact } from '../../server/src/model/facts';
import type { Keyed } from '../../server/src/model/keyed';
import type * as LineFacts from '../../server/src/model/line-fact';
import type * as PerKeys from '../../server/src/model/per-key';

/** How often something was computed, and from how much. Clocks differ from run to run; these do not. */
export interface WorkCounts {
  /** Times that a fact was read from a section anew, and the lines that were looked at for it. */
  readonly sections: number;
  readonly lines: number;
  /** Rows, such as interfaces, that something was computed from one by one: by rules among others. */
  readonly rows: number;
  /** Facts of a whole device that were computed, rules among them, and the entries of the lists they were handed. */
  readonly facts: number;
  readonly entries: number;
}

/** The work of a stretch of time, and who did how much of it: computations by the file that declares the fact or rule. */
export interface Work {
  readonly counts: WorkCounts;
  readonly by: ReadonlyMap<string, number>;
}

type Counter = { -readonly [Key in keyof WorkCounts]: number };

const none: WorkCounts = { sections: 0, lines: 0, rows: 0, facts: 0, entries: 0 };
let counter: Counter = { ...none };
let by = new Map<string, number>();

/** The work that was done since this was last called. */
export function takeWork(): Work {
  const work = { counts: counter, by };
  counter = { ...none };
  by = new Map();
  return work;
}

/**
 * The module `model/facts` with each computation counted. `vi.mock` puts it in the place of the real one, so that the
 * product needs no hooks.
 */
export function countingFacts(facts: typeof Facts): typeof Facts {
  return {
    ...facts,
    sectionFact<Row>(...[topics, read]: Parameters<typeof facts.sectionFact<Row>>) {
      const count = countFor(declarer());
      return facts.sectionFact(topics, (section, lines) => {
        count('sections');
        counter.lines += lines.length;
        return read(section, lines);
      });
    },
    eachRow<Row, Inputs extends readonly unknown[], Result>(
      rows: Fact<readonly Row[]>,
      inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
      compute: (row: Row, ...values: Inputs) => readonly Result[],
    ) {
      const count = countFor(declarer());
      return facts.eachRow<Row, Inputs, Result>(rows, inputs, (row, ...values) => {
        count('rows');
        return compute(row, ...(values as unknown as Inputs));
      });
    },
    fact<Inputs extends readonly unknown[], Value>(
      inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
      compute: (...values: Inputs) => Value,
    ) {
      const count = countFor(declarer());
      return facts.fact<Inputs, Value>(inputs, (...values) => {
        count('facts');
        for (const value of values) counter.entries += entriesOf(value);
        return compute(...(values as unknown as Inputs));
      });
    },
  };
}

/** The module `model/per-key` with each key that something is computed for counted. */
export function countingPerKey(module: typeof PerKeys): typeof PerKeys {
  return {
    ...module,
    perKey<
      Key extends string | number | object,
      Row extends object,
      Inputs extends readonly unknown[],
      Result extends object,
    >(
      rows: Fact<Keyed<Key, Row>>,
      inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
      compute: (rows: readonly Row[], key: Key, ...values: Inputs) => Result | undefined,
    ) {
      const count = countFor(declarer());
      return module.perKey<Key, Row, Inputs, Result>(rows, inputs, (own, key, ...values) => {
        count('rows');
        return compute(own, key, ...(values as unknown as Inputs));
      });
    },
  };
}

/** The module `model/line-fact` with each line that is read counted. */
export function countingLineFact(module: typeof LineFacts): typeof LineFacts {
  return {
    ...module,
    lineFact<Row extends object>(...[topics, read]: Parameters<typeof module.lineFact<Row>>) {
      const count = countFor(declarer());
      return module.lineFact(topics, (line, section) => {
        count('lines');
        return read(line, section);
      });
    },
  };
}

function countFor(file: string): (what: keyof WorkCounts) => void {
  return (what) => {
    counter[what]++;
    by.set(file, (by.get(file) ?? 0) + 1);
  };
}

/** Files that declare facts for others. */
const GO_BETWEENS = /work-counts|model\/facts|model\/command-lines|rules\/rule\./;

/** The file that is being loaded: a fact is declared where it is made. */
function declarer(): string {
  const frames = (new Error().stack ?? '').split('\n');
  const frame = frames.find((line) => line.includes('server/src/') && !GO_BETWEENS.test(line));
  return /server\/src\/([\w/.-]+)\.ts/.exec(frame ?? '')?.[1] ?? 'unknown';
}

/** Entries of a list or table; 1 for anything else. */
function entriesOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value instanceof Map || value instanceof Set ? value.size : 1;
}
