import { alternation } from './alternation';
import { INTERFACE } from './interface-names';
import { firstOf, matchRule, optional, type Piece, piece, type Rule, sequence } from './rule';
import { SCOPE } from './scopes';
import { ANY_WORD, GAP, IPV4, IPV6, VALUE_END, WORD_END } from './shapes';
import type { GrammarWords } from './words';

/**
 * The words of a line, by what they are or by their shape. The last rule takes any word, so none is left over. Rules
 * are few, since a scanner tries each, and their groups are few, since each is read for every match.
 */
export function argumentRules(words: Required<GrammarWords>): Rule[] {
  return [
    matchRule(opener(words)),
    matchRule(phrase(words)),
    matchRule(
      sequence(
        piece('(?=[0-9A-Fa-f:])'),
        firstOf(addresses, sequence(number, optional(sequence(blank, verdict)))),
      ),
    ),
    matchRule(sequence(piece('(?=[!-~])'), firstOf(...byShape))),
  ];
}

/** Words that give a meaning to what follows. */
function opener(words: Required<GrammarWords>): Piece {
  const named = sequence(names(words), optional(sequence(blank, otherKeywords(words))));
  return sequence(piece(`(?=${special(words)})`), firstOf(actions, texts(words), named, secrets(words), oids(words)));
}

/** Keywords and the value after them, twice: most lines are one match. The rule before has refused the first word. */
function phrase(words: Required<GrammarWords>): Piece {
  const value = optional(sequence(blank, firstOf(piece(`(\\d++)${WORD_END}`, SCOPE.number), addresses)));
  const first = piece(`(${keyword}(?:[ ]${otherKeyword(words)}){0,3})`, SCOPE.keyword);
  return sequence(first, value, optional(sequence(blank, otherKeywords(words), value)));
}

const blank = piece('[ ]');

const ipv4 = piece(`(${IPV4})`, SCOPE.ipv4);

/** An IPv6 address, or an IPv4 address perhaps with its mask. */
const addresses = firstOf(sequence(ipv4, optional(sequence(blank, ipv4))), piece(`(${IPV6})`, SCOPE.ipv6));

/** All else that begins with a digit: counts, times, communities, OIDs, versions, MAC addresses. */
const number = piece('((?:\\d|[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\.)[^\\s{]*+)', SCOPE.number);

/** What a line of a filter does, with the sequence number before it or without. */
export const verdict = piece(`(?:(permit)|(deny))${WORD_END}`, SCOPE.permit, SCOPE.deny);

const actions = firstOf(verdict, piece(`(shutdown)${WORD_END}`, SCOPE.shutdown));

function texts({ textOpeners }: Required<GrammarWords>): Piece {
  return piece(`(${alternation(textOpeners)})${GAP}(.++)`, SCOPE.keyword, SCOPE.text);
}

function oids({ oidOpeners }: Required<GrammarWords>): Piece {
  const opener = `(${alternation(oidOpeners)})${GAP}([^\\s{"]++)${GAP}([\\d.]+)`;
  return piece(opener, SCOPE.keyword, SCOPE.name, SCOPE.number);
}

function names({ nameOpeners }: Required<GrammarWords>): Piece {
  const opener = `(${alternation(nameOpeners)})${GAP}(?!\\d++${WORD_END})([^\\s{"]++)`;
  return piece(opener, SCOPE.keyword, SCOPE.name);
}

function secrets({ secretOpeners }: Required<GrammarWords>): Piece {
  const opener = `(${alternation(secretOpeners)})${GAP}(?:(\\d)${GAP})?([^\\s{"]++)`;
  return piece(opener, SCOPE.keyword, SCOPE.number, SCOPE.secret);
}

const keyword = `[a-z][a-z-]*+${WORD_END}`;

function otherKeyword(words: Required<GrammarWords>): string {
  return `(?!${special(words)})${keyword}`;
}

/** Up to four keywords in a row, none of which gives a meaning to what follows. */
export function otherKeywords(words: Required<GrammarWords>): Piece {
  const word = otherKeyword(words);
  return piece(`(${word}(?:[ ]${word}){0,3})`, SCOPE.keyword);
}

function special({ textOpeners, oidOpeners, nameOpeners, secretOpeners }: Required<GrammarWords>): string {
  const phrases = [
    'permit',
    'deny',
    'shutdown',
    ...textOpeners,
    ...oidOpeners,
    ...nameOpeners,
    ...secretOpeners,
  ];
  return `${alternation(phrases)}${WORD_END}`;
}

const byShape = [
  piece(`(${INTERFACE})`, SCOPE.interface),
  piece(`([a-z][a-z0-9-]*+)${VALUE_END}`, SCOPE.keyword),
  piece(`([a-z][\\w-]*+:${ANY_WORD})`, SCOPE.location),
  piece('("[^"]*+"?+)', SCOPE.quoted),
  piece('(\\{[{%])(.*?)([%}]\\}|$)', SCOPE.templateMark, SCOPE.template, SCOPE.templateMark),
  piece('(\\{#.*?(?:#\\}|$))', SCOPE.templateComment),
  piece(`([-,|=+&/<>]++)${WORD_END}`, SCOPE.operator),
  piece(`([\\^_.*(\\[$]${ANY_WORD})`, SCOPE.regexp),
  piece(`(${ANY_WORD}|\\{)`, SCOPE.name),
];
