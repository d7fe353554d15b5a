import {
  type CancellationToken,
  CancellationToken as CancellationTokens,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import type { FeatureDocument, Prepare } from '../features/feature';
import type { Documents } from './documents';
import { foreignDocuments } from './foreign-documents';
import type { Log } from './log';
import type { OpenDocument } from './open-document';
import type { ReadOpenDocument } from './reader';
import type { RunRequest } from './requests';
import { type Host, workInSlices } from './turns';

export type Diagnose = (document: FeatureDocument) => readonly Diagnostic[];

/** The findings of the newest version; undefined when the token was cancelled or the document closed. */
export type DiagnoseOpenDocument = (
  document: OpenDocument,
  token: CancellationToken,
) => Promise<readonly Diagnostic[] | undefined>;

/** Work that an edit overtakes is begun anew: what was found for lines that stayed is kept. */
export function documentDiagnoser(
  read: ReadOpenDocument,
  diagnose: Diagnose,
  prepare: Prepare | undefined,
  host: Host,
): DiagnoseOpenDocument {
  const isForeign = foreignDocuments();
  return async (document, token) => {
    for (;;) {
      const readDocument = await read(document, token);
      if (readDocument === undefined) return undefined;
      if (readDocument.kind !== 'ios' || isForeign(document)) return [];
      const { version } = document;
      const isStale = (): boolean => document.version !== version || token.isCancellationRequested;
      if (prepare !== undefined) await workInSlices(prepare(readDocument), host, isStale);
      if (token.isCancellationRequested) return undefined;
      if (document.version === version) return diagnose(readDocument);
    }
  };
}

/** Answers clients that ask for diagnostics. */
export function servePull(
  connection: Connection,
  documents: Documents,
  diagnose: DiagnoseOpenDocument,
  run: RunRequest,
): void {
  const { method } = DocumentDiagnosticRequest;
  connection.onRequest<DocumentDiagnosticReport, void>(
    method,
    ({ textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken) =>
      run(method, token, async (): Promise<DocumentDiagnosticReport> => {
        const document = documents.get(textDocument.uri);
        const items = document === undefined ? undefined : await diagnose(document, token);
        if (document === undefined || items === undefined)
          return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        return reportOf(document, items, previousResultId);
      }),
  );
}

/** What a document's editor was told last. */
const told = new WeakMap<
  OpenDocument,
  { readonly resultId: string; readonly items: readonly Diagnostic[] }
>();

/** The report of some findings: all of them, or that they are those of the report before. */
function reportOf(
  document: OpenDocument,
  items: readonly Diagnostic[],
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const before = told.get(document);
  if (before !== undefined && before.resultId === previousResultId && sameItems(before.items, items))
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: before.resultId };
  const resultId = String(document.version);
  told.set(document, { resultId, items });
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
}

/** What stayed the same is the same object but for a few: those are looked into. */
function sameItems(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((item, index) => item === b[index] || JSON.stringify(item) === JSON.stringify(b[index])))
  );
}

/** Sends diagnostics to clients that do not ask for them. */
export interface Push {
  schedule(document: OpenDocument): void;
  /** Takes back what was sent for a document. */
  clear(document: OpenDocument): void;
}

export function pushDiagnostics(
  connection: Connection,
  host: Host,
  log: Log,
  diagnose: DiagnoseOpenDocument,
): Push {
  /** How often each document was scheduled while it is worked on. */
  const scheduled = new Map<OpenDocument, number>();

  async function publish(document: OpenDocument): Promise<void> {
    await letChangesArrive(document, host);
    const diagnostics = await diagnose(document, CancellationTokens.None);
    if (diagnostics === undefined || !scheduled.has(document)) return;
    // No message was handled since the newest version was read: these findings are that version's.
    await connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: [...diagnostics],
    });
  }

  async function work(document: OpenDocument): Promise<void> {
    for (let seen = 0; scheduled.has(document) && scheduled.get(document) !== seen; ) {
      seen = scheduled.get(document) ?? 0;
      try {
        await publish(document);
      } catch (error) {
        log.failure('Checking a document', error);
      }
    }
    scheduled.delete(document);
  }

  return {
    schedule(document) {
      const times = scheduled.get(document) ?? 0;
      scheduled.set(document, times + 1);
      if (times === 0) void work(document);
    },
    clear(document) {
      scheduled.delete(document);
      const gone = connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
      gone.catch((error) => log.failure('textDocument/publishDiagnostics', error));
    },
  };
}

/**
 * Waits until the changes that have arrived are applied, so that each burst is checked once. Messages are handled one a
 * turn: when two turns went by without a change, none is waiting.
 */
async function letChangesArrive(document: OpenDocument, host: Host): Promise<void> {
  for (;;) {
    const { version } = document;
    await host.nextTurn();
    await host.nextTurn();
    if (document.version === version) return;
  }
}
