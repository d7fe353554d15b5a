import { ConfigurationTarget, type Disposable, l10n, type Memento, window, workspace } from 'vscode';
import type { LanguageWatch } from './language';

const KEY = 'conf-t.toldOfSwitch';

/** Tells of the first switch ever, with the ways out of it. Later ones only show in the language status. */
export function tellOfFirstSwitch(watch: LanguageWatch, memento: Memento): Disposable {
  return watch.onDidSwitch(async (document) => {
    if (memento.get(KEY, false)) return;
    await memento.update(KEY, true);
    const undo = l10n.t('Undo');
    const never = l10n.t("Don't Do This Again");
    const answer = await window.showInformationMessage(l10n.t('Recognised as Cisco IOS.'), undo, never);
    if (answer === undo) await watch.treatAsText(document);
    if (answer === never) {
      await workspace.getConfiguration('conf-t').update('detectLanguage', false, ConfigurationTarget.Global);
    }
  });
}
