import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
const loaded = oniguruma.loadWASM(readFileSync(wasm));

/** A grammar from its JSON text, the way VS Code reads it. */
export async function grammarOf(json: string): Promise<IGrammar> {
  await loaded;
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => null,
  });
  return registry.addGrammar(textmate.parseRawGrammar(json, 'grammar.json'));
}
