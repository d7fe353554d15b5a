import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { AnyWorkspaceFeature } from '../features';
import type { FeatureDocument } from '../features/feature';
import type { Documents } from './documents';
import type { ReadOpenDocument } from './reader';
import type { RunRequest } from './requests';

/** Answers the requests that name no document from the configurations that are open. */
export function serveWorkspaceFeatures(
  connection: Connection,
  features: readonly AnyWorkspaceFeature[],
  documents: Documents,
  read: ReadOpenDocument,
  run: RunRequest,
): void {
  async function configurations(token: CancellationToken): Promise<FeatureDocument[]> {
    const found: FeatureDocument[] = [];
    for (const document of documents.all()) {
      const one = await read(document, token);
      if (one?.kind === 'ios') found.push(one);
    }
    return found;
  }
  for (const { method, needsDocuments, handle } of features) {
    connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      run(
        method,
        token,
        async () => handle(needsDocuments === false ? [] : await configurations(token), params) ?? null,
      ),
    );
  }
}
