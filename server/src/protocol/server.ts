import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { type AnyFeature, type AnyWorkspaceFeature, features, workspaceFeatures } from '../features';
import { diagnose, prepareDiagnostics } from '../features/diagnostics';
import { noOffer } from '../features/feature';
import { serverCapabilities } from './capabilities';
import { serveClassify } from './classify';
import { type ClientAbilities, noAbilities, readAbilities, readOffer } from './client-abilities';
import { documentConfiguration } from './configuration';
import { type Diagnose, documentDiagnoser, type Prepare, pushDiagnostics, servePull } from './diagnostics';
import { trackDocuments } from './documents';
import { serveFeatures } from './feature-requests';
import { connectionLog } from './log';
import { documentReader } from './reader';
import { requestRunner } from './requests';
import type { Host } from './turns';
import { serveWorkspaceFeatures } from './workspace-requests';

/** What the server serves. */
export interface Services {
  readonly features: readonly AnyFeature[];
  readonly workspaceFeatures?: readonly AnyWorkspaceFeature[];
  readonly diagnose: Diagnose;
  readonly prepare?: Prepare;
}

/**
 * Serves the language features on a connection, which the caller made and which this starts to listen on. The protocol
 * library answers shutdown and exit, and ends the process when the editor's is gone.
 */
export function startServer(
  connection: Connection,
  host: Host,
  services: Services = { features, workspaceFeatures, diagnose, prepare: prepareDiagnostics },
): void {
  let client: ClientAbilities = noAbilities;
  let editor = noOffer;
  const log = connectionLog(connection);
  const run = requestRunner(host, log);
  const configuration = documentConfiguration(connection, log, () => client.answersConfiguration);
  const read = documentReader(connection, log, configuration, () => editor);
  const diagnoseOpen = documentDiagnoser(read, services.diagnose, services.prepare, host);
  const push = pushDiagnostics(connection, host, log, diagnoseOpen);
  const documents = trackDocuments(connection, host, log, {
    opened(document) {
      void configuration.of(document.uri);
      if (!client.pullsDiagnostics) push.schedule(document);
    },
    changed(document) {
      if (!client.pullsDiagnostics) push.schedule(document);
    },
    closed(document) {
      configuration.forget(document.uri);
      if (!client.pullsDiagnostics) push.clear(document);
    },
  });

  const ofWorkspace = services.workspaceFeatures ?? [];
  serveFeatures(connection, services.features, documents, read, run);
  serveWorkspaceFeatures(connection, ofWorkspace, documents, read, run);
  servePull(connection, documents, diagnoseOpen, run);
  serveClassify(connection, run);
  connection.onInitialize(({ capabilities, initializationOptions }) => {
    client = readAbilities(capabilities);
    editor = readOffer(initializationOptions, capabilities);
    return {
      capabilities: serverCapabilities([...services.features, ...ofWorkspace], client),
      serverInfo: { name: 'Conf T' },
    };
  });
  connection.onInitialized(() => {
    if (!client.registersConfiguration) return;
    const registered = connection.client.register(DidChangeConfigurationNotification.type, {
      section: 'conf-t',
    });
    registered.catch((error) => log.failure('client/registerCapability', error));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    if (client.refreshesHints) {
      connection.languages.inlayHint
        .refresh()
        .catch((error) => log.failure('workspace/inlayHint/refresh', error));
    }
    if (!client.pullsDiagnostics) for (const document of documents.all()) push.schedule(document);
    else if (client.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch((error) => log.failure('workspace/diagnostic/refresh', error));
    }
  });
  connection.listen();
}
