import { CompletionItemKind } from 'vscode-languageserver';
import { openersOf } from '../../catalogue/openers';
import type { Candidate } from './completion-candidates';
import { expectedWords } from './completion-phrases';
import type { CompletionPlace } from './completion-place';
import { openerSnippet } from './opener-snippet';

/**
 * The commands that open a block, whole, each with a line in the block: offered behind all single words, the everyday
 * ones first, and only once something is typed, since there are hundreds.
 */
export function openerCandidates({ modes, prefix }: CompletionPlace): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  if (prefix === '') return [];
  for (const { mode } of modes) {
    for (const form of openersOf(mode)) {
      const { label, text } = openerSnippet(form);
      if (!label.toLowerCase().startsWith(prefix.toLowerCase()) || found.has(label)) continue;
      found.set(label, {
        text: `${label} …`,
        kind: CompletionItemKind.Snippet,
        detail: form.summary,
        score: expectation(mode, label),
        mode,
        snippet: text,
      });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
}

/** How usual the last keyword of a command is behind those before it. */
function expectation(mode: string, label: string): number {
  const words = label.toLowerCase().split(' ');
  const last = words.pop() ?? '';
  return expectedWords(mode, { negation: undefined, words }, []).get(last) ?? 0;
}
