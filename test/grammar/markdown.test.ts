import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { grammarFile } from '../../server/build/grammar/grammar';
import { tokenise } from '../support/grammar';

const root = join(import.meta.dirname, '../..');
const injection = 'markdown.cisco-ios.codeblock';
const files: Readonly<Record<string, string>> = {
  [injection]: join(root, 'syntaxes/markdown-ios.tmLanguage.json'),
  'source.cisco-ios': join(root, grammarFile),
};

/** As much of a grammar of Markdown as an injection meets: headings, comments, fences of any language, quotes, paragraphs. */
const MARKDOWN = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: [
    {
      begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?=([^`]*)?$)',
      end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
      name: 'markup.fenced_code.block.markdown',
    },
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
    { match: '^#.*$', name: 'markup.heading.markdown' },
    {
      begin: '^\\s{0,3}> ?',
      while: '^\\s{0,3}> ?',
      name: 'markup.quote.markdown',
      patterns: [{ include: '$self' }],
    },
    { match: '[^`~#<>]+', name: 'meta.paragraph.markdown' },
  ],
});

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
const registry = new textmate.Registry({
  onigLib: oniguruma.loadWASM(readFileSync(wasm)).then(() => ({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  })),
  loadGrammar: async (scope) => {
    if (scope === 'text.html.markdown') return textmate.parseRawGrammar(MARKDOWN, 'markdown.json');
    const file = files[scope];
    return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
  },
  getInjections: (scope) => (scope === 'text.html.markdown' ? [injection] : []),
});
const markdown = await registry.loadGrammar('text.html.markdown');
if (markdown === null) throw new Error('the grammar of Markdown is not found');

/** The words that are coloured as IOS, with the last part of their scope. */
function coloured(...lines: readonly string[]): string[] {
  return tokenise(lines, markdown!)
    .flat()
    .filter(({ text, scopes }) => text.trim() !== '' && scopes.at(-1)?.endsWith('.cisco-ios'))
    .map(({ text, scopes }) => `${text.trim()} ${scopes.at(-1)?.split('.').at(-2)}`);
}

const body = ['interface Tunnel0', ' shutdown'];
const words = ['interface section', 'Tunnel0 interface', 'shutdown shutdown'];

test.each([
  ['```ios', '```'],
  ['```IOS', '```'],
  ['``` cisco-ios', '```'],
  ['```cisco', '```'],
  ['```ios title="R1"', '```'],
  ['```ios {.numbers}', '```'],
  ['~~~ios', '~~~'],
  ['````ios', '````'],
  ['   ```ios', '   ```'],
])('%s opens a configuration', (open, close) => {
  expect(coloured('# Title', open, ...body, close, 'interface Tunnel1')).toEqual(words);
});

test.each(['```', '```iosevka', '```ios`', '```swift', 'text ```ios', '```text ios'])(
  '%s opens none',
  (open) => {
    expect(coloured(open, ...body, '```')).toEqual([]);
  },
);

test('what is open in the configuration ends with the fence', () => {
  const inert = coloured('```ios', 'banner motd #', 'interface Tunnel0', '```', '', '```ios', ...body, '```');
  expect(inert.slice(-words.length)).toEqual(words);
  expect(inert).toContain('interface Tunnel0 banner');
});

test('a fence that is not closed ends with what it stands in', () => {
  const found = coloured('> ```ios', '> interface Tunnel0', 'interface Tunnel1');
  expect(found).toContain('Tunnel0 interface');
  expect(found).not.toContain('Tunnel1 interface');
});

test('a fence in a fence of another language is text', () => {
  expect(coloured('~~~text', '```ios', ...body, '```', '~~~')).toEqual([]);
});

test('a fence in a comment is a comment', () => {
  expect(coloured('<!--', '```ios', ...body, '```', '-->')).toEqual([]);
});

test('all of a block is marked as embedded, so that the editor knows its language', () => {
  const [, ...inside] = tokenise(['```ios', ...body], markdown!);
  expect(inside.flat().length).toBeGreaterThan(0);
  for (const { scopes } of inside.flat()) expect(scopes).toContain('meta.embedded.block.cisco-ios');
});
