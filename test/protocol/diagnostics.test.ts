import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { FeatureDocument } from '../../server/src/features/feature';
import { plainClient, pullingClient, startTestServer, type TestClient } from '../support/server';

let client: TestClient;
afterEach(() => client.dispose());

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** One finding, which says what the first line is and what the settings are. */
function diagnose({ snapshot, settings }: FeatureDocument): Diagnostic[] {
  const rules = Object.keys(settings.rules).join(' ');
  return [{ range, message: `${snapshot.lines[0]?.text} ${rules}`.trim() }];
}

const services = { features: [], diagnose };

function publishedMessages(): string[] {
  return client.received.published.flatMap(({ diagnostics }) =>
    diagnostics.map(({ message }) => String(message)),
  );
}

async function pullMessages(uri: string): Promise<string[]> {
  const report = await client.pull(uri);
  return report.kind === 'full' ? report.items.map(({ message }) => String(message)) : [];
}

describe('a client that asks for diagnostics', () => {
  it('gets them when it asks, of the newest version, and never unasked', async () => {
    client = await startTestServer({ services });
    const uri = await client.open('first');
    expect(await pullMessages(uri)).toEqual(['first']);
    await client.change(uri, 2, { text: 'second' });
    expect(await pullMessages(uri)).toEqual(['second']);
    await client.close(uri);
    expect(await pullMessages(uri)).toEqual([]);
    expect(client.received.published).toEqual([]);
  });

  it('has other requests answered while a check is at work', async () => {
    let answered = false;
    const quick = {
      method: 'test/quick',
      capability: {},
      handle: () => {
        answered = true;
        return true;
      },
    };
    function* prepare(): Generator<void, void> {
      while (!answered) {
        const start = performance.now();
        while (performance.now() - start < 10);
        yield;
      }
    }
    client = await startTestServer({ services: { features: [quick], diagnose, prepare } });
    const uri = await client.open('first');
    const pulled = pullMessages(uri);
    expect(await client.connection.sendRequest('test/quick', { textDocument: { uri } })).toBe(true);
    expect(await pulled).toEqual(['first']);
  });

  it('gets the findings of the newest version when an edit overtakes a check', async () => {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    function* prepare({ snapshot }: FeatureDocument): Generator<void, void> {
      while (snapshot.lines[0]?.text === 'first') {
        begin();
        const start = performance.now();
        while (performance.now() - start < 10);
        yield;
      }
    }
    client = await startTestServer({ services: { ...services, prepare } });
    const uri = await client.open('first');
    const pulled = pullMessages(uri);
    await begun;
    await client.change(uri, 2, { text: 'second' });
    expect(await pulled).toEqual(['second']);
  });

  it('hears that nothing changed, and only where nothing did', async () => {
    client = await startTestServer({ services });
    const uri = await client.open('first');
    const { resultId } = await client.pull(uri);
    await client.change(uri, 2, { text: 'first\nmore' });
    expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    expect(await client.pull(uri, 'of long ago')).toMatchObject({ kind: 'full' });
    await client.change(uri, 3, { text: 'second' });
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [{ message: 'second' }] });
  });

  it('gets none for a configuration of another system, whatever its language says, until it is IOS', async () => {
    client = await startTestServer({ services });
    const junos =
      'system {\n    host-name r1;\n    services {\n        ssh;\n    }\n}\ninterfaces {\n    ge-0/0/0 {\n        unit 0;\n    }\n}\n';
    const uri = await client.open(junos);
    expect(await pullMessages(uri)).toEqual([]);
    await client.change(uri, 2, { text: 'hostname R1\n' });
    expect(await pullMessages(uri)).toEqual(['hostname R1']);
  });

  it('is told to ask again when settings change', async () => {
    client = await startTestServer({ services });
    const uri = await client.open('first');
    await pullMessages(uri);
    await client.changeSettings({ rules: { 'some-rule': 'off' } });
    await client.until(() => client.received.refreshes.length > 0);
    expect(await pullMessages(uri)).toEqual(['first some-rule']);
  });

  it('is not told where it cannot be', async () => {
    const capabilities = { ...pullingClient, workspace: { configuration: true } };
    client = await startTestServer({ services, capabilities });
    const uri = await client.open('first');
    await client.changeSettings({ rules: { 'some-rule': 'off' } });
    expect(await pullMessages(uri)).toEqual(['first some-rule']);
    expect(client.received.refreshes).toEqual([]);
    expect(client.received.registered).toEqual([]);
  });

  it('gets none for text that is no configuration', async () => {
    client = await startTestServer({ services });
    for (const languageId of ['plaintext', 'log', 'ini']) {
      const uri = await client.open('first', { uri: `untitled:${languageId}`, languageId });
      expect(await pullMessages(uri)).toEqual([]);
    }
    const uri = await client.open('first', { uri: 'untitled:cisco', languageId: 'cisco' });
    expect(await pullMessages(uri)).toEqual(['first']);
  });
});

describe('a client that does not ask for diagnostics', () => {
  it('is sent them for each document, and is not asked to ask', async () => {
    client = await startTestServer({ services, capabilities: plainClient });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open('one', { uri: 'untitled:one' });
    await client.open('two', { uri: 'untitled:two' });
    await client.until(() => client.received.published.length === 2);
    expect(publishedMessages().sort()).toEqual(['one', 'two']);
  });

  it('is sent those of the newest version only, each under its version', async () => {
    client = await startTestServer({ services, capabilities: plainClient });
    const uri = await client.open('version 1');
    for (let version = 2; version <= 50; version++) {
      await client.change(uri, version, { text: `version ${version}` });
    }
    await client.until(() => client.received.published.at(-1)?.version === 50);
    const sent = client.received.published.map(({ version, diagnostics }) => [
      version,
      diagnostics[0]?.message,
    ]);
    expect(sent).toEqual(sent.map(([version]) => [version, `version ${version}`]));
    expect(sent.length).toBeLessThan(50);
  });

  it('is sent nothing for a document that closed meanwhile, but that its findings are gone', async () => {
    client = await startTestServer({ services, capabilities: plainClient });
    const uri = await client.open('first');
    await client.until(() => publishedMessages().length === 1);
    await client.change(uri, 2, { text: 'second' });
    await client.close(uri);
    await client.until(() => client.received.published.at(-1)?.diagnostics.length === 0);
    await client.open('third', { uri: 'untitled:other' });
    await client.until(() => publishedMessages().includes('third'));
    expect(publishedMessages()).toEqual(['first', 'third']);
    expect(client.received.published.filter((one) => one.uri === uri).at(-1)?.diagnostics).toEqual([]);
  });

  it('is sent them again when settings change', async () => {
    client = await startTestServer({ services, capabilities: plainClient });
    await client.open('first');
    await client.until(() => publishedMessages().length === 1);
    await client.changeSettings({ rules: { 'some-rule': 'off' } });
    await client.until(() => publishedMessages().length === 2);
    expect(publishedMessages()).toEqual(['first', 'first some-rule']);
  });

  it('is sent the next findings after a check failed, and the log says where', async () => {
    const failing = (document: FeatureDocument): Diagnostic[] => {
      if (document.snapshot.lines[0]?.text === 'bad') throw new Error('bad');
      return diagnose(document);
    };
    client = await startTestServer({
      services: { features: [], diagnose: failing },
      capabilities: plainClient,
    });
    const uri = await client.open('bad');
    await client.until(() => client.received.logged.length === 1);
    await client.change(uri, 2, { text: 'good' });
    await client.until(() => publishedMessages().length === 1);
    expect(publishedMessages()).toEqual(['good']);
    expect(client.received.logged[0]).toMatch(/^Checking a document failed: Error\n/);
  });
});
