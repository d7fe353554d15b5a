import { describe, expect, it } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../server/src/features/hover';
import { featureDocument, URI } from '../support/feature-document';
import {
  copied,
  type Facts,
  notShown,
  notShownOfKind,
  shown,
  shownOfKind,
} from '../support/hover-vector-texts';
import { readShared } from '../support/shared';

interface Vector {
  readonly id: string;
  readonly input: string;
  readonly kind: string;
  readonly facts: Facts;
  readonly line?: string;
}

interface LineVector {
  readonly line: string;
  readonly free_text: boolean;
  readonly tokens: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

const addresses = readShared('vectors/addresses.jsonl');
const lines = readShared('vectors/lines.jsonl');
const read = <Row>(text = ''): Row[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

/** A configuration line in which an input of each kind can stand, unless the vector brings its own. */
const places: Readonly<Record<string, (input: string) => string>> = {
  ipv6: (input) => `ipv6 host probe ${input}`,
  'ipv6-zone': (input) => `! neighbor ${input} went away`,
  'ipv6-prefix': (input) => `ipv6 route ${input} Null0`,
  ipv4: (input) => `ntp server ${input}`,
  'ipv4-prefix': (input) => `ip prefix-list PROBE seq 5 permit ${input}`,
  'ipv4-addr-mask': (input) => `ip route ${input} Null0`,
  'ipv4-addr-wildcard': (input) => `access-list 10 permit ${input}`,
  mac: (input) => (input.includes('.') ? `arp 192.0.2.1 ${input} arpa` : `! station ${input} moved`),
  duid: (input) => `! client DUID ${input} asked`,
};

function hoverAt(line: string, character: number): ReturnType<typeof hover.handle> {
  const document = featureDocument(line);
  const editor = { ...document.editor, commands: new Set(['conf-t.copyText']) };
  return hover.handle(
    { ...document, editor },
    { textDocument: { uri: URI }, position: { line: 0, character } },
  );
}

/** The card as it is read, and what its links copy. */
function cardOf(line: string, character: number): { text: string; copies: string } {
  const answer = hoverAt(line, character);
  if (answer === null || !MarkupContent.is(answer.contents)) return { text: '', copies: '' };
  const { value } = answer.contents;
  const text = value
    .replaceAll('`', '')
    .replace(/\\(?=\W)/g, '')
    .replace(/\]\(command:[^)]*\)/g, ']');
  return { text, copies: decodeURIComponent(value) };
}

/** The facts that a card leaves out, one line each. */
function missing({ id, input, kind, facts, line = places[kind]?.(input) ?? input }: Vector): string[] {
  const card = cardOf(line, line.indexOf(input) + 1);
  return Object.entries(facts).flatMap(([key, value]) => {
    if (value === null || notShownOfKind[kind]?.has(key)) return [];
    const texts = shownOfKind[kind]?.[key] ?? shown[key];
    if (copied.has(key)) return card.copies.includes(`"${value}"`) ? [] : [`${id} ${line} copies no ${key}`];
    if (texts === undefined) return key in notShown ? [] : [`${id} no test says how a card shows ${key}`];
    return texts(value as never, facts)
      .filter((text) => !card.text.includes(String(text ?? '')))
      .map((text) => `${id} ${line} ${key}: no "${text}"`);
  });
}

describe.skipIf(addresses === undefined)('cards of address vectors', () => {
  const vectors = read<Vector>(addresses);

  it.each(Object.keys(places))('say every fact of kind %s', (kind) => {
    const all = vectors.filter((vector) => vector.kind === kind);
    expect(all.length).toBeGreaterThan(0);
    expect(all.flatMap(missing)).toEqual([]);
  });

  it('decode nothing that is no address', () => {
    const words = vectors.filter(({ kind, line }) => kind === 'not-an-address' && line !== 'x');
    const decoded = words.filter(({ input, line = '' }) => {
      const start = line.indexOf(input);
      const range = hoverAt(line, start + 1)?.range;
      const { text } = cardOf(line, start + 1);
      const isWhole = range?.start.character === start && range.end.character === start + input.length;
      return isWhole && /Expanded|In IPv6/.test(text);
    });
    expect(decoded.map(({ line }) => line)).toEqual([]);
  });

  it('settle what is ambiguous by its line', () => {
    const other = vectors.filter(
      ({ kind, facts }) =>
        kind === 'ambiguous' && /version|oid|wwn|router id|sub-bits/.test(String(facts.looks_like)),
    );
    expect(other.length).toBeGreaterThan(0);
    const decoded = other.filter(({ input, line = '' }) =>
      /Expanded|In IPv6|Registry/.test(cardOf(line, line.indexOf(input) + 1).text),
    );
    expect(decoded.map(({ line }) => line)).toEqual([]);
  });

  it.skipIf(lines === undefined)('are of exactly the token that a line shows', () => {
    const wrong = read<LineVector>(lines)
      .filter(({ free_text }) => !free_text)
      .flatMap(({ line, tokens }) =>
        tokens.flatMap(({ text, start, end }) =>
          [start, start + 1, end - 1].flatMap((character) => {
            const range = hoverAt(line, character)?.range;
            const isToken = range?.start.character === start && range.end.character === end;
            return isToken ? [] : [`${line}: ${text} at ${character}`];
          }),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
