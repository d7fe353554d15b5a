import type { Connection } from 'vscode-languageserver';

/** The log of the server. No text of a document may get into it. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** Something broke: says where, and leaves out the error's own message, which may quote a document. */
  failure(where: string, error: unknown): void;
}

export function connectionLog({ console }: Connection): Log {
  return {
    info: (message) => quietly(() => console.info(message)),
    warn: (message) => quietly(() => console.warn(message)),
    failure: (where, error) => quietly(() => console.error(describeFailure(where, error))),
  };
}

/** Work may outlive its connection by a turn: then nobody reads the log. */
function quietly(write: () => void): void {
  try {
    write();
  } catch {
    // The connection is gone.
  }
}

/** The kind of an error and the places in the code it came through. */
export function describeFailure(where: string, error: unknown): string {
  if (!(error instanceof Error)) return `${where} failed: ${typeof error} thrown`;
  const frames = (error.stack ?? '').split('\n').filter(isFrame);
  return [`${where} failed: ${error.name}`, ...frames].join('\n');
}

/** `at f (file:1:2)` in V8; `f@file:1:2` elsewhere. */
function isFrame(line: string): boolean {
  return /^\s+at .*:\d+:\d+\)?$/.test(line) || /^\S*@\S+:\d+:\d+$/.test(line);
}
