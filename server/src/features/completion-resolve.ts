import { type CompletionItem, MarkupKind } from 'vscode-languageserver';
import { modeGraph } from '../catalogue/catalogue';
import type { Form } from '../catalogue/form';
import { type Node, reachedFrom } from '../catalogue/graph';
import { syntaxText } from '../catalogue/syntax-text';
import { findWords } from '../syntax/words';
import type { WorkspaceFeature } from './feature';
import { completionData } from './shared/completion-data';
import { readPart } from './shared/completion-readings';
import { code, plainText } from './shared/markdown';

const MOST_FORMS = 6;
const LONGEST_SYNTAX = 400;
const MOST_NODES = 5_000;

const negations: Readonly<Record<string, string>> = {
  no: 'Takes a command back, or switches off what it configures.',
  default: 'Sets a command to what it is without being configured.',
};

/** The documentation of an offered word: the commands that go on with it. */
export const completionResolve: WorkspaceFeature<CompletionItem, CompletionItem> = {
  method: 'completionItem/resolve',
  capability: { completionProvider: { resolveProvider: true } },
  handle: (_, item) => {
    const data = completionData(item.data);
    const graph = data && modeGraph(data.mode);
    if (data === undefined || graph === undefined) return item;
    const text = `${data.before} ${item.label}`;
    const readings = readPart(graph, text, findWords(text, 0), 0);
    const forms = formsBehind(readings.map(({ node }) => node));
    const negation = negations[item.label];
    if (forms.length === 0 && negation !== undefined && data.before === '')
      return { ...item, documentation: negation };
    if (forms.length === 0) return item;
    return {
      ...item,
      documentation: { kind: MarkupKind.Markdown, value: documentation(forms, data.mode) },
    };
  },
};

function documentation(forms: readonly Form[], mode: string): string {
  const shown = forms.slice(0, MOST_FORMS).map(({ elements, summary }) => {
    return `${code(shortened(syntaxText(elements)))}\n\n${plainText(summary)}`;
  });
  const more = forms.length > MOST_FORMS ? ['… and more'] : [];
  return [...shown, ...more, `Mode: ${code(mode)}`].join('\n\n');
}

/** The forms that can be reached from some places, in the order of the catalogue, and one more than are shown. */
function formsBehind(nodes: readonly Node[]): readonly Form[] {
  const forms = new Set<Form>();
  const seen = new Set<Node>();
  const open = [...nodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node) || seen.size > MOST_NODES) continue;
    seen.add(node);
    for (const form of node.ends) forms.add(form);
    if (forms.size > MOST_FORMS) break;
    const next = [...[...(node.keywords?.values() ?? [])].flat(), ...node.arguments.map(({ to }) => to)];
    for (const to of next.reverse()) open.push(...reachedFrom(to));
  }
  return [...forms];
}

function shortened(text: string): string {
  return text.length <= LONGEST_SYNTAX ? text : `${text.slice(0, LONGEST_SYNTAX)}…`;
}
