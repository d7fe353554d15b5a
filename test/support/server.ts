import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { AnyFeature } from '../../server/src/features';
import type { Feature, FeatureDocument } from '../../server/src/features/feature';
import { type Services, startServer } from '../../server/src/protocol/server';
import { joinLines } from '../../server/src/syntax/source-line';

/** Capabilities as VS Code announces them, as far as the server looks at them. */
export const pullingClient: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

/** A client that asks for nothing and answers nothing. */
export const plainClient: ClientCapabilities = {};

/** What the server sent without being asked, in order. */
export interface Received {
  readonly published: PublishDiagnosticsParams[];
  readonly logged: string[];
  readonly shown: string[];
  readonly refreshes: number[];
  readonly registered: string[];
  readonly configurationRequests: (string | undefined)[];
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly received: Received;
  /** What `workspace/configuration` is answered with. */
  settings: unknown;
  open(text: string, options?: { uri?: string; languageId?: string; version?: number }): Promise<string>;
  change(uri: string, version: number, ...changes: { range?: Range; text: string }[]): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  changeSettings(settings: unknown): Promise<void>;
  /** Resolves when a condition holds; it is looked at after each message of the server. */
  until(condition: () => boolean): Promise<void>;
  dispose(): void;
}

export interface TestServerOptions {
  readonly capabilities?: ClientCapabilities;
  readonly services?: Services;
  readonly settings?: unknown;
  /** The process that the server is told to end with. */
  readonly processId?: number | null | undefined;
}

/** Starts the real server and a client in this process, joined by two streams. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { nextTurn: () => new Promise((resolve) => setImmediate(resolve)) }, options.services);
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return connectClient(connection, options, () => {
    connection.dispose();
    server.dispose();
  });
}

/** Makes a client of a connection to a server that runs anywhere. */
export async function connectClient(
  connection: ProtocolConnection,
  options: TestServerOptions,
  dispose: () => void,
): Promise<TestClient> {
  const received = emptyReceived();
  const waiting = new Set<() => void>();
  const check = (): void => waiting.forEach((look) => void look());
  const client: TestClient = {
    connection,
    received,
    settings: options.settings ?? null,
    initialized: { capabilities: {} },
    async open(text, { uri = 'untitled:r1', languageId = 'cisco-ios', version = 1 } = {}) {
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version, text },
      });
      return uri;
    },
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    async changeSettings(settings) {
      client.settings = settings;
      await connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { 'conf-t': settings },
      });
    },
    until: (condition) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!condition()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    dispose,
  };
  listenTo(connection, client, check);
  connection.listen();
  const capabilities = options.capabilities ?? pullingClient;
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: options.processId ?? null,
    rootUri: null,
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  return Object.assign(client, { initialized });
}

function emptyReceived(): Received {
  return { published: [], logged: [], shown: [], refreshes: [], registered: [], configurationRequests: [] };
}

function listenTo(connection: ProtocolConnection, client: TestClient, check: () => void): void {
  const { received } = client;
  const note = <Entry>(list: Entry[], entry: Entry): void => {
    list.push(entry);
    check();
  };
  connection.onNotification('textDocument/publishDiagnostics', (params) => note(received.published, params));
  connection.onNotification('window/logMessage', ({ message }) => note(received.logged, message));
  connection.onNotification('window/showMessage', ({ message }) => note(received.shown, message));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    note(received.refreshes, received.refreshes.length);
    return null;
  });
  connection.onRequest('client/registerCapability', ({ registrations }) => {
    for (const { method } of registrations) note(received.registered, method);
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }) => {
    for (const { scopeUri } of items) note(received.configurationRequests, scopeUri);
    return items.map(() => client.settings);
  });
}

interface TestParams {
  readonly textDocument: { readonly uri: string };
}

/** A feature of a test's own, answering `test/<name>`. */
export function testFeature(
  name: string,
  handle: (document: FeatureDocument) => unknown,
  extra: Partial<Feature<TestParams, unknown>> = {},
): AnyFeature {
  return { method: `test/${name}`, capability: {}, handle, ...extra };
}

/** Answers with the text of the document as the server has it. */
export const textFeature: AnyFeature = testFeature('text', ({ snapshot }) => joinLines(snapshot.lines), {
  anyLanguage: true,
});
