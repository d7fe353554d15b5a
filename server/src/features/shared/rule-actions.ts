import type { Finding } from '../../rules/run';
import type { FeatureDocument } from '../feature';
import type { FindingAction } from './fix-actions';

/** The client's command that shows the page of a rule, given its id. */
const SHOW_RULE = 'conf-t.showRule';

/** Writes the comment that silences a rule on one line. The user says the reason in it. */
export function silenceAction({ snapshot, uri }: FeatureDocument, finding: Finding): FindingAction {
  const { rule, line } = finding;
  const text = snapshot.lines[line]?.text ?? '';
  const indent = text.slice(0, text.length - text.trimStart().length);
  const ending = snapshot.lines[0]?.ending || '\n';
  const newText = `${indent}! conf-t-disable-next-line ${rule.id}: reason${ending}`;
  const start = { line, character: 0 };
  return {
    finding,
    title: `Silence ${rule.id} on this line, with a comment`,
    edit: { changes: { [uri]: [{ range: { start, end: start }, newText }] } },
  };
}

/** Shows the page of a rule, in editors whose client can. */
export function explainAction({ editor }: FeatureDocument, finding: Finding): FindingAction | undefined {
  if (!editor.commands.has(SHOW_RULE)) return undefined;
  const title = `Explain ${finding.rule.id}`;
  return { finding, title, command: { title, command: SHOW_RULE, arguments: [finding.rule.id] } };
}
