import {
  type CancellationToken,
  type Connection,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { EditorOffer, FeatureDocument } from '../features/feature';
import type { Configuration } from './configuration';
import type { Log } from './log';
import type { OpenDocument } from './open-document';

/** A document as features see it, with what it counts as. */
export interface ReadDocument extends FeatureDocument {
  /** `large`: a configuration above the size limit, of which only the addresses are explained. */
  readonly kind: 'ios' | 'large' | 'text';
}

/** Undefined when the token was cancelled or the document closed. */
export type ReadOpenDocument = (
  document: OpenDocument,
  token: CancellationToken,
) => Promise<ReadDocument | undefined>;

/** Ours, and that of other extensions for the same files. */
const iosLanguages: ReadonlySet<string> = new Set(['cisco-ios', 'cisco']);

/** Reads documents by their language, size and settings; tells the user once of each that is too large. */
export function documentReader(
  connection: Connection,
  log: Log,
  configuration: Configuration,
  editor: () => EditorOffer,
): ReadOpenDocument {
  const toldAbout = new WeakSet<OpenDocument>();

  function tellOnce(document: OpenDocument, limit: number): void {
    if (toldAbout.has(document)) return;
    toldAbout.add(document);
    const message = `${nameOf(document.uri)} is longer than ${limit} characters (conf-t.maxFileSize): Conf T explains the addresses in it, outlines and folds it, and checks nothing.`;
    const shown = connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message,
    });
    shown.catch((error) => log.failure('window/showMessage', error));
  }

  return async (document, token) => {
    const settings = await configuration.of(document.uri);
    const kind = kindOf(document, settings.maxFileSize);
    if (kind === 'large') tellOnce(document, settings.maxFileSize);
    const snapshot = await document.snapshot(kind === 'ios' ? 'ios' : 'text', token);
    if (snapshot === undefined) return undefined;
    const { uri, languageId } = document;
    return { uri, languageId, snapshot, settings, editor: editor(), kind };
  };
}

function kindOf(document: OpenDocument, limit: number): ReadDocument['kind'] {
  if (!iosLanguages.has(document.languageId)) return 'text';
  return document.length > limit ? 'large' : 'ios';
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
