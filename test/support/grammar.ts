import textmate, { type IGrammar } from 'vscode-textmate';
import { grammarJson } from '../../server/build/grammar/grammar';
import { SCOPE } from '../../server/build/grammar/scopes';
import { defaultWords } from '../../server/build/grammar/words';
import { grammarOf } from './textmate.mts';

/** A run of characters that the grammar gives the same scopes. */
export interface GrammarToken {
  readonly text: string;
  /** From the outermost, `source.cisco-ios`, to the innermost. */
  readonly scopes: readonly string[];
}

/** The grammar as it is generated now. */
export const ciscoIos: IGrammar = await grammarOf(grammarJson(defaultWords));

/** The tokens of each line, as the lines follow one another in a document. */
export function tokenise(lines: readonly string[], grammar: IGrammar = ciscoIos): GrammarToken[][] {
  let stack = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

const roles = new Map(Object.entries(SCOPE).map(([role, scope]) => [scope, role]));

/**
 * What a reader sees of the lines: for each token that is not blank its role in the grammar and its text, as
 * `keyword ip address`. A role within another is joined to it by `/`.
 */
export function rolesOf(...lines: readonly string[]): string[] {
  return tokenise(lines).flatMap((tokens) =>
    tokens
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, scopes }) => `${roleOf(scopes)} ${text.trim()}`),
  );
}

function roleOf(scopes: readonly string[]): string {
  const own = scopes.slice(1);
  const whole = roles.get(own.join(' '));
  return whole ?? (own.map((scope) => roles.get(scope) ?? scope).join('/') || 'nothing');
}
