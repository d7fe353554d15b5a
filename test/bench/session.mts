import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A server in a process of its own, asked as an editor asks, with the time that each answer took in milliseconds. */
export interface Session {
  readonly startToReady: number;
  open(text: string): Promise<{ readonly milliseconds: number; readonly findings: number }>;
  /** Types a character and asks for diagnostics. */
  type(at: Position, text: string): Promise<number>;
  hover(at: Position): Promise<number>;
  stop(): Promise<void>;
}

const uri = 'untitled:bench';

export async function startSession(server: string): Promise<Session> {
  const started = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const startToReady = performance.now() - started;
  let version = 1;
  const pull = () =>
    connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
  return {
    startToReady,
    async open(text) {
      const start = performance.now();
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'cisco-ios', version, text },
      });
      const { items } = await pull();
      return { milliseconds: performance.now() - start, findings: items.length };
    },
    async type(at, text) {
      version++;
      const start = performance.now();
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: at, end: at }, text }],
      });
      await pull();
      return performance.now() - start;
    },
    async hover(position) {
      const start = performance.now();
      await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
      return performance.now() - start;
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}
