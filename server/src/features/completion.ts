import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver';
import { boundLineAt } from '../model/locate';
import { wordCount } from '../syntax/words';
import type { Feature } from './feature';
import type { Candidate } from './shared/completion-candidates';
import { collectCandidates } from './shared/completion-collect';
import type { CompletionData } from './shared/completion-data';
import { openerCandidates } from './shared/completion-openers';
import { completionPlace, writtenWords } from './shared/completion-place';

/** More than all commands of a mode. Of thousands of names the list is asked for again as the word grows. */
const MOST_ITEMS = 600;
// Read once: in the bundle each look at a name of the library is a call.
const { PlainText, Snippet } = InsertTextFormat;
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
    const words = collectCandidates(snapshot, located, place).sorted(place.prefix);
    const all = editor.snippets && isIndenting ? [...words, ...openerCandidates(place)] : words;
    const common: Common = {
      editRange: {
        start: { line: position.line, character: place.start },
        end: { line: position.line, character: place.end },
      },
      data: { mode: place.modes[0]?.mode ?? '', before: writtenWords(place).join(' ') },
    };
    const toItem = editor.itemDefaults ? shortItem : wholeItem;
    return {
      isIncomplete: all.length > MOST_ITEMS,
      ...(editor.itemDefaults && { itemDefaults: common }),
      items: all.slice(0, MOST_ITEMS).map((one, index) => toItem(one, index, common)),
    };
  },
};

/** What the items of an answer have in common. */
interface Common {
  readonly editRange: Range;
  /** That of the words of the likeliest mode. */
  readonly data: CompletionData;
}

/** An item for an editor that is told what all have in common: of a thousand names a third is left to be sent. */
function shortItem(
  { text, kind, detail, mode, snippet }: Candidate,
  index: number,
  { data }: Common,
): CompletionItem {
  const item: CompletionItem = { label: text, kind, ...detailed(detail), sortText: sortText(index) };
  if (mode !== data.mode) item.data = { ...data, mode };
  if (snippet === undefined) return item;
  return { ...item, insertTextFormat: Snippet, textEditText: snippet };
}

function wholeItem(
  { text, kind, detail, mode, snippet }: Candidate,
  index: number,
  { editRange, data }: Common,
): CompletionItem {
  return {
    label: text,
    kind,
    ...detailed(detail),
    sortText: sortText(index),
    filterText: text,
    insertTextFormat: snippet === undefined ? PlainText : Snippet,
    textEdit: { range: editRange, newText: snippet ?? text },
    data: mode === data.mode ? data : { ...data, mode },
  };
}

function detailed(detail: string | undefined): Pick<CompletionItem, 'detail' | 'labelDetails'> {
  return detail === undefined ? {} : { labelDetails: { description: detail }, detail };
}

/** Keeps the order of the items. */
function sortText(index: number): string {
  return String(index).padStart(4, '0');
}
