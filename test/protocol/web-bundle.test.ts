import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltBundles, buildBundles } from '../support/bundles';

let built: BuiltBundles;
beforeAll(async () => {
  built = await buildBundles('web/server.js', 'web/client.js');
});
afterAll(() => built.remove());

/** Runs a script with the globals of a browser's worker and none of Node's. */
const workerShim = `
const { parentPort, workerData } = require('node:worker_threads');
const { createContext, runInContext } = require('node:vm');
const worker = {
  console, crypto, MessageChannel, performance, queueMicrotask, setTimeout, clearTimeout, setInterval, clearInterval,
  TextDecoder, TextEncoder, URL,
  addEventListener() {},
  postMessage: (message) => parentPort.postMessage(message),
};
worker.self = worker;
worker.globalThis = worker;
parentPort.on('message', (data) => worker.onmessage({ data }));
runInContext(workerData, createContext(worker));
`;

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

function startWorker(script: string) {
  const worker = new Worker(workerShim, { eval: true, workerData: script });
  let lastId = 0;
  return {
    worker,
    notify: (method: string, params: unknown) => worker.postMessage({ jsonrpc: '2.0', method, params }),
    async request(method: string, params: unknown): Promise<Answer> {
      const id = ++lastId;
      worker.postMessage({ jsonrpc: '2.0', id, method, params });
      for (;;) {
        const [message] = (await once(worker, 'message')) as [Answer];
        if (message.id === id) return message;
      }
    },
  };
}

describe('the browser bundles', () => {
  it('answer in a worker that has nothing of Node', async () => {
    const { worker, request, notify } = startWorker(await built.read('web/server.js'));
    const initialized = await request('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(initialized.result).toMatchObject({ capabilities: { hoverProvider: expect.anything() } });
    notify('initialized', {});
    const textDocument = { uri: 'untitled:r1', languageId: 'cisco-ios', version: 1 };
    const text = 'interface Loopback0\n ipv6 address 2001:DB8::1/64\n';
    notify('textDocument/didOpen', { textDocument: { ...textDocument, text } });
    const hover = await request('textDocument/hover', { textDocument, position: { line: 1, character: 20 } });
    expect(JSON.stringify(hover.result)).toContain('2001:db8::1');
    await worker.terminate();
  });

  it('ask for no module but the editor', async () => {
    expect(await built.read('web/server.js')).not.toMatch(/\brequire\(/);
    const asked = [...(await built.read('web/client.js')).matchAll(/\brequire\(([^)]*)\)/g)];
    expect(new Set(asked.map(([, name]) => name))).toEqual(new Set(['"vscode"']));
  });
});
