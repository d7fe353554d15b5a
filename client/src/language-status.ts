import { type Disposable, l10n, languages, type TextDocument, window } from 'vscode';
import type { Choices } from './choices';
import { isDetectionOn, type LanguageWatch } from './language';
import { isCandidate, isConfiguration } from './selector';

/** Says beside the language why the active document is or is not treated as Cisco IOS, and offers the other. */
export function showLanguageStatus(watch: LanguageWatch, choices: Choices): Disposable {
  const item = languages.createLanguageStatusItem('conf-t.language', []);
  item.name = 'Conf T';

  function show(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !(isConfiguration(document) || isCandidate(document))) {
      item.selector = [];
      return;
    }
    const isIos = isConfiguration(document);
    item.selector = { language: document.languageId, scheme: document.uri.scheme };
    item.text = isIos ? l10n.t('Cisco IOS') : l10n.t('Not treated as Cisco IOS');
    item.detail = reasonFor(document, watch, choices);
    item.command = isIos
      ? { command: 'conf-t.treatAsPlainText', title: l10n.t('Treat as plain text') }
      : { command: 'conf-t.treatAsIos', title: l10n.t('Treat as Cisco IOS') };
  }

  const subscriptions = [item, window.onDidChangeActiveTextEditor(show), watch.onDidChangeState(show)];
  show();
  return {
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function reasonFor(document: TextDocument, watch: LanguageWatch, choices: Choices): string {
  const state = watch.stateOf(document);
  if (choices.of(document) !== undefined) return l10n.t('You chose this.');
  if (isConfiguration(document) && state?.switchedFrom === undefined)
    return l10n.t('By the name of the file.');
  if (state?.classified !== undefined) return state.classified.reason;
  if (!isDetectionOn(document)) return l10n.t('Recognition by content is turned off.');
  return l10n.t('Its content was not looked at yet.');
}
