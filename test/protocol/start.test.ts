import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { features, workspaceFeatures } from '../../server/src/features';
import { joinCapabilities } from '../../server/src/protocol/capabilities';
import { type BuiltBundles, buildBundles } from '../support/bundles';
import { connectClient, pullingClient } from '../support/server';

/** Loaded before the server: counts the bytes of source that are evaluated, and how many they were at the first answer. */
const PROBE = `
const { prototype } = require('node:module');
const { _compile: compile } = prototype;
const { write } = process.stdout;
let evaluated = 0;
let beforeAnswer;
prototype._compile = function (source, ...rest) {
  evaluated += Buffer.byteLength(source);
  return compile.call(this, source, ...rest);
};
process.stdout.write = function (...data) {
  beforeAnswer ??= evaluated;
  return write.apply(this, data);
};
process.on('message', () => process.send({ beforeAnswer, evaluated }));
process.channel.unref();
`;

let built: BuiltBundles;
beforeAll(async () => {
  built = await buildBundles('server.js', 'server-core.js', 'server-lsp.js');
  await writeFile(built.path('probe.cjs'), PROBE);
});
afterAll(() => built.remove());

function startServer(): ChildProcess {
  return spawn(process.execPath, ['--require', built.path('probe.cjs'), built.path('server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
}

describe('the start of the server', () => {
  it('evaluates half a megabyte at most before it is ready, and none of what it knows of IOS', async () => {
    const server = startServer();
    const client = await connectClient(connectionTo(server), {}, () => server.kill());
    const uri = await client.open('hostname R1\n');
    await client.pull(uri);
    server.send('count');
    const [{ beforeAnswer, evaluated }] = await once(server, 'message');
    const sizes = await Promise.all(['server.js', 'server-lsp.js', 'server-core.js'].map(sizeOf));
    const [start = 0, library = 0, core = 0] = sizes;
    expect(beforeAnswer).toBe(start + library);
    expect(beforeAnswer).toBeLessThan(500_000);
    expect(evaluated).toBe(start + library + core);
    client.dispose();
  });

  it('announces what the features announce', async () => {
    const server = startServer();
    const client = await connectClient(connectionTo(server), { capabilities: pullingClient }, () =>
      server.kill(),
    );
    expect(client.initialized.capabilities).toMatchObject(
      joinCapabilities([...features, ...workspaceFeatures]),
    );
    client.dispose();
  });

  it('loses no message of a client that does not wait for the answer', async () => {
    const server = startServer();
    const connection = connectionTo(server);
    connection.listen();
    const textDocument = { uri: 'untitled:r1', languageId: 'plaintext', version: 1, text: '2001:DB8::1' };
    const ready = connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const position = { line: 0, character: 3 };
    const hover = await connection.sendRequest('textDocument/hover', { textDocument, position });
    expect(JSON.stringify(hover)).toContain('2001:db8::1');
    expect((await ready).serverInfo).toEqual({ name: 'Conf T' });
    server.kill();
  });
});

function connectionTo({ stdin, stdout }: ChildProcess): ReturnType<typeof createProtocolConnection> {
  if (stdin === null || stdout === null) throw new Error('a server without streams');
  return createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
}

async function sizeOf(name: string): Promise<number> {
  return (await stat(built.path(name))).size;
}
