import type { Fact } from '../model/facts';
import type { Mark } from '../model/mark';

export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** A check, declared in one file: its page, its tests and its settings follow from it. */
export interface Rule<Reads extends readonly unknown[] = readonly never[]> {
  /** Words in kebab-case; also its name in settings and suppressions. */
  readonly id: string;
  readonly severity: Severity;
  /** True for a check that runs only where a setting gives it a severity. */
  readonly offByDefault?: boolean;
  /** Whether it looks at one document or at all devices of a network. */
  readonly scope: 'file' | 'workspace';
  /** True for a check that says something is missing: it speaks only of whole configurations. */
  readonly wholeConfig?: boolean;
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
  /** The facts it is computed from: it runs again when one of them changed. */
  readonly reads: { readonly [Index in keyof Reads]: Fact<Reads[Index]> };
  readonly check: (report: Report, ...facts: Reads) => void;
}

export type Report = (finding: RawFinding) => void;

export interface RawFinding {
  readonly at: Mark;
  /** Key of one of the rule's messages. */
  readonly message: string;
  readonly holes?: Readonly<Record<string, string>>;
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
  | { readonly kind: 'remove-line'; readonly at: Mark }
  | {
      readonly kind: 'insert-before' | 'insert-after' | 'insert-after-block';
      readonly at: Mark;
      readonly lines: readonly string[];
    };

/** Declares a rule; the types of `check` follow from `reads`. */
export function defineRule<const Reads extends readonly unknown[]>(rule: Rule<Reads>): AnyRule {
  return rule as unknown as AnyRule;
}

/** A rule whose facts are not looked into. */
export type AnyRule = Rule<readonly unknown[]>;

/** Fills the holes of a message. */
export function fillTemplate(template: string, holes: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{([a-z0-9-]+)\}/gi, (hole, name: string) => holes[name] ?? hole);
}
