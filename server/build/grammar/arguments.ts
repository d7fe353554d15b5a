import { INTERFACE } from './interface-names';
import { meaningWords, phrase, textRule, verdict } from './phrases';
import { firstOf, matchRule, optional, type Piece, piece, type Rule, sequence } from './rule';
import { SCOPE } from './scopes';
import { ANY_WORD, IPV4, IPV6, VALUE_END, WORD_END, WORD_REST } from './shapes';
import type { GrammarWords } from './words';

/**
 * The words of a line, by what they are or by their shape. The last rule takes any word, so none is left over. Rules
 * are few, since a scanner tries each, and their groups are few, since each is read for every match.
 */
export function argumentRules(words: Required<GrammarWords>): Rule[] {
  return [
    textRule(words, [matchRule(firstOf(template, templateComment))]),
    matchRule(meaningWords(words)),
    matchRule(phrase(words, firstOf(integer, addresses))),
    matchRule(sequence(firstCharacter('0-9A-Fa-f:'), firstOf(addresses, sequence(number, optional(action))))),
    matchRule(sequence(firstCharacter('!-~'), byShape)),
  ];
}

const ipv4 = piece(`(${IPV4})`, SCOPE.ipv4);

/** An IPv6 address, or an IPv4 address perhaps with its mask. */
const addresses = firstOf(
  sequence(ipv4, optional(sequence(piece('[ ]'), ipv4))),
  piece(`(${IPV6})`, SCOPE.ipv6),
);

const integer = piece(`(\\d++)${WORD_END}`, SCOPE.number);

/** All else that begins with a digit, and MAC addresses: times, communities, OIDs, versions. */
const number = piece(`((?:\\d|[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\.)${WORD_REST})`, SCOPE.number);

/** After the sequence number of a filter's line. */
const action = sequence(piece('[ ]'), verdict);

/** Jinja2 in templates of configurations. A mark left open ends with its line. */
const template = piece('(\\{[{%])(.*?)([%}]\\}|$)', SCOPE.templateMark, SCOPE.template, SCOPE.templateMark);
const templateComment = piece('(\\{#.*?(?:#\\}|$))', SCOPE.templateComment);

const byShape = firstOf(
  piece(`(${INTERFACE})`, SCOPE.interface),
  piece(`([a-z][a-z0-9-]*+Q?+)${VALUE_END}`, SCOPE.keyword),
  piece(`([a-z][\\w-]*+:${WORD_REST})`, SCOPE.location),
  piece('("[^"]*+"?+)', SCOPE.quoted),
  template,
  templateComment,
  piece(`([-,|=+&/<>]++)${WORD_END}`, SCOPE.operator),
  piece(`([\\^_.*(\\[]${WORD_REST})`, SCOPE.regexp),
  piece(`(${ANY_WORD})`, SCOPE.name),
);

/** Consumes nothing. Tells the scanner where a rule can begin, so that it is not tried anywhere else. */
function firstCharacter(characters: string): Piece {
  return piece(`(?=[${characters}])`);
}
