import { alternation } from './alternation';
import { otherKeywords } from './arguments';
import { firstOf, matchRule, optional, type Piece, piece, type Rule, sequence } from './rule';
import { SCOPE } from './scopes';
import { ANY_WORD, GAP, PROMPT, WORD_END } from './shapes';
import type { GrammarWords } from './words';

/** The beginning of a line: a prompt, `no` or `default`, then a comment, or what opens or leaves a section. */
export function lineRules(words: Required<GrammarWords>): Rule[] {
  const before = sequence(
    piece(`(?=[ \\t!-~])^(${PROMPT})?[ \\t]*+`, SCOPE.prompt),
    optional(piece(`(no|default)${GAP}`, SCOPE.negation)),
  );
  const head = firstOf(
    interfaceSection,
    section(words),
    action(words),
    sequence(
      somethingBefore,
      optional(firstOf(piece(`(shutdown)${WORD_END}`, SCOPE.shutdown), otherKeywords(words))),
    ),
  );
  return [matchRule(comment), matchRule(sequence(before, head))];
}

const comment = piece('(!.*+)', SCOPE.comment);

/** `interface` and every abbreviation of it: what follows is an interface whatever its type. */
const interfaceSection = piece(
  `(?i:(int(?:erface|erfac|erfa|erf|er|e)?))${GAP}(?:(range)${GAP})?((?:[A-Za-z-]+[ ]?(?=\\d))?${ANY_WORD})`,
  SCOPE.section,
  SCOPE.keyword,
  SCOPE.interface,
);

function section({ lookalikes, sectionOpeners }: Required<GrammarWords>): Piece {
  const openers = alternation(sectionOpeners);
  const none = lookalikes.map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1));
  return piece(
    `(${openers})${WORD_END}(?!${GAP}(?:${alternation(none)})${WORD_END})(?:${GAP}(?:(\\d++)${WORD_END}|(?![\\d"])(${ANY_WORD})(?:[ ](?:(permit)|(deny))${WORD_END})?))?`,
    SCOPE.section,
    SCOPE.number,
    SCOPE.name,
    SCOPE.permit,
    SCOPE.deny,
  );
}

function action({ actions }: Required<GrammarWords>): Piece {
  return piece(`(${alternation(actions)})${WORD_END}`, SCOPE.action);
}

/** Nothing more, if a prompt or a negation stands before: the rest is for the rules of arguments. */
const somethingBefore = piece('(?<=[#>][ ]|[#>]|[ot][ \\t])');
