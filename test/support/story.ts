import { MarkupContent } from 'vscode-languageserver';
import { completion } from '../../server/src/features/completion';
import { hover } from '../../server/src/features/hover';
import { snapshotOf } from '../../server/src/rules/check-text';
import { checkSnapshot, type Finding } from '../../server/src/rules/run';
import { textEdits } from '../../server/src/rules/text-edits';
import { editLines } from '../../server/src/syntax/lines';
import { joinLines } from '../../server/src/syntax/source-line';
import { readCursor } from './cursor';
import { featureDocument, URI } from './feature-document';

/** What is found in a text but for hints, as `rule: line`, from the top down. */
export function found(text: string): string[] {
  const lines = text.split('\n');
  return checkSnapshot(snapshotOf(text))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, line }) => `${rule.id}: ${lines[line]?.trim()}`);
}

/** A finding of a rule as a person sees it. */
export interface Seen {
  readonly severity: string;
  /** The line it stands on, without indentation. */
  readonly line: string;
  readonly message: string;
  /** The lines it is linked to. */
  readonly related: readonly string[];
  readonly title: string | undefined;
  /** The text with the fix applied; as it was where there is no fix. */
  readonly fixed: string;
}

/** The first finding of a rule. */
export function see(text: string, rule: string): Seen {
  const lines = text.split('\n');
  const finding = checkSnapshot(snapshotOf(text)).find((one) => one.rule.id === rule);
  if (finding === undefined) throw new Error(`${rule} finds nothing`);
  const { severity, line, message, related, fix } = finding;
  return {
    severity,
    line: lines[line]?.trim() ?? '',
    message,
    related: related.map((other) => lines[other.line]?.trim() ?? ''),
    title: fix?.title,
    fixed: fixedBy(text, finding),
  };
}

/** Applies the fix of every finding of some rules, one after the other. */
export function mend(text: string, ...rules: readonly string[]): string {
  for (let now = text, rounds = 0; ; rounds++) {
    const finding = checkSnapshot(snapshotOf(now)).find(({ rule, fix }) => fix && rules.includes(rule.id));
    if (finding === undefined) return now;
    if (rounds > 20) throw new Error(`the fixes of ${rules.join(', ')} never end`);
    now = fixedBy(now, finding);
  }
}

function fixedBy(text: string, { fix }: Finding): string {
  if (fix === undefined) return text;
  const snapshot = snapshotOf(text);
  const edits = [...textEdits(snapshot, fix)].sort(
    (a, b) => b.start.line - a.start.line || b.start.character - a.start.character,
  );
  return joinLines(edits.reduce((lines, edit) => editLines(lines, edit).lines, snapshot.lines));
}

/** What the card says at the first place in a text where `word` stands, without marks of Markdown. */
export function card(text: string, word: string, languageId?: string): string {
  const at = text.indexOf(word);
  if (at === -1) throw new Error(`${word} is not in the text`);
  const { text: whole, position } = readCursor(`${text.slice(0, at + 1)}|${text.slice(at + 1)}`);
  const answer = hover.handle(featureDocument(whole, languageId), { textDocument: { uri: URI }, position });
  if (answer === null || !MarkupContent.is(answer.contents)) throw new Error(`${word} has no card`);
  return words(answer.contents.value);
}

/** Cards are looked at for what they say, not for how. */
function words(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/[`*|]/g, ' ')
    .replace(/ +/g, ' ');
}

/** What completion offers at the cursor mark `|`, best first. */
export function offered(marked: string): string[] {
  const { text, position } = readCursor(marked);
  const { items } = completion.handle(featureDocument(text), { textDocument: { uri: URI }, position });
  return items.map(({ label }) => label);
}
