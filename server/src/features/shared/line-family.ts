import { type BoundLine, boundWords } from '../../model/bound-line';

/** Kinds of names whose thing is spelt out by several commands of one line each. */
const listKinds: ReadonlySet<string> = new Set([
  'ipv4-acl',
  'ipv6-acl',
  'mac-acl',
  'ipv4-prefix-list',
  'ipv6-prefix-list',
  'as-path-list',
  'community-list',
  'extcommunity-list',
  'large-community-list',
  'dialer-list',
  'snmp-view',
]);

/** What a command has in common with its neighbours. */
export interface LineFamily {
  readonly name: string;
  /** True where the name is that of one list, and false where it is only that of the command. */
  readonly isNamed: boolean;
}

/**
 * The family of a command that stands on a line of its own, keywords in full: `ip route`, `snmp-server`, and for
 * what belongs to a list with the name of the list: `access-list 10`. Undefined for what opens a mode or free text.
 */
export function lineFamily(line: BoundLine): LineFamily | undefined {
  if (line.kind !== 'command' || line.form === undefined || line.after.text !== undefined) return undefined;
  if (line.after.frame.depth > line.depth) return undefined;
  const at = line.matched.findIndex(
    ({ argument }) => argument?.type === 'def' && listKinds.has(argument.kind ?? ''),
  );
  if (at !== -1) {
    const named = boundWords(line)[at + (line.negation === undefined ? 0 : 1)];
    return { name: `${keywords(line, at)} ${named?.text ?? ''}`, isNamed: true };
  }
  const name = keywords(line, isProtocol(line.matched[0]?.keyword) ? 2 : 1);
  return name === '' ? undefined : { name, isNamed: false };
}

function keywords(line: BoundLine, count: number): string {
  const words: string[] = [];
  for (const { keyword } of line.matched.slice(0, count)) if (keyword !== undefined) words.push(keyword);
  return words.join(' ');
}

/** `ip` and `ipv6` begin a hundred commands that have nothing else in common. */
function isProtocol(keyword: string | undefined): boolean {
  return keyword === 'ip' || keyword === 'ipv6';
}
