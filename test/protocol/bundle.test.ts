import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type Hover,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type BuiltBundles, buildBundles } from '../support/bundles';
import { connectClient, type TestClient } from '../support/server';

const serverFiles = ['server.js', 'server-core.js', 'server-lsp.js'];

let built: BuiltBundles;
beforeAll(async () => {
  built = await buildBundles(...serverFiles, 'cli.js');
});
afterAll(() => built.remove());

async function startOverStdio(processId: number | null = null): Promise<[TestClient, ChildProcess]> {
  const server = spawn(process.execPath, [built.path('server.js'), '--stdio'], { stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return [await connectClient(connection, { processId }, () => server.kill()), server];
}

async function startOverIpc(): Promise<[TestClient, ChildProcess]> {
  const server = fork(built.path('server.js'), ['--node-ipc'], { execArgv: [] });
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  return [await connectClient(connection, {}, () => server.kill()), server];
}

async function hoverText(client: TestClient): Promise<string> {
  const uri = await client.open('interface Loopback0\n ipv6 address 2001:DB8::1/64\n');
  const params = { textDocument: { uri }, position: { line: 1, character: 20 } };
  return JSON.stringify(await client.connection.sendRequest<Hover | null>('textDocument/hover', params));
}

describe('the server bundle', () => {
  it.each([
    ['stdio', startOverStdio],
    ['IPC', startOverIpc],
  ])('answers over %s and ends with code 0 when told to', async (_, start) => {
    const [client, server] = await start();
    expect(await hoverText(client)).toContain('2001:db8::1');
    await client.connection.sendRequest('shutdown');
    const exited = once(server, 'exit');
    await client.connection.sendNotification('exit');
    expect((await exited)[0]).toBe(0);
  });

  it('ends with code 1 when told to end without a shutdown', async () => {
    const [client, server] = await startOverStdio();
    const exited = once(server, 'exit');
    await client.connection.sendNotification('exit');
    expect((await exited)[0]).toBe(1);
  });

  it('ends when its input does', async () => {
    const [, server] = await startOverStdio();
    const exited = once(server, 'exit');
    server.stdin?.end();
    expect((await exited)[0]).toBe(1);
  });

  it('ends when the editor that started it is gone', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const [, server] = await startOverStdio(editor.pid);
    const exited = once(server, 'exit');
    editor.kill();
    expect((await exited)[0]).toBe(1);
  });

  it('stays within the megabyte it may weigh', async () => {
    const sizes = await Promise.all([...serverFiles, 'catalogue.br'].map(sizeOf));
    expect(sizes.reduce((all, one) => all + one)).toBeLessThan(2 ** 20);
  });

  it('has what rules say to a user, and not what stands on their pages', async () => {
    const server = await built.read('server-core.js');
    const commandLine = await built.read('cli.js');
    for (const text of ['!! 6to4-address-mismatch', 'Cisco: IPv6 Automatic 6to4 Tunnels']) {
      expect(server.includes(text)).toBe(false);
      expect(commandLine.includes(text)).toBe(true);
    }
    expect(server.includes('is the 6to4 form of {found}')).toBe(true);
  });

  it('is packaged with all its files', async () => {
    const { files } = JSON.parse(await readFile('package.json', 'utf8')) as { files: string[] };
    expect(files).toEqual(
      expect.arrayContaining((await readdir(built.path('.'))).map((name) => `dist/${name}`)),
    );
  });
});

async function sizeOf(name: string): Promise<number> {
  return (await stat(built.path(name))).size;
}
