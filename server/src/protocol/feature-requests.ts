import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { AnyFeature } from '../features';
import type { Documents } from './documents';
import type { ReadDocument, ReadOpenDocument } from './reader';
import type { RunRequest } from './requests';
import { type Host, workInSlices } from './turns';

/** Answers the requests of all features. */
export function serveFeatures(
  connection: Connection,
  features: readonly AnyFeature[],
  documents: Documents,
  read: ReadOpenDocument,
  run: RunRequest,
  host: Host,
): void {
  async function answer(feature: AnyFeature, params: unknown, token: CancellationToken): Promise<unknown> {
    if (!namesDocument(params))
      throw new ResponseError(ErrorCodes.InvalidParams, `${feature.method} names no document.`);
    const open = documents.get(params.textDocument.uri);
    const document = open === undefined ? undefined : await read(open, token);
    if (document === undefined || !answersIn(feature, document)) return null;
    if (feature.prepare !== undefined) {
      await workInSlices(feature.prepare(document), host, () => token.isCancellationRequested);
      if (token.isCancellationRequested) return null;
    }
    return (await feature.handle(document, params)) ?? null;
  }
  for (const feature of features) {
    connection.onRequest(feature.method, (params: unknown, token: CancellationToken) =>
      run(feature.method, token, () => answer(feature, params, token)),
    );
  }
}

function answersIn(feature: AnyFeature, { kind, settings }: ReadDocument): boolean {
  if (kind === 'ios') return true;
  if (kind === 'large') return feature.anyLanguage === true || feature.inLarge === true;
  return feature.anyLanguage === true && settings.hoverInText;
}

function namesDocument(params: unknown): params is { textDocument: { uri: string } } {
  return typeof (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri === 'string';
}
