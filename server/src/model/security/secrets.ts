import { argument, type BoundLine } from '../bound-line';
import { argumentsNamed, hasKeyword } from '../command-lines';
import { type Fact, fact, sectionFact } from '../facts';
import { type Mark, markWord } from '../mark';
import type { Section } from '../section';
import { isMasked } from './masked';

/** What a secret opens. */
export type SecretUse = 'enable' | 'user' | 'line' | 'key' | 'bgp' | 'server' | 'snmp';

/** How a secret is written: readable (types 0 and 7), by a hash that is soon guessed (4), or by an unknown or good way. */
export type SecretStorage = 'clear' | 'type-7' | 'type-4' | 'other';

/** A password or key in a document. Its text is never kept. */
export interface Secret {
  readonly use: SecretUse;
  readonly storage: SecretStorage;
  /** True where IOS hashes what is typed in clear, and never prints it back. */
  readonly isHashed: boolean;
  /** True where the document names the type. */
  readonly isTyped: boolean;
  /** For privileged mode: the level that it opens. */
  readonly level: string;
  /** The secret itself. */
  readonly mark: Mark;
}

const uses: Readonly<Record<string, SecretUse>> = {
  'enable-password': 'enable',
  'enable-secret': 'enable',
  'username-password': 'user',
  'username-secret': 'user',
  'line-password': 'line',
  'key-string': 'key',
  'bgp-neighbor-password': 'bgp',
  'bgp-template-password': 'bgp',
  'tacacs-key': 'server',
  'tacacs-server-key': 'server',
  'tacacs-host': 'server',
  'radius-key': 'server',
  'radius-server-key': 'server',
  'radius-host': 'server',
  'aaa-group-server-private': 'server',
  'snmp-user': 'snmp',
};

/** The level that a password of privileged mode opens where it names none. */
const HIGHEST_LEVEL = '15';

/** IOS keeps only a hash of these. */
const hashed = ['enable-secret', 'username-secret'];

interface SecretLine {
  /** What the secret belongs to; `user` alone takes its secrets away too. */
  readonly owner: string;
  readonly on: boolean;
  readonly secrets: readonly Secret[];
}

type NestedLine = SecretLine & { readonly depth: number };

const secretLines = sectionFact<SecretLine>(['username', ...Object.keys(uses)], (section, lines) =>
  withoutRemoved(lines.map((line) => ({ depth: line.depth, ...readLine(line, section) }))),
);

/** The passwords and keys of a device, in the order of the document, those that a later line takes back left out. */
export const secrets: Fact<readonly Secret[]> = fact([secretLines], (lines) => {
  const open = new Map<string, SecretLine[]>();
  const kept = new Set<SecretLine>();
  for (const line of lines) {
    const own = open.get(line.owner) ?? [];
    open.set(line.owner, own);
    if (line.on) {
      own.push(line);
      kept.add(line);
    } else {
      for (const earlier of own.splice(0)) kept.delete(earlier);
    }
  }
  return [...kept].flatMap((line) => line.secrets);
});

/** Inside of a mode a line takes back what stands above it in the same section; what is global is settled for all. */
function withoutRemoved(lines: readonly NestedLine[]): SecretLine[] {
  const removed = new Set<string>();
  const kept: SecretLine[] = [];
  for (const line of lines.toReversed()) {
    if (line.depth === 0 || (line.on && !removed.has(line.owner))) kept.push(line);
    else if (!line.on) removed.add(line.owner);
  }
  return kept.toReversed();
}

function readLine(line: BoundLine, section: Section): SecretLine {
  const id = line.form?.id ?? '';
  const use = uses[id];
  const on = line.negation === undefined;
  return {
    owner: ownerOf(line, id),
    on,
    secrets: on && use !== undefined ? readSecrets(line, section, use, hashed.includes(id)) : [],
  };
}

function ownerOf(line: BoundLine, id: string): string {
  const name = argument(line, 'name') ?? argument(line, 'level') ?? argument(line, 'user');
  const peer = argument(line, 'address') ?? argument(line, 'host') ?? argument(line, 'group');
  const kind = id.startsWith('username') ? 'username' : id;
  return `${kind} ${(name ?? peer)?.text ?? ''}`;
}

function readSecrets(line: BoundLine, section: Section, use: SecretUse, isHashed: boolean): Secret[] {
  if (use === 'snmp') return readSnmpUser(line, section);
  const word = argument(line, 'password') ?? argument(line, 'key');
  if (word === undefined) return [];
  const { type, text } = splitType(line, word.text);
  if (isMasked(text)) return [];
  const level = argument(line, 'level')?.text ?? HIGHEST_LEVEL;
  const mark = markWord(section, line, word);
  return [{ use, storage: storageOf(type), isHashed, isTyped: type !== undefined, level, mark }];
}

/** A user of SNMPv3 whose MD5 password is typed: IOS never prints it, so the document was written by hand. */
function readSnmpUser(line: BoundLine, section: Section): Secret[] {
  const [word] = argumentsNamed(line, 'password');
  if (word === undefined || isMasked(word.text)) return [];
  if (!hasKeyword(line, 'md5') || hasKeyword(line, 'encrypted')) return [];
  const mark = markWord(section, line, word);
  return [{ use: 'snmp', storage: 'clear', isHashed: false, isTyped: false, level: HIGHEST_LEVEL, mark }];
}

/** The secret and the number that stands right before it, a keyword of the command or part of its free text. */
function splitType(line: BoundLine, text: string): { type: string | undefined; text: string } {
  const index = line.matched.findIndex(
    ({ argument: own }) => own?.name === 'password' || own?.name === 'key',
  );
  const before = line.matched[index - 1]?.keyword ?? '';
  if (isDigits(before)) return { type: before, text };
  const blank = text.indexOf(' ');
  const first = text.slice(0, Math.max(0, blank));
  return isDigits(first) ? { type: first, text: text.slice(blank + 1) } : { type: undefined, text };
}

function storageOf(type = '0'): SecretStorage {
  if (type === '0') return 'clear';
  if (type === '7') return 'type-7';
  return type === '4' ? 'type-4' : 'other';
}

function isDigits(text: string): boolean {
  return text !== '' && [...text].every((sign) => sign >= '0' && sign <= '9');
}
