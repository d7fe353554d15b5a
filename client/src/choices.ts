import type { Memento, TextDocument } from 'vscode';

/** What the user made of a document, against or before what its text says. */
export type Choice = 'ios' | 'text';

/** The user's choices, kept for the workspace. */
export interface Choices {
  of(document: TextDocument): Choice | undefined;
  set(document: TextDocument, choice: Choice): void;
}

const KEY = 'conf-t.choices';
/** The oldest are forgotten. */
const MOST_REMEMBERED = 500;

type Remembered = readonly (readonly [uri: string, choice: Choice])[];

export function rememberChoices(memento: Memento): Choices {
  // The name of an untitled document is given to the next one: its choice lasts as long as the document.
  const untitled = new WeakMap<TextDocument, Choice>();
  return {
    of(document) {
      if (document.isUntitled) return untitled.get(document);
      const uri = document.uri.toString();
      return memento.get<Remembered>(KEY, []).find(([known]) => known === uri)?.[1];
    },
    set(document, choice) {
      if (document.isUntitled) {
        untitled.set(document, choice);
        return;
      }
      const uri = document.uri.toString();
      const others = memento.get<Remembered>(KEY, []).filter(([known]) => known !== uri);
      void memento.update(KEY, [...others, [uri, choice]].slice(-MOST_REMEMBERED));
    },
  };
}
