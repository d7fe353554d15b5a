import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import { boundLineAt } from '../model/locate';
import { wordCount } from '../syntax/words';
import type { Feature } from './feature';
import type { Candidate } from './shared/completion-candidates';
import { collectCandidates } from './shared/completion-collect';
import type { CompletionData } from './shared/completion-data';
import { openerCandidates } from './shared/completion-openers';
import { type CompletionPlace, completionPlace, writtenWords } from './shared/completion-place';

const MOST_ITEMS = 1_000;
const nothing: CompletionList = { isIncomplete: false, items: [] };

/** The words that can stand at the cursor, by the mode and by what the line says already. */
export const completion: Feature<CompletionParams, CompletionList> = {
  method: 'textDocument/completion',
  capability: { completionProvider: { triggerCharacters: [' '], resolveProvider: true } },
  handle: ({ snapshot, editor }, { position, context }) => {
    const located = boundLineAt(snapshot, position.line);
    const place = located && completionPlace(located, position.character);
    if (located === undefined || place === undefined) return nothing;
    // A blank in front of a line indents it: a list that opens there would take the Enter that follows.
    const isIndenting = wordCount(place.words) === 0;
    if (isIndenting && context?.triggerKind === CompletionTriggerKind.TriggerCharacter) return nothing;
    const before = writtenWords(place).join(' ');
    const words = collectCandidates(snapshot, located, place).sorted(place.prefix);
    const all = editor.snippets && isIndenting ? [...words, ...openerCandidates(place)] : words;
    return {
      isIncomplete: all.length > MOST_ITEMS,
      items: all
        .slice(0, MOST_ITEMS)
        .map((one, index) => toItem(one, index, { place, before, line: position.line })),
    };
  },
};

function toItem(
  { text, kind, detail, mode, snippet }: Candidate,
  index: number,
  { place, before, line }: { place: CompletionPlace; before: string; line: number },
): CompletionItem {
  const data: CompletionData = { mode, before };
  return {
    label: text,
    kind,
    ...(detail === undefined ? {} : { labelDetails: { description: detail }, detail }),
    sortText: String(index).padStart(4, '0'),
    filterText: text,
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: {
      range: { start: { line, character: place.start }, end: { line, character: place.end } },
      newText: snippet ?? text,
    },
    data,
  };
}
