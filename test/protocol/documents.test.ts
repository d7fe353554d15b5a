import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { applyChanges } from '../../server/src/protocol/content-changes';
import { joinLines, splitLines } from '../../server/src/syntax/source-line';
import { startTestServer, type TestClient, testFeature, textFeature } from '../support/server';

const services = { features: [textFeature], diagnose: () => [] };
const hundredThousandLines = 'interface Loopback0\n ip address 192.0.2.1 255.255.255.255\n'.repeat(50_000);

let client: TestClient;
afterEach(() => client.dispose());

function textOf(uri: string): Promise<string | null> {
  return client.connection.sendRequest('test/text', { textDocument: { uri } });
}

const position = fc.record({ line: fc.nat(9), character: fc.nat(9) });
const edit = fc.record({
  start: position,
  length: fc.nat(5),
  text: fc.constantFrom(
    '',
    '\n',
    '\r\n',
    '\r',
    'ip ',
    'banner motd #\n',
    '#\n',
    'interface Lo0\n ip address 192.0.2.1',
  ),
});

describe('documents', () => {
  it('have the text of the editor after any edits, whoever asked in between', async () => {
    client = await startTestServer({ services });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 12 }), async (edits) => {
        const uri = await client.open('hostname R1\n!\ninterface Loopback0\n');
        let lines = splitLines('hostname R1\n!\ninterface Loopback0\n') as readonly {
          text: string;
          ending: '';
        }[];
        let version = 1;
        for (const [{ start, length, text }, isAsked] of edits) {
          const end = { line: start.line, character: start.character + length };
          const change = { range: { start, end }, text };
          version++;
          await client.change(uri, version, change);
          lines = applyChanges(lines, [change]).lines as typeof lines;
          if (isAsked) expect(await textOf(uri)).toBe(joinLines(lines));
        }
        expect(await textOf(uri)).toBe(joinLines(lines));
        await client.close(uri);
      }),
      { numRuns: 60 },
    );
  });

  it('are read in slices, between which other requests are answered', async () => {
    client = await startTestServer({ services });
    const uri = await client.open(hundredThousandLines);
    const answered: string[] = [];
    const long = textOf(uri).then(() => answered.push('long'));
    const short = client.connection
      .sendRequest('conf-t/classify', { text: 'x', uri, languageId: 'ini' })
      .then(() => answered.push('short'));
    await Promise.all([long, short]);
    expect(answered).toEqual(['short', 'long']);
  });

  it('share the work of reading among all who wait', async () => {
    const boundLines: number[] = [];
    const seen = new Set<unknown>();
    const spy = testFeature('spy', ({ snapshot }) => {
      seen.add(snapshot);
      boundLines.push(snapshot.boundLines);
    });
    client = await startTestServer({ services: { features: [spy], diagnose: () => [] } });
    const uri = await client.open(hundredThousandLines);
    const ask = () => client.connection.sendRequest('test/spy', { textDocument: { uri } });
    await Promise.all([ask(), ask(), ask()]);
    expect(boundLines).toHaveLength(3);
    expect(seen.size).toBe(1);
  });

  it('lose no work when an edit comes while they are read', async () => {
    const boundLines: number[] = [];
    const spy = testFeature('spy', ({ snapshot }) => {
      boundLines.push(snapshot.boundLines);
      return snapshot.lines[0]?.text;
    });
    client = await startTestServer({ services: { features: [spy], diagnose: () => [] } });
    const uri = await client.open(hundredThousandLines);
    let isAnswered = false;
    const first = client.connection.sendRequest('test/spy', { textDocument: { uri } }).finally(() => {
      isAnswered = true;
    });
    const at = { line: 0, character: 0 };
    for (let version = 2; !isAnswered; version++) {
      await client.connection.sendRequest('conf-t/classify', { text: 'x', uri, languageId: 'ini' });
      await client.change(uri, version, { range: { start: at, end: at }, text: '!' });
    }
    expect(await first).toMatch(/^!+interface Loopback0$/);
    expect(boundLines[0]).toBeLessThan(1_000);
  });

  it('answer a cancelled request at once, and leave what was read to the next', async () => {
    let calls = 0;
    const spy = testFeature('spy', () => calls++);
    client = await startTestServer({ services: { features: [spy], diagnose: () => [] } });
    const uri = await client.open(hundredThousandLines);
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest('test/spy', { textDocument: { uri } }, source.token);
    await client.connection.sendRequest('conf-t/classify', { text: 'x', uri, languageId: 'ini' });
    source.cancel();
    await expect(request).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(calls).toBe(0);
    expect(await client.connection.sendRequest('test/spy', { textDocument: { uri } })).toBe(0);
  });

  it('that closed while they were read give no answer', async () => {
    client = await startTestServer({ services });
    const uri = await client.open(hundredThousandLines);
    const request = textOf(uri);
    await client.close(uri);
    expect(await request).toBeNull();
  });

  it('may be opened again under the same name', async () => {
    client = await startTestServer({ services });
    const uri = await client.open('hostname R1\n', { languageId: 'plaintext' });
    await client.close(uri);
    await client.open('hostname R2\n');
    expect(await textOf(uri)).toBe('hostname R2\n');
  });
});
