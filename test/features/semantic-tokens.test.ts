import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { nameKinds } from '../../server/src/catalogue/kinds';
import type { FeatureDocument } from '../../server/src/features/feature';
import {
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
} from '../../server/src/features/semantic-tokens';
import { legend, tokenType } from '../../server/src/features/shared/token-legend';
import { joinLines } from '../../server/src/syntax/source-line';
import { featureDocument, URI } from '../support/feature-document';
import { edited, snapshot } from '../support/snapshots';

const textDocument = { uri: URI };

/** Packed tokens as `line text type modifiers`. */
function read(document: FeatureDocument, data: readonly number[]): string[] {
  const found: string[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    start = lines === 0 ? start + columns : columns;
    line += lines;
    const text = document.snapshot.lines[line]?.text.slice(start, start + length);
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    found.push([line, text, legend.tokenTypes[type], ...modifiers].join(' '));
  }
  return found;
}

function full(document: FeatureDocument): SemanticTokens {
  return semanticTokens.handle(document, { textDocument });
}

function tokensOf(text: string): string[] {
  const document = featureDocument(text);
  return read(document, full(document).data);
}

function applied(before: readonly number[], answer: SemanticTokens | SemanticTokensDelta): number[] {
  if ('data' in answer) return answer.data;
  const data = [...before];
  for (const { start, deleteCount, data: inserted } of answer.edits)
    data.splice(start, deleteCount, ...(inserted ?? []));
  return data;
}

/** A whole configuration: only there can a name be missing. */
const whole = (...lines: readonly string[]): string => ['hostname R1', ...lines, 'end'].join('\n');

describe('names', () => {
  test.each<[text: string, ...tokens: string[]]>([
    ['ip access-list extended EDGE', '0 EDGE function declaration'],
    ['interface Gi 0/1\n ip access-group EDGE in', '0 Gi 0/1 interface declaration', '1 EDGE function'],
    [
      'vrf definition RED\ninterface lo0\n vrf forwarding RED',
      '0 RED namespace declaration',
      '1 lo0 interface declaration',
      '2 RED namespace',
    ],
    [
      'route-map OUT permit 10\n match ip address prefix-list LAN',
      '0 OUT function declaration',
      '1 LAN function',
    ],
    ['policy-map P\n class C', '0 P function declaration', '1 C function'],
    ['no route-map OUT', '0 OUT function'],
    ['R1(config)#route-map OUT permit 10', '0 OUT function declaration'],
    ['R1#show run\nBuilding configuration...\nroute-map OUT permit 10', '2 OUT function declaration'],
    ['route-map {{ name }} permit 10\nroute-map \x24{NAME} permit 10'],
    ['banner motd #\nroute-map OUT permit 10\n#\n! route-map OUT\nunknown route-map OUT'],
    [''],
  ])('%j', (text, ...tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test('of every kind have a type, and the types are few', () => {
    const types = new Set(Object.keys(nameKinds).map((kind) => legend.tokenTypes[tokenType(kind)]));
    expect([...types].sort()).toEqual(['class', 'function', 'namespace', 'property', 'type', 'variable']);
  });
});

describe('a name without a definition', () => {
  const unresolved = (text: string): string[] =>
    tokensOf(text).filter((token) => token.endsWith('unresolved'));

  test.each<[title: string, text: string, ...tokens: string[]]>([
    [
      'is marked',
      whole('router bgp 1', ' neighbor 192.0.2.1 remote-as 2', ' neighbor 192.0.2.1 route-map OUT in'),
      '3 OUT function unresolved',
    ],
    [
      'is marked wherever it stands',
      whole('interface Gi1', ' ip access-group A in', ' vrf forwarding B'),
      '2 A function unresolved',
      '3 B namespace unresolved',
    ],
    [
      'is marked for interfaces that a configuration makes',
      whole('ip tftp source-interface Loopback7', 'ip ftp source-interface Gi7'),
      '1 Loopback7 interface unresolved',
    ],
    [
      'is not marked where it has one further down',
      whole('interface Gi1', ' ip access-group A in', 'ip access-list standard A'),
    ],
    ['is not marked in a snippet', 'interface Gi1\n ip access-group A in'],
    ['is not marked in a template', whole('interface Gi1', ' ip access-group A in', ' description {{ x }}')],
    ['is not marked where it is taken back', whole('interface Gi1', ' no ip access-group A in')],
    ['is not marked where the device has it', whole('policy-map P', ' class class-default')],
    ['is not marked where it is kept elsewhere', whole('crypto pki trustpoint TP', ' rsakeypair TP')],
    [
      'is not marked where a list of another kind has the name',
      whole('ipv6 access-list A', 'class-map C', ' match access-group name A'),
    ],
  ])('%s', (_, text, ...tokens) => {
    expect(unresolved(text)).toEqual(tokens);
  });
});

test('a range has the tokens of its lines, counted from the top of the document', () => {
  const text = Array.from(
    { length: 300 },
    (_, n) => `interface Gi0/${n}\n ip access-group A${n} in\n!\n`,
  ).join('');
  const document = featureDocument(text);
  const range = { start: { line: 301, character: 0 }, end: { line: 304, character: 5 } };
  const { data } = semanticTokensRange.handle(document, { textDocument, range });
  expect(read(document, data)).toEqual([
    '301 A100 function',
    '303 Gi0/101 interface declaration',
    '304 A101 function',
  ]);
  const beyond = { start: { line: 5000, character: 0 }, end: { line: 6000, character: 0 } };
  expect(semanticTokensRange.handle(document, { textDocument, range: beyond }).data).toEqual([]);
});

describe('a delta', () => {
  const large = featureDocument(
    Array.from({ length: 2000 }, (_, n) => `interface Gi0/${n}\n ip access-group A${n} in\n!\n`).join(''),
  );
  const typed = (text: string, line = 3001): FeatureDocument => {
    const place = { line, character: 0 };
    return { ...large, snapshot: edited(large.snapshot, { start: place, end: place, text }) };
  };
  const delta = (document: FeatureDocument, previousResultId = ''): SemanticTokens | SemanticTokensDelta =>
    semanticTokensDelta.handle(document, { textDocument: { uri: document.uri }, previousResultId });

  test('of a line put in is one token', () => {
    const { resultId } = full(large);
    expect(delta(typed(' description x\n'), resultId)).toMatchObject({
      edits: [{ start: 10_005, deleteCount: 5, data: [2, 17, 5, 0, 0] }],
    });
  });

  test('of what changes no name is none, and keeps its id', () => {
    const { resultId } = full(large);
    const answer = delta(typed(' description', 2), resultId);
    expect(answer).toEqual({ resultId, edits: [] });
  });

  test('is all tokens where the answer before is unknown, or of another document', () => {
    const { resultId, data } = full(large);
    expect(delta(large, 'none')).toMatchObject({ data });
    expect(delta({ ...large, uri: 'untitled:other' }, resultId)).toMatchObject({ data });
  });

  test('is known for twenty answers', () => {
    const small = featureDocument('route-map OUT permit 10');
    const { resultId } = full(small);
    for (let n = 0; n < 19; n++) full(small);
    expect(delta(small, resultId)).toEqual({ resultId, edits: [] });
    full(small);
    expect(delta(small, resultId)).toMatchObject({ data: [0, 10, 3, 0, 1] });
  });

  const row = fc.constantFrom(
    'hostname R1',
    'end',
    'interface Loopback0',
    'interface Gi 0/1',
    ' ip access-group EDGE in',
    ' ip access-group 101 out',
    ' no ip access-group EDGE in',
    ' vrf forwarding RED',
    'vrf definition RED',
    'ip access-list extended EDGE',
    ' permit ip any any',
    'access-list 101 permit ip any any',
    'route-map OUT permit 10',
    ' match ip address EDGE 101',
    'router bgp 1',
    ' neighbor 192.0.2.1 route-map OUT out',
    'banner motd #',
    '#',
    '!',
    '',
    ' description {{ x }}',
  );
  const text = fc.array(fc.oneof({ weight: 5, arbitrary: row }, fc.string({ maxLength: 8 })), {
    maxLength: 25,
  });
  const position = fc.record({ line: fc.nat(25), character: fc.nat(25) });
  const edit = fc.tuple(position, position, text).map(([a, b, rows]) => {
    const ordered = a.line < b.line || (a.line === b.line && a.character <= b.character);
    return { start: ordered ? a : b, end: ordered ? b : a, text: rows.slice(0, 4).join('\n') };
  });

  test('makes of the tokens before those of a document opened anew, whatever was edited', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 6 }),
        (rows, edits) => {
          let document = featureDocument(rows.join('\n'));
          let { data, resultId = '' } = full(document);
          for (const [one, asked] of edits) {
            document = { ...document, snapshot: edited(document.snapshot, one) };
            // An editor asks when nothing was typed for a while: not for every version.
            if (!asked) continue;
            const answer = delta(document, resultId);
            data = applied(data, answer);
            resultId = answer.resultId ?? '';
            const fresh = { ...document, snapshot: snapshot(joinLines(document.snapshot.lines)) };
            expect(read(fresh, data)).toEqual(read(fresh, full(fresh).data));
            expect(data).toEqual(full(fresh).data);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('tokens of any text stand inside of its lines and do not overlap', () => {
  const word = fc.constantFrom(
    'interface',
    'Gi',
    '0/1',
    'route-map',
    'A\tB',
    'ip',
    'access-group',
    '{{ x }}',
    '\n',
    '😀',
  );
  const any = fc
    .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 9 })))
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(any, (content) => {
      const document = featureDocument(content);
      const { data } = full(document);
      let line = 0;
      let end = 0;
      let start = 0;
      for (let at = 0; at < data.length; at += 5) {
        const [lines = 0, columns = 0, length = 0] = data.slice(at, at + 3);
        start = lines === 0 ? start + columns : columns;
        line += lines;
        expect(length).toBeGreaterThan(0);
        expect(start).toBeGreaterThanOrEqual(lines === 0 ? end : 0);
        end = start + length;
        expect(end).toBeLessThanOrEqual(document.snapshot.lines[line]?.text.length ?? 0);
      }
    }),
  );
});
