import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { decodeBase85Source, encodeBase85 } from './base85.mts';
import { withoutTexts } from './rule-texts.mts';

const COMPILED = /[\\/]catalogue[\\/]compiled\.ts$/;
const RULE = /[\\/]rules[\\/][a-z0-9-]+[\\/][a-z0-9-]+\.ts$/;

/** A bundle for Node holds the catalogue packed: a quarter of its size, and nothing of it is read at start. */
export const packedCatalogue: Plugin = {
  name: 'packed-catalogue',
  setup(build) {
    build.onLoad({ filter: COMPILED }, ({ path }) => {
      const json = path.replace(/compiled\.ts$/, 'catalogue.generated.json');
      const packed = brotliCompressSync(readFileSync(json));
      const contents = `
        import { brotliDecompressSync } from 'node:zlib';
        ${decodeBase85Source}
        let table;
        export function compiledCatalogue() {
          table ??= JSON.parse(brotliDecompressSync(decodeBase85('${encodeBase85(packed)}', ${packed.length})).toString('utf8'));
          return table;
        }`;
      return { contents, loader: 'js', watchFiles: [json] };
    });
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
