import { alternation } from './alternation';
import { firstOf, optional, type Piece, piece, type Rule, sequence } from './rule';
import { SCOPE } from './scopes';
import { GAP, WORD_END } from './shapes';
import type { GrammarWords } from './words';

type Words = Required<GrammarWords>;

const blank = piece('[ ]');

/** `permit` or `deny`, each in a colour of its own. */
export const verdict = piece(`(?:(permit)|(deny))${WORD_END}`, SCOPE.permit, SCOPE.deny);

export const shutdown = piece(`(shutdown)${WORD_END}`, SCOPE.shutdown);

/** Words that give a meaning to what follows, with what follows. */
export function meaningWords(words: Words): Piece {
  const row = optional(sequence(blank, keywordRow(words)));
  const named = sequence(name(words.nameOpeners), row);
  const branches = firstOf(
    verdict,
    shutdown,
    named,
    secret(words.secretOpeners),
    objectIdentifier(words.oidOpeners),
  );
  return sequence(piece(`(?=${meaningful(words)})`), branches);
}

/** Free text to the end of the line, in which only template marks mean something. */
export function textRule(words: Words, patterns: readonly Rule[]): Rule {
  return {
    begin: `(?<![^\\s#>])(${alternation(words.textOpeners)})${GAP}`,
    end: '$',
    beginCaptures: { 1: { name: SCOPE.keyword } },
    contentName: SCOPE.text,
    patterns,
  };
}

/** Keywords and the value after them, twice: most lines are one match. */
export function phrase(words: Words, value: Piece): Piece {
  const after = optional(sequence(blank, value));
  // The rule before has refused the first word, and nothing begins within a word.
  const first = piece(`(?<![\\w-])(${keyword}(?:[ ]${plainKeyword(words)}){0,3})`, SCOPE.keyword);
  return sequence(first, after, optional(sequence(blank, keywordRow(words), after)));
}

/** Up to four keywords, none of which gives a meaning to what follows. */
export function keywordRow(words: Words): Piece {
  const word = plainKeyword(words);
  return piece(`(${word}(?:[ ]${word}){0,3})`, SCOPE.keyword);
}

/** Letters and hyphens, or a version as in `ipv6`. Other digits may be an interface: `lo0`. */
const keyword = `(?:[a-z][a-z-]*+(?:(?<=v)\\d[a-z]*+)?+|6to4|6rd)${WORD_END}`;

function plainKeyword(words: Words): string {
  return `(?!${meaningful(words)})${keyword}`;
}

function meaningful({ textOpeners, nameOpeners, secretOpeners, oidOpeners }: Words): string {
  const own = ['permit', 'deny', 'shutdown'];
  return alternation([...own, ...textOpeners, ...nameOpeners, ...secretOpeners, ...oidOpeners]) + WORD_END;
}

function name(openers: readonly string[]): Piece {
  return piece(`(${alternation(openers)})${GAP}(?!\\d++${WORD_END})([^\\s{"]++)`, SCOPE.keyword, SCOPE.name);
}

function secret(openers: readonly string[]): Piece {
  const opener = `(${alternation(openers)})${GAP}(?!(?:address|hostname|local|remote)${WORD_END})`;
  return piece(`${opener}(?:(\\d)${GAP})?([^\\s{"]++)`, SCOPE.keyword, SCOPE.number, SCOPE.secret);
}

function objectIdentifier(openers: readonly string[]): Piece {
  const opener = `(${alternation(openers)})${GAP}([^\\s{"]++)${GAP}([\\d.]++)`;
  return piece(opener, SCOPE.keyword, SCOPE.name, SCOPE.number);
}
