import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { classifyText } from '../model/detect';
import { CLASSIFY, type ClassifyParams, type ClassifyResult } from './own-requests';
import type { RunRequest } from './requests';

/** Answers whether a text is a configuration. It needs no open document: the client asks before it switches a language. */
export function serveClassify(connection: Connection, run: RunRequest): void {
  connection.onRequest(CLASSIFY, (params: unknown, token: CancellationToken) =>
    run(CLASSIFY, token, async (): Promise<ClassifyResult> => {
      if (!isClassifyParams(params))
        throw new ResponseError(ErrorCodes.InvalidParams, `${CLASSIFY} needs a text.`);
      return classifyText(params.text, params.uri);
    }),
  );
}

function isClassifyParams(params: unknown): params is ClassifyParams {
  const { text, uri } = (params ?? {}) as Partial<Record<keyof ClassifyParams, unknown>>;
  return typeof text === 'string' && typeof uri === 'string';
}
