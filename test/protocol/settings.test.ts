import { afterEach, describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../server/src/features/settings';
import {
  plainClient,
  pullingClient,
  startTestServer,
  type TestClient,
  testFeature,
  textFeature,
} from '../support/server';

let client: TestClient;
afterEach(() => client.dispose());

const settingsFeature = testFeature('settings', ({ settings }) => settings, { anyLanguage: true });
const services = { features: [settingsFeature, textFeature], diagnose: () => [] };

function settingsOf(uri: string): Promise<Settings | null> {
  return client.connection.sendRequest('test/settings', { textDocument: { uri } });
}

function textOf(uri: string): Promise<string | null> {
  return client.connection.sendRequest('test/text', { textDocument: { uri } });
}

describe('settings', () => {
  it('are asked for once a document and kept until they change', async () => {
    client = await startTestServer({ services, settings: { maxFileSize: 7 } });
    const one = await client.open('a', { uri: 'untitled:one' });
    const two = await client.open('b', { uri: 'untitled:two' });
    for (const uri of [one, one, two, one]) expect((await settingsOf(uri))?.maxFileSize).toBe(7);
    expect(client.received.configurationRequests).toEqual([one, two]);
    await client.changeSettings({ maxFileSize: 8 });
    expect((await settingsOf(one))?.maxFileSize).toBe(8);
    expect(client.received.registered).toEqual(['workspace/didChangeConfiguration']);
  });

  it.each([null, 'rubbish', 5, []])('are the defaults when a client answers %j', async (settings) => {
    client = await startTestServer({ services, settings });
    expect(await settingsOf(await client.open('a'))).toEqual(defaultSettings);
    expect(client.received.logged).toEqual([]);
  });

  it('are the defaults for a client that cannot be asked, or what it sends of itself', async () => {
    client = await startTestServer({ services, capabilities: plainClient });
    const uri = await client.open('a');
    expect(await settingsOf(uri)).toEqual(defaultSettings);
    await client.changeSettings({ hoverInText: false });
    expect(await settingsOf(uri)).toEqual({ ...defaultSettings, hoverInText: false });
    expect(client.received.configurationRequests).toEqual([]);
  });

  it('of a wrong type are replaced one by one, and named once in the log without their value', async () => {
    const wrong = { rules: { 'some-rule': 5 }, hoverInText: 'hunter2', maxFileSize: -1, trace: 'hunter2' };
    client = await startTestServer({ services, settings: { ...wrong, detectLanguage: false } });
    const one = await client.open('a', { uri: 'untitled:one' });
    const two = await client.open('b', { uri: 'untitled:two' });
    expect(await settingsOf(one)).toEqual({ ...defaultSettings, detectLanguage: false });
    expect(await settingsOf(two)).toEqual({ ...defaultSettings, detectLanguage: false });
    const logged = client.received.logged.join('\n');
    for (const name of Object.keys(wrong)) expect(logged.split(`conf-t.${name} `)).toHaveLength(2);
    expect(logged).not.toContain('hunter2');
  });

  it('let features of addresses work in text, or not', async () => {
    client = await startTestServer({ services });
    const uri = await client.open('10.1.1.1', { languageId: 'log' });
    expect(await textOf(uri)).toBe('10.1.1.1');
    await client.changeSettings({ hoverInText: false });
    expect(await textOf(uri)).toBeNull();
  });

  it('keep features of configurations out of text', async () => {
    const feature = testFeature('ios', () => 'answer');
    client = await startTestServer({ services: { features: [feature], diagnose: () => [] } });
    const ask = (uri: string) => client.connection.sendRequest('test/ios', { textDocument: { uri } });
    expect(await ask(await client.open('a', { uri: 'untitled:log', languageId: 'log' }))).toBeNull();
    expect(await ask(await client.open('a', { uri: 'untitled:ios' }))).toBe('answer');
    expect(await ask(await client.open('a', { uri: 'untitled:cisco', languageId: 'cisco' }))).toBe('answer');
  });
});

describe('a configuration above the size limit', () => {
  const limits = { maxFileSize: 20, hoverInText: false };

  it('gets its addresses explained, its outline and folding, and nothing else, and one message that says so', async () => {
    const ios = testFeature('ios', ({ snapshot }) => snapshot.sections.length);
    const diagnose = () => [
      { message: 'x', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
    ];
    client = await startTestServer({
      services: {
        features: [ios, textFeature, { ...testFeature('outline', () => 'outline'), inLarge: true }],
        diagnose,
      },
      settings: limits,
    });
    const text = 'interface Loopback0\n ip address 192.0.2.1 255.255.255.255\n';
    const uri = await client.open(text, { uri: 'file:///configs/big%20one.cfg' });
    const outline = await client.connection.sendRequest('test/outline', { textDocument: { uri } });
    expect(outline).toBe('outline');
    expect(await textOf(uri)).toBe(text);
    expect(await client.connection.sendRequest('test/ios', { textDocument: { uri } })).toBeNull();
    expect(await client.pull(uri)).toMatchObject({ kind: 'full', items: [] });
    expect(client.received.shown).toHaveLength(1);
    expect(client.received.shown[0]).toMatch(/^big one\.cfg .*conf-t\.maxFileSize/);
  });

  it('is read like any other when it shrinks, and left alone when it grows', async () => {
    const ios = testFeature('ios', ({ snapshot }) => snapshot.sections.length > 0);
    client = await startTestServer({ services: { features: [ios], diagnose: () => [] }, settings: limits });
    const ask = (uri: string) => client.connection.sendRequest('test/ios', { textDocument: { uri } });
    const uri = await client.open('interface Loopback0\n');
    expect(await ask(uri)).toBe(true);
    const at = { line: 1, character: 0 };
    await client.change(uri, 2, { range: { start: at, end: at }, text: ' shutdown\n' });
    expect(await ask(uri)).toBeNull();
    await client.change(uri, 3, { range: { start: at, end: { line: 2, character: 0 } }, text: '' });
    expect(await ask(uri)).toBe(true);
  });
});

it('has inlay hints asked for again when settings change', async () => {
  const capabilities = {
    ...pullingClient,
    workspace: { configuration: true, inlayHint: { refreshSupport: true } },
  };
  client = await startTestServer({ services: { features: [], diagnose: () => [] }, capabilities });
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/inlayHint/refresh', () => resolve());
  });
  await client.changeSettings({ inlayHints: ['mask'] });
  await refreshed;
});
