import { isWholeConfig } from '../model/device';
import { eachRow, type Fact, fact } from '../model/facts';
import type { Mark } from '../model/mark';

export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** What a rule says of itself: its page, its tests and its settings follow from it. */
interface RuleText {
  /** Words in kebab-case; also its name in settings and suppressions. */
  readonly id: string;
  readonly severity: Severity;
  /** True for a check that runs only where a setting gives it a severity. */
  readonly offByDefault?: boolean;
  /** Whether it looks at one document or at all devices of a network. */
  readonly scope: 'file' | 'workspace';
  /** True for a check that says something is missing: it speaks only of whole configurations. */
  readonly wholeConfig?: boolean;
  /** How an editor shows what it finds: greyed out as needless, or struck out as outdated. */
  readonly tag?: 'unnecessary' | 'deprecated';
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** What IOS makes of it, in a sentence or two. */
  readonly why: string;
  /** What keeps the check silent, in a sentence or two. */
  readonly silent?: string;
  /** Templates of its messages, with named holes: `{expected}`. */
  readonly messages: Readonly<Record<string, string>>;
  /** In a bad example a line `!! ID` stands above each line that is reported. */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
  readonly references: readonly { readonly title: string; readonly url: string }[];
}

/** A check of a whole device: it runs again when one of the facts that it reads has changed. */
export interface Rule<Reads extends readonly unknown[] = readonly never[]> extends RuleText {
  readonly reads: { readonly [Index in keyof Reads]: Fact<Reads[Index]> };
  readonly check: (report: Report, ...facts: Reads) => void;
}

/**
 * A check of one row of a fact at a time, such as an interface: after an edit only the rows that changed are looked at
 * again, and all of them where one of the facts that it reads besides has changed.
 */
export interface RowRule<Row, Reads extends readonly unknown[]> extends RuleText {
  readonly each: Fact<readonly Row[]>;
  readonly reads: { readonly [Index in keyof Reads]: Fact<Reads[Index]> };
  readonly check: (report: Report, row: Row, ...facts: Reads) => void;
}

export type Report = (finding: RawFinding) => void;

export interface RawFinding {
  readonly at: Mark;
  /** Key of one of the rule's messages. */
  readonly message: string;
  readonly holes?: Readonly<Record<string, string>>;
  /** Where it is milder than the rule as such. A setting for the rule goes before it. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Mark; readonly message: string }[];
  readonly fix?: Fix;
}

/** A change that mends a finding. The title says what is done. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly FixEdit[];
}

export type FixEdit =
  | { readonly kind: 'replace'; readonly at: Mark; readonly text: string }
  /**
   * Takes a command away: the line, with `remove-block` all that stands below it too. In a part of a configuration, which
   * is pasted onto a device, the command is written in its `no` form instead.
   */
  | { readonly kind: 'remove-line' | 'remove-block'; readonly at: Mark }
  /** Takes a comment away, wherever it stands. */
  | { readonly kind: 'remove-comment'; readonly at: Mark }
  /** Lines beside the marked one, or behind the block that it stands in. They bring their indentation with them. */
  | {
      readonly kind: 'insert-before' | 'insert-after' | 'insert-after-block';
      readonly at: Mark;
      readonly lines: readonly string[];
    }
  /** Lines at the end of the mode that the marked command opens, indented as the lines there are. */
  | { readonly kind: 'append-to-block'; readonly at: Mark; readonly lines: readonly string[] };

/** Declares a rule that looks at a whole device; the types of `check` follow from `reads`. */
export function defineRule<const Reads extends readonly unknown[]>(rule: Rule<Reads>): AnyRule {
  const inputs: readonly Fact<unknown>[] = rule.reads;
  const findings = fact(inputs, (...facts) => {
    const { report, taken } = collector();
    rule.check(report, ...(facts as unknown as Reads));
    return taken();
  });
  return { ...rule, grain: 'device', findings: ofWhole(rule, findings) };
}

/** Declares a rule that looks at the rows of a fact one by one; the types of `check` follow from `each` and `reads`. */
export function defineRowRule<Row, const Reads extends readonly unknown[]>(
  rule: RowRule<Row, Reads>,
): AnyRule {
  const inputs: readonly Fact<unknown>[] = rule.reads;
  // One for all rows: most have nothing to report, and there are tens of thousands.
  const { report, taken } = collector();
  const findings = eachRow(rule.each, inputs, (row, ...facts): readonly RawFinding[] => {
    rule.check(report, row, ...(facts as unknown as Reads));
    return taken();
  });
  return { ...rule, grain: 'row', findings: ofWhole(rule, findings) };
}

function ofWhole({ wholeConfig }: RuleText, findings: AnyRule['findings']): AnyRule['findings'] {
  return wholeConfig === true
    ? (snapshot) => (isWholeConfig(snapshot) ? findings(snapshot) : none)
    : findings;
}

const none: readonly never[] = [];

/** Collects what is reported until it is taken. */
function collector(): { readonly report: Report; readonly taken: () => readonly RawFinding[] } {
  let found: RawFinding[] | undefined;
  return {
    report(finding) {
      found ??= [];
      found.push(finding);
    },
    taken() {
      const taken = found ?? none;
      found = undefined;
      return taken;
    },
  };
}

/** A rule as the engine sees it. Findings are kept before severities and suppressions: a setting computes nothing anew. */
export interface AnyRule extends RuleText {
  readonly grain: 'row' | 'device';
  readonly findings: Fact<readonly RawFinding[]>;
}

/** A rule and the folder that its file stands in, such as `security`. */
export interface ListedRule extends AnyRule {
  readonly family: string;
}

/** Fills the holes of a message. */
export function fillTemplate(template: string, holes: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{([a-z0-9-]+)\}/gi, (hole, name: string) => holes[name] ?? hole);
}
