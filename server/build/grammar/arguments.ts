import { alternation } from './alternation';
import { firstOf, matchRule, optional, type Piece, piece, type Rule, sequence } from './rule';
import { SCOPE } from './scopes';
import { INTERFACE } from './interface-names';
import { ANY_WORD, GAP, IPV4, IPV6, VALUE_END, WORD_END } from './shapes';
import type { GrammarWords } from './words';

/** The words of a line, by what they are or by their shape. The last rule takes any word, so none is left over. */
export function argumentRules(words: Required<GrammarWords>): Rule[] {
  return [matchRule(phrase(words)), matchRule(firstOf(addresses, number)), matchRule(firstOf(...byShape))];
}

/**
 * What a line is made of: an action, a name or a secret with the word before it, or a row of keywords; then a value,
 * and once more keywords and a value. Most lines are one phrase, hence one match.
 */
export function phrase(words: Required<GrammarWords>): Piece {
  const row = keywords(words);
  const head = firstOf(actions, oids(words), names(words), secrets(words), row);
  const value = optional(sequence(blank, firstOf(piece(`(\\d+)${WORD_END}`, SCOPE.number), addresses)));
  return firstOf(texts(words), sequence(head, value, optional(sequence(blank, row, value))));
}

const blank = piece('[ ]');

const ipv4 = piece(`(${IPV4})`, SCOPE.ipv4);

/** An IPv6 address, or an IPv4 address perhaps with its mask. */
const addresses = firstOf(sequence(ipv4, optional(sequence(blank, ipv4))), piece(`(${IPV6})`, SCOPE.ipv6));

/** All else that begins with a digit: counts, times, communities, OIDs, versions, MAC addresses. */
const number = piece('((?:\\d|[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\.)[^\\s{]*)', SCOPE.number);

const actions = piece(`(?:(permit)|(deny)|(shutdown))${WORD_END}`, SCOPE.permit, SCOPE.deny, SCOPE.shutdown);

function texts({ textOpeners }: Required<GrammarWords>): Piece {
  return piece(`(${alternation(textOpeners)})${GAP}(.+)`, SCOPE.keyword, SCOPE.text);
}

function oids({ oidOpeners }: Required<GrammarWords>): Piece {
  const opener = `(${alternation(oidOpeners)})${GAP}([^\\s{"]+)${GAP}([\\d.]+)`;
  return piece(opener, SCOPE.keyword, SCOPE.name, SCOPE.number);
}

function names({ nameOpeners }: Required<GrammarWords>): Piece {
  const opener = `(${alternation(nameOpeners)})${GAP}(?!\\d+${WORD_END})([^\\s{"]+)`;
  return piece(opener, SCOPE.keyword, SCOPE.name);
}

function secrets({ secretOpeners }: Required<GrammarWords>): Piece {
  const opener = `(${alternation(secretOpeners)})${GAP}(?:(\\d)${GAP})?([^\\s{"]+)`;
  return piece(opener, SCOPE.keyword, SCOPE.number, SCOPE.secret);
}

/** Up to four keywords in a row. */
function keywords({ textOpeners, oidOpeners, nameOpeners, secretOpeners }: Required<GrammarWords>): Piece {
  const special = ['permit', 'deny', 'shutdown', ...textOpeners, ...oidOpeners, ...nameOpeners, ...secretOpeners];
  const word = `[a-z][a-z-]*+${WORD_END}`;
  return piece(`(${word}(?:[ ](?!(?:${alternation(special)})${WORD_END})${word}){0,3})`, SCOPE.keyword);
}

const byShape = [
  piece(`(${INTERFACE})`, SCOPE.interface),
  piece(`([a-z][a-z0-9-]*+)${VALUE_END}`, SCOPE.keyword),
  piece(`([a-z][\\w-]*+:${ANY_WORD})`, SCOPE.location),
  piece('("[^"]*+"?)', SCOPE.quoted),
  piece('(\\{[{%])(.*?)([%}]\\}|$)', SCOPE.templateMark, SCOPE.template, SCOPE.templateMark),
  piece('(\\{#.*?(?:#\\}|$))', SCOPE.templateComment),
  piece(`([-,|=+&/<>]+)${WORD_END}`, SCOPE.operator),
  piece(`([\\^_.*(\\[$]${ANY_WORD})`, SCOPE.regexp),
  piece(`(${ANY_WORD}|\\{)`, SCOPE.name),
];
