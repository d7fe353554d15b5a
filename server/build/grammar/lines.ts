import { alternation } from './alternation';
import { keywordRow, shutdown } from './phrases';
import { firstOf, matchRule, optional, type Piece, piece, type Rule, sequence } from './rule';
import { SCOPE } from './scopes';
import { ANY_WORD, GAP, PROMPT, WORD_END } from './shapes';
import type { GrammarWords } from './words';

type Words = Required<GrammarWords>;

/** What only the beginning of a line can be: comments, prompts, `no`, and what opens or leaves a section. */
export function lineRules(words: Words): Rule[] {
  const before = sequence(
    piece(`(?=[ \\t!-~])^(${PROMPT})?[ \\t]*+`, SCOPE.prompt),
    optional(piece(`(no|default)${GAP}`, SCOPE.negation)),
  );
  const head = firstOf(
    interfaceSection,
    section(words),
    action(words),
    message,
    afterNegation(words),
    afterPrompt,
  );
  return [comment, matchRule(sequence(before, head))];
}

/** `!` hides the rest of the line, also behind a command. */
const comment: Rule = matchRule(piece('(?<!\\S)(!.*+)', SCOPE.comment));

/** What a device says and no one configures, as captures hold it. */
const message = piece(
  '((?:%|(?:Building|Current|Derived) configuration|Using \\d++ out of|Last configuration change|' +
    'NVRAM config last|[*.]?[A-Z][a-z]{2} [ \\d]\\d [\\d:.]{8,}).*+)',
  SCOPE.message,
);

/** `interface` and every abbreviation of it: what follows is an interface whatever its type. */
const interfaceSection = piece(
  `(?i:(int(?:erface|erfac|erfa|erf|er|e)?))${GAP}(?:(range)${GAP})?((?:[A-Za-z-]++[ ](?=\\d))?${ANY_WORD})`,
  SCOPE.section,
  SCOPE.keyword,
  SCOPE.interface,
);

function section({ lookalikes, sectionOpeners }: Words): Piece {
  const after = lookalikes.map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1));
  const opener = `(${alternation(sectionOpeners)})${WORD_END}(?!${GAP}(?:${alternation(after)})${WORD_END})`;
  const argument = `(\\d++)${WORD_END}|(?![\\d"])(${ANY_WORD})(?:[ ](?:(permit)|(deny))${WORD_END})?`;
  return piece(
    `${opener}(?:${GAP}(?:${argument}))?`,
    SCOPE.section,
    SCOPE.number,
    SCOPE.name,
    SCOPE.permit,
    SCOPE.deny,
  );
}

function action({ actions }: Words): Piece {
  return piece(`(${alternation(actions)})${WORD_END}`, SCOPE.action);
}

/** Behind `no` or `default`, of which the optional group before has eaten the blank. */
function afterNegation(words: Words): Piece {
  return sequence(piece('(?<=[ot][ \\t])'), optional(firstOf(shutdown, keywordRow(words))));
}

const afterPrompt = piece('(?<=[#>][ ]|[#>])(!.*+)?', SCOPE.comment);
