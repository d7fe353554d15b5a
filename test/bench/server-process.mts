import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A server in a process of its own, with nothing said to it yet. */
export interface ServerProcess {
  readonly connection: ProtocolConnection;
  /** Bytes that it has sent so far. */
  received(): number;
  memory(): Promise<Memory>;
  /** Says shutdown and exit, and waits for the end of the process. */
  stop(): Promise<void>;
}

/** Bytes: resident, and of the heap after collection. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** Starts a bundle over stdio; with a bundle of `memory-probe.ts` in it, where its memory will be asked for. */
export function startProcess(server: string, probe: string | undefined): ServerProcess {
  const flags = probe === undefined ? [] : ['--expose-gc', '--require', probe];
  const child = spawn(process.execPath, [...flags, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', ...(probe === undefined ? [] : (['ipc'] as const))],
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('a server without streams');
  let received = 0;
  stdout.on('data', (chunk: Buffer) => {
    received += chunk.length;
  });
  const reader = new StreamMessageReader(stdout);
  const connection = createProtocolConnection(reader, new StreamMessageWriter(stdin));
  return {
    connection,
    received: () => received,
    memory: () =>
      new Promise((resolve) => {
        child.once('message', (answer) => resolve(answer as Memory));
        child.send('memory');
      }),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}
