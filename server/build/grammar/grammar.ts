import { argumentRules } from './arguments';
import { blockRules } from './blocks';
import { lineRules } from './lines';
import type { Rule } from './rule';
import { defaultWords, type GrammarWords } from './words';

/** Where the grammar is committed, from the top of the repository. */
export const grammarFile = 'syntaxes/cisco-ios.tmLanguage.json';

/**
 * The TextMate grammar `source.cisco-ios` as JSON text, the content of `grammarFile`. It is flat: at each place the
 * first rule that matches wins, so a line costs one attempt a word. Only text that spans lines opens a context.
 */
export function grammarJson(openers: GrammarWords): string {
  const words = { ...defaultWords, ...openers };
  const grammar = {
    information_for_contributors: 'Generated from server/build/grammar by `npm run generate`. Do not edit.',
    name: 'Cisco IOS',
    scopeName: 'source.cisco-ios',
    patterns: [{ include: '#block' }, { include: '#line' }, { include: '#argument' }],
    repository: {
      block: group(blockRules(words)),
      line: group(lineRules(words)),
      argument: group(argumentRules(words)),
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

function group(patterns: readonly Rule[]): { readonly patterns: readonly Rule[] } {
  return { patterns };
}
