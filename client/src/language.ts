import {
  type Disposable,
  type Event,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { ClassifyResult } from '../../server/src/protocol/own-requests';
import type { Choices } from './choices';
import { isCandidate, isConfiguration, OUR_LANGUAGE } from './selector';

/** Asks the server what a text is; undefined when it gave no answer. */
export type Classify = (document: TextDocument, text: string) => Promise<ClassifyResult | undefined>;

/** What is known of a document's language. */
export interface LanguageState {
  /** What the server last said of its text. */
  readonly classified?: ClassifyResult | undefined;
  /** The language it had before it was switched to ours. */
  readonly switchedFrom?: string | undefined;
}

/** Switches documents by their content, once each, and knows why. */
export interface LanguageWatch extends Disposable {
  stateOf(document: TextDocument): LanguageState | undefined;
  readonly onDidChangeState: Event<TextDocument>;
  readonly onDidSwitch: Event<TextDocument>;
  /** The user's own decision, which is kept. */
  treatAsIos(document: TextDocument): Promise<void>;
  treatAsText(document: TextDocument): Promise<void>;
}

interface Known {
  isIos: boolean;
  classified?: ClassifyResult;
  switchedFrom?: string;
  /** Lines it had when it was last asked about. */
  lines: number;
  isAsking: boolean;
  /** True while a change of language is our own doing. */
  isSwitching: boolean;
}

/** The beginning of a document that decides. */
const MOST_LINES = 2_000;
const MOST_CHARACTERS = 65_536;
/** So many lines at once are a paste, after which a text may be something else. */
const PASTED_LINES = 3;

export function watchLanguages(classify: Classify, choices: Choices): LanguageWatch {
  const known = new WeakMap<TextDocument, Known>();
  const stateChanged = new EventEmitter<TextDocument>();
  const switched = new EventEmitter<TextDocument>();

  function knownOf(document: TextDocument): Known {
    const state = known.get(document) ?? newState(document);
    known.set(document, state);
    return state;
  }

  async function setLanguage(document: TextDocument, language: string): Promise<void> {
    const state = knownOf(document);
    if (document.languageId === language) return;
    state.isSwitching = true;
    try {
      await languages.setTextDocumentLanguage(document, language);
    } finally {
      state.isSwitching = false;
    }
    stateChanged.fire(document);
  }

  async function switchToIos(document: TextDocument): Promise<void> {
    const state = knownOf(document);
    if (state.switchedFrom !== undefined) return;
    state.switchedFrom = document.languageId;
    await setLanguage(document, OUR_LANGUAGE);
  }

  async function consider(document: TextDocument): Promise<void> {
    if (!isCandidate(document) || choices.of(document) === 'text') return;
    if (choices.of(document) === 'ios') return switchToIos(document);
    const state = knownOf(document);
    if (state.isAsking || state.switchedFrom !== undefined || !isDetectionOn(document)) return;
    state.isAsking = true;
    state.lines = document.lineCount;
    const classified = await classify(document, beginningOf(document)).finally(() => {
      state.isAsking = false;
    });
    if (classified === undefined || document.isClosed) return;
    state.classified = classified;
    stateChanged.fire(document);
    if (classified.verdict !== 'ios' || !isCandidate(document) || choices.of(document) === 'text') return;
    await switchToIos(document);
    switched.fire(document);
  }

  function considerVisible(): void {
    for (const { document } of window.visibleTextEditors) {
      if (known.get(document)?.classified === undefined) background(consider(document));
    }
  }

  function considerGrown({ document, contentChanges }: TextDocumentChangeEvent): void {
    const state = known.get(document);
    if (state === undefined || !isCandidate(document)) return;
    const isPaste = contentChanges.some(
      ({ text }) => text.split('\n', PASTED_LINES + 1).length > PASTED_LINES,
    );
    if (isPaste || document.lineCount > 2 * Math.max(state.lines, PASTED_LINES))
      background(consider(document));
  }

  /**
   * The editor closes and opens a document whose language changes; the object stays the same. Changes among other
   * languages are no decision about ours: the editor guesses itself, too.
   */
  function noticeOpened(document: TextDocument): void {
    const state = known.get(document);
    const isIos = isConfiguration(document);
    if (state === undefined) {
      if (isIos) knownOf(document);
      return;
    }
    const isDecided = state.isIos !== isIos && !state.isSwitching;
    state.isIos = isIos;
    if (isDecided) choices.set(document, isIos ? 'ios' : 'text');
    stateChanged.fire(document);
  }

  const subscriptions = [
    stateChanged,
    switched,
    window.onDidChangeVisibleTextEditors(considerVisible),
    workspace.onDidOpenTextDocument(noticeOpened),
    workspace.onDidChangeTextDocument(considerGrown),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('conf-t.detectLanguage')) considerVisible();
    }),
  ];
  workspace.textDocuments.forEach(noticeOpened);
  considerVisible();
  return {
    stateOf: (document) => known.get(document),
    onDidChangeState: stateChanged.event,
    onDidSwitch: switched.event,
    async treatAsIos(document) {
      choices.set(document, 'ios');
      await setLanguage(document, OUR_LANGUAGE);
    },
    async treatAsText(document) {
      choices.set(document, 'text');
      await setLanguage(document, known.get(document)?.switchedFrom ?? 'plaintext');
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function newState(document: TextDocument): Known {
  return { isIos: isConfiguration(document), lines: 0, isAsking: false, isSwitching: false };
}

export function isDetectionOn(document: TextDocument): boolean {
  return workspace.getConfiguration('conf-t', document).get<boolean>('detectLanguage', true);
}

function beginningOf(document: TextDocument): string {
  return document.getText(new Range(0, 0, MOST_LINES, 0)).slice(0, MOST_CHARACTERS);
}

/** A document may close at any moment; what was to be done with it is then of no interest. */
function background(work: Promise<void>): void {
  work.catch(() => undefined);
}
