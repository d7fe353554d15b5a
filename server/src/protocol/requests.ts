import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Log } from './log';
import type { Host } from './turns';

/** Runs the work of one request; whatever goes wrong in it costs this request and nothing else. */
export type RunRequest = <Result>(
  method: string,
  token: CancellationToken,
  work: () => Promise<Result>,
) => Promise<Result | ResponseError<void>>;

/**
 * Work begins in a later turn, so that a cancellation that is already on its way arrives first. The answer is
 * RequestCancelled only when the client cancelled: editors drop a feature's results for a cancellation they did not ask.
 */
export function requestRunner(host: Host, log: Log): RunRequest {
  return async (method, token, work) => {
    await host.nextTurn();
    if (token.isCancellationRequested) return cancelled(method);
    try {
      const result = await work();
      return token.isCancellationRequested ? cancelled(method) : result;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      log.failure(method, error);
      return new ResponseError(ErrorCodes.InternalError, `${method} failed; the log of Conf T says where.`);
    }
  };
}

function cancelled(method: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled.`);
}
