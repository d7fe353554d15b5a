import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { withoutTexts } from './rule-texts.mts';

const COMPILED = /[\\/]catalogue[\\/]compiled\.ts$/;
const RULE = /[\\/]rules[\\/][a-z0-9-]+[\\/][a-z0-9-]+\.ts$/;

/** Reads and unpacks the catalogue when it is first asked for. */
const UNPACKING = `
  import { readFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { brotliDecompressSync } from 'node:zlib';
  import file from 'catalogue.br';
  let table;
  export function compiledCatalogue() {
    table ??= JSON.parse(brotliDecompressSync(readFileSync(join(__dirname, file))).toString('utf8'));
    return table;
  }`;

/** Beside a bundle for Node lies the catalogue, packed: a fifth of its size, and no code that is read at start. */
export const packedCatalogue: Plugin = {
  name: 'packed-catalogue',
  setup(build) {
    build.onLoad({ filter: COMPILED }, ({ path }) => ({
      contents: UNPACKING,
      pluginData: path.replace(/compiled\.ts$/, 'catalogue.generated.json'),
    }));
    build.onResolve({ filter: /^catalogue\.br$/ }, ({ path, pluginData }) => ({
      path,
      namespace: 'packed',
      pluginData,
    }));
    build.onLoad({ filter: /^/, namespace: 'packed' }, ({ pluginData: json }) => ({
      contents: brotliCompressSync(readFileSync(json)),
      loader: 'file',
      watchFiles: [json],
    }));
  },
};

/** The language server shows the pages of the rules, which are files: their texts need not be in it as well. */
export const noRuleTexts: Plugin = {
  name: 'no-rule-texts',
  setup(build) {
    build.onLoad({ filter: RULE }, ({ path }) => ({
      contents: withoutTexts(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** Makes what is imported by some names a file of its own, which lies beside the bundle and is read at run time. */
export function beside(file: string, names: RegExp): Plugin {
  return {
    name: `beside-${file}`,
    setup(build) {
      build.onResolve({ filter: names }, () => ({ path: `./${file}`, external: true }));
    },
  };
}
