import { afterAll, describe, expect, test } from 'vitest';
import { madeUpConfig, type Shape } from '../bench/config.mts';
import { benchEdit, editRows } from '../bench/edits.mts';
import { startTestServer, type TestClient } from '../support/server';

const SIZES = [1_000, 10_000, 50_000];
/** Shapes that hold as many findings in a long document as in a short one. */
const SHAPES: readonly Shape[] = ['bgp', 'interfaces'];

const clients: TestClient[] = [];
afterAll(() => clients.forEach((client) => void client.dispose()));

interface Answers {
  readonly diagnostics: number;
  readonly tokens: number;
}

/** A document that is open in a server, and the ids of the last answers. */
interface Opened {
  readonly type: (change: { range?: object; text: string }) => Promise<Answers>;
  readonly lines: readonly string[];
}

describe.each(SHAPES)('in %s configurations', (shape) => {
  const opened = new Map<number, Promise<Opened>>();
  const documentOf = (size: number): Promise<Opened> => {
    const document = opened.get(size) ?? open(madeUpConfig(size, shape));
    opened.set(size, document);
    return document;
  };

  test.each(editRows.filter(({ kind }) => kind === 'character' || kind === 'enter'))(
    '$what: as much is sent at every size',
    async (row) => {
      const sent: Answers[] = [];
      for (const size of SIZES) {
        const { type, lines } = await documentOf(size);
        const edit = benchEdit(row, lines, shape);
        if (edit === undefined) return;
        sent.push(await type(edit.change));
        await type(edit.undo);
      }
      expect(sent).toEqual(sent.map(() => sent[0]));
    },
  );
});

async function open(text: string): Promise<Opened> {
  const client = await startTestServer();
  clients.push(client);
  const uri = await client.open(text);
  const textDocument = { uri };
  let version = 1;
  let report = (await client.pull(uri)).resultId;
  const { resultId } = await client.connection.sendRequest<{ resultId: string }>(
    'textDocument/semanticTokens/full',
    { textDocument },
  );
  let tokens = resultId;
  return {
    lines: text.split('\n'),
    async type(change) {
      await client.change(uri, ++version, change as Parameters<TestClient['change']>[2]);
      const found = await client.pull(uri, report);
      const delta = await client.connection.sendRequest<{ resultId: string }>(
        'textDocument/semanticTokens/full/delta',
        { textDocument, previousResultId: tokens },
      );
      report = found.resultId;
      tokens = delta.resultId;
      return { diagnostics: bytesOf(found), tokens: bytesOf(delta) };
    },
  };
}

/** Bytes of an answer, each number counted as one digit: a line far down has a longer number. */
function bytesOf(answer: object): number {
  return JSON.stringify(answer).replace(/\d+/g, '0').length;
}
