import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { type AnyFeature, type AnyWorkspaceFeature, features, workspaceFeatures } from '../features';
import { diagnose } from '../features/diagnostics';
import type { Prepare } from '../features/feature';
import { findingSteps } from '../features/shared/findings';
import { serveClassify } from './classify';
import { documentConfiguration } from './configuration';
import { type Diagnose, documentDiagnoser, pushDiagnostics, servePull } from './diagnostics';
import { trackDocuments } from './documents';
import { serveFeatures } from './feature-requests';
import type { Client } from './initialize';
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

/** All that there is. */
export const allServices: Services = { features, workspaceFeatures, diagnose, prepare: findingSteps };

/** Serves a client that has introduced itself: from here on whatever it sends finds who answers it. */
export function serve(
  connection: Connection,
  host: Host,
  { abilities, offer }: Client,
  services: Services = allServices,
): void {
  const log = connectionLog(connection);
  const run = requestRunner(host, log);
  const configuration = documentConfiguration(connection, log, () => abilities.answersConfiguration);
  const read = documentReader(connection, log, configuration, () => offer);
  const diagnoseOpen = documentDiagnoser(read, services.diagnose, services.prepare, host);
  const push = pushDiagnostics(connection, host, log, diagnoseOpen);
  const documents = trackDocuments(connection, host, log, {
    opened(document) {
      void configuration.of(document.uri);
      if (!abilities.pullsDiagnostics) push.schedule(document);
    },
    changed(document) {
      if (!abilities.pullsDiagnostics) push.schedule(document);
    },
    closed(document) {
      configuration.forget(document.uri);
      if (!abilities.pullsDiagnostics) push.clear(document);
    },
  });

  serveFeatures(connection, services.features, documents, read, run, host);
  serveWorkspaceFeatures(connection, services.workspaceFeatures ?? [], documents, read, run);
  servePull(connection, documents, diagnoseOpen, run);
  serveClassify(connection, run);
  connection.onInitialized(() => {
    if (!abilities.registersConfiguration) return;
    const registered = connection.client.register(DidChangeConfigurationNotification.type, {
      section: 'conf-t',
    });
    registered.catch((error) => log.failure('client/registerCapability', error));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    if (abilities.refreshesHints) {
      connection.languages.inlayHint
        .refresh()
        .catch((error) => log.failure('workspace/inlayHint/refresh', error));
    }
    if (!abilities.pullsDiagnostics) for (const document of documents.all()) push.schedule(document);
    else if (abilities.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch((error) => log.failure('workspace/diagnostic/refresh', error));
    }
  });
}
