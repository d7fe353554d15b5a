import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  ErrorCodes,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver/node';
import type { AnyWorkspaceFeature } from '../../server/src/features';
import { startTestServer, type TestClient, testFeature, textFeature } from '../support/server';

let client: TestClient;
afterEach(() => client.dispose());

const secret = 'enable secret 0 hunter2';
const breaking = testFeature('break', ({ snapshot }) => {
  throw new TypeError(`cannot read ${snapshot.lines[0]?.text}`);
});

describe('requests', () => {
  it('that were cancelled before their turn never run', async () => {
    let calls = 0;
    const spy = testFeature('spy', () => calls++);
    client = await startTestServer({ services: { features: [spy], diagnose: () => [] } });
    const uri = await client.open('hostname R1\n');
    const requests = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const request = client.connection.sendRequest('test/spy', { textDocument: { uri } }, source.token);
      source.cancel();
      return request;
    });
    const codes = await Promise.all(requests.map((request) => request.catch(({ code }) => code)));
    expect(codes).toEqual(Array(20).fill(LSPErrorCodes.RequestCancelled));
    expect(calls).toBe(0);
  });

  it('that fail cost themselves only, and tell the log where, without any text of the document', async () => {
    client = await startTestServer({ services: { features: [breaking, textFeature], diagnose: () => [] } });
    const uri = await client.open(secret);
    const params = { textDocument: { uri } };
    const error = await client.connection
      .sendRequest<ResponseError>('test/break', params)
      .catch((thrown: unknown) => thrown as ResponseError);
    expect(error.code).toBe(ErrorCodes.InternalError);
    expect(error.message).not.toContain('hunter2');
    expect(await client.connection.sendRequest('test/text', params)).toBe(secret);
    await client.until(() => client.received.logged.length > 0);
    expect(client.received.logged).toHaveLength(1);
    expect(client.received.logged[0]).toMatch(/^test\/break failed: TypeError\n\s+at .*requests\.test\.ts/);
    expect(client.received.logged[0]).not.toContain('hunter2');
  });

  it('for a document that is not open are answered with nothing', async () => {
    client = await startTestServer({ services: { features: [textFeature], diagnose: () => [] } });
    expect(
      await client.connection.sendRequest('test/text', { textDocument: { uri: 'file:///no' } }),
    ).toBeNull();
    expect(await client.pull('file:///no')).toEqual({ kind: 'full', items: [] });
  });

  it.each([{}, { textDocument: {} }, { textDocument: { uri: 5 } }])(
    'with wrong parameters are refused: %j',
    async (params) => {
      client = await startTestServer({ services: { features: [textFeature], diagnose: () => [] } });
      await expect(client.connection.sendRequest('test/text', params)).rejects.toMatchObject({
        code: ErrorCodes.InvalidParams,
      });
      await expect(client.connection.sendRequest('conf-t/classify', params)).rejects.toMatchObject({
        code: ErrorCodes.InvalidParams,
      });
    },
  );

  it('for changes of documents that are not open are ignored', async () => {
    client = await startTestServer({ services: { features: [textFeature], diagnose: () => [] } });
    await client.change('untitled:no', 2, { text: 'x' });
    const uri = await client.open('hostname R1\n');
    expect(await client.connection.sendRequest('test/text', { textDocument: { uri } })).toBe('hostname R1\n');
    expect(client.received.logged).toEqual([]);
  });

  it('to classify a text say what it is and why', async () => {
    client = await startTestServer();
    const text =
      'hostname R1\n!\ninterface GigabitEthernet0/0\n ip address 192.0.2.1 255.255.255.0\n!\nline vty 0 4\n';
    const params = { uri: 'file:///r1.cfg', languageId: 'ini', text };
    const answer = await client.connection.sendRequest('conf-t/classify', params);
    expect(answer).toMatchObject({ verdict: 'ios', reason: expect.stringContaining('line vty') });
  });
});

describe('initialize', () => {
  const capability = { hoverProvider: true, codeActionProvider: { codeActionKinds: ['quickfix'] } };

  it('announces what the features announce, and incremental changes', async () => {
    const other = testFeature('b', () => null, {
      capability: { codeActionProvider: { resolveProvider: true } },
    });
    const features = [testFeature('a', () => null, { capability }), other];
    client = await startTestServer({ services: { features, diagnose: () => [] } });
    expect(client.initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix'], resolveProvider: true },
      diagnosticProvider: { workspaceDiagnostics: false },
    });
  });

  it('answers hovers with the real features', async () => {
    client = await startTestServer();
    const uri = await client.open('interface Loopback0\n ipv6 address 2001:DB8::1/64\n');
    const position = { line: 1, character: 20 };
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    expect(JSON.stringify(hover)).toContain('2001:db8::1');
  });

  it('is followed by a proper shutdown', async () => {
    client = await startTestServer();
    expect(await client.connection.sendRequest('shutdown')).toBeNull();
  });

  it('that name no document are answered from the configurations that are open', async () => {
    const lines: AnyWorkspaceFeature = {
      method: 'test/lines',
      capability: {},
      handle: (documents) => documents.map(({ snapshot }) => snapshot.lines[0]?.text),
    };
    client = await startTestServer({
      services: { features: [], workspaceFeatures: [lines], diagnose: () => [] },
    });
    await client.open('hostname R1');
    await client.open('some text', { languageId: 'plaintext', uri: 'untitled:text' });
    await client.open('hostname R2', { uri: 'untitled:second' });
    expect(await client.connection.sendRequest('test/lines', {})).toEqual(['hostname R1', 'hostname R2']);
  });
});
