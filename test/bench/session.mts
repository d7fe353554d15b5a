import {
  CancellationTokenSource,
  type Diagnostic,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { type ServerProcess, startProcess } from './server-process.mts';

/** A server that is asked as an editor asks. */
export interface Session {
  /** From the start of the process to the answer of `initialize`, in milliseconds. */
  readonly startToReady: number;
  readonly capabilities: ServerCapabilities;
  request<Answer>(method: string, params: unknown): Promise<Answer>;
  /** Asks, and takes it back when `isStale` resolves: as an editor does when somebody types on. */
  abandon(method: string, params: unknown): { cancel(): void };
  open(text: string, uri?: string): void;
  change(...changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The diagnostics of the newest version, as soon as they are there. */
  diagnostics(uri?: string): Promise<readonly Diagnostic[]>;
  received: ServerProcess['received'];
  memory: ServerProcess['memory'];
  stop: ServerProcess['stop'];
}

/** How a server is started: with diagnostics pushed instead of pulled, and with a probe of its memory. */
export interface SessionOptions {
  readonly push?: boolean;
  readonly probe?: string;
}

/** The document that is edited. */
export const BENCH_URI = 'untitled:bench';

/** No document is too long for a measurement. */
const SETTINGS = { 'conf-t': { maxFileSize: 1e9 } };

/** As editors announce it. */
const completion = { completionList: { itemDefaults: ['editRange', 'data'] } };

/** Starts a server and waits until it is ready. */
export async function startSession(
  server: string,
  { push = false, probe }: SessionOptions = {},
): Promise<Session> {
  const started = performance.now();
  const { connection, ...process } = startProcess(server, probe);
  const notify = (method: string, params: unknown): void => void connection.sendNotification(method, params);
  const diagnostics = push ? pushedDiagnostics(connection) : pulledDiagnostics(connection);
  connection.listen();
  const { capabilities } = await connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
    processId: globalThis.process.pid,
    rootUri: null,
    capabilities: { textDocument: push ? { completion } : { completion, diagnostic: {} } },
  });
  const startToReady = performance.now() - started;
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings: SETTINGS });
  let version = 1;
  return {
    ...process,
    startToReady,
    capabilities,
    request: (method, params) => connection.sendRequest(method, params),
    abandon(method, params) {
      const source = new CancellationTokenSource();
      connection.sendRequest(method, params, source.token).catch(() => {});
      return source;
    },
    open(text, uri = BENCH_URI) {
      version = 1;
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cisco-ios', version, text } });
    },
    change(...contentChanges) {
      version++;
      notify('textDocument/didChange', { textDocument: { uri: BENCH_URI, version }, contentChanges });
    },
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    diagnostics: (uri = BENCH_URI) => diagnostics(uri, version),
  };
}

type Connection = ServerProcess['connection'];
type AskDiagnostics = (uri: string, version: number) => Promise<readonly Diagnostic[]>;

/** As an editor pulls: it names the report that it has, and keeps it where nothing changed. */
function pulledDiagnostics(connection: Connection): AskDiagnostics {
  const reports = new Map<string, { readonly resultId?: string; readonly items: readonly Diagnostic[] }>();
  return async (uri) => {
    const last = reports.get(uri);
    const report = await connection.sendRequest<{ resultId?: string; items?: Diagnostic[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri }, ...(last?.resultId !== undefined && { previousResultId: last.resultId }) },
    );
    const items = report.items ?? last?.items ?? [];
    reports.set(uri, { ...report, items });
    return items;
  };
}

function pushedDiagnostics(connection: Connection): AskDiagnostics {
  const published = new Map<string, PublishDiagnosticsParams>();
  let look = (): void => {};
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
    look();
  });
  return async (uri, version) => {
    for (;;) {
      const newest = published.get(uri);
      if (newest?.version === version) return newest.diagnostics;
      await new Promise<void>((resolve) => {
        look = resolve;
      });
    }
  };
}
