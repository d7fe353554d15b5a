import type { Connection } from 'vscode-languageserver';
import type { Log } from './log';
import { type OpenDocument, openDocument } from './open-document';
import { type Host, queueTurns } from './turns';

/** The documents the editor has open, by uri. */
export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
}

/** What else has to be done when a document opens, changes or closes. */
export interface DocumentEvents {
  readonly opened: (document: OpenDocument) => void;
  readonly changed: (document: OpenDocument) => void;
  readonly closed: (document: OpenDocument) => void;
}

/** Keeps the documents of a connection. The lines are the only copy of a text: there is no `TextDocument` beside them. */
export function trackDocuments(
  connection: Connection,
  host: Host,
  log: Log,
  events: DocumentEvents,
): Documents {
  const documents = new Map<string, OpenDocument>();
  const nextTurn = queueTurns(host);

  function close(uri: string): void {
    const document = documents.get(uri);
    if (document === undefined) return;
    documents.delete(uri);
    document.close();
    events.closed(document);
  }

  connection.onDidOpenTextDocument(
    guarded('textDocument/didOpen', log, ({ textDocument }) => {
      close(textDocument.uri);
      const document = openDocument(textDocument, nextTurn);
      documents.set(document.uri, document);
      events.opened(document);
    }),
  );
  connection.onDidChangeTextDocument(
    guarded('textDocument/didChange', log, ({ textDocument, contentChanges }) => {
      const document = documents.get(textDocument.uri);
      if (document === undefined) return;
      document.change(textDocument.version, contentChanges);
      events.changed(document);
    }),
  );
  connection.onDidCloseTextDocument(
    guarded('textDocument/didClose', log, ({ textDocument }) => close(textDocument.uri)),
  );
  return { get: (uri) => documents.get(uri), all: () => documents.values() };
}

/** A notification has no answer: an error in it can only be logged, without the text the protocol library would add. */
function guarded<Params>(
  method: string,
  log: Log,
  handle: (params: Params) => void,
): (params: Params) => void {
  return (params) => {
    try {
      handle(params);
    } catch (error) {
      log.failure(method, error);
    }
  };
}
