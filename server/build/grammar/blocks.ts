import { alternation } from './alternation';
import { captures, type Rule } from './rule';
import { SCOPE } from './scopes';
import { GAP, WORD_END } from './shapes';
import type { GrammarWords } from './words';

/** The place of a line's first word: nothing but an indent or a prompt before it. Consumes nothing. */
const firstWord = '(?<![^\\s#>])(?<![^\\s#>][ \\t])';

/** Text that spans lines: what stands in it is no configuration and keeps one colour. */
export function blockRules(words: Required<GrammarWords>): Rule[] {
  return [banner(alternation(words.bannerOpeners)), certificate(), keyString()];
}

/** The delimiter is whatever comes first: any character, or the `^C` as which a device prints the character 0x03. */
function banner(openers: string): Rule {
  return {
    begin: `${firstWord}((?>${openers}${WORD_END}))${GAP}(\\^C|(?!\\{[{%])\\S)`,
    end: '\\2',
    beginCaptures: captures([SCOPE.keyword, SCOPE.delimiter]),
    endCaptures: { 0: { name: SCOPE.delimiter } },
    contentName: SCOPE.banner,
  };
}

/** Lines of hexadecimal digits. The first line that is none ends the block: nothing can swallow the file. */
function certificate(): Rule {
  return {
    begin: `${firstWord}(certificate(?:${GAP}(?:ca|self-signed|rollover))?)${GAP}([0-9A-Fa-f]++)\\s*$`,
    while: '^[\\s0-9A-Fa-f]++$',
    beginCaptures: captures([SCOPE.keyword, SCOPE.number]),
    contentName: SCOPE.certificate,
  };
}

/** The lines of a public key, up to `quit` or `exit`, or a comment where both are missing. */
function keyString(): Rule {
  return {
    begin: `${firstWord}(key-string)\\s*$`,
    while: `^(?![ \\t]*(?:(?:quit|exit|end)${WORD_END}|!))`,
    beginCaptures: captures([SCOPE.keyword]),
    contentName: SCOPE.keyString,
  };
}
