import { argument } from '../bound-line';
import { argumentMark, type CommandLine, commandLines, lineMark } from '../command-lines';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';

/** A server or peer that a device takes the time from. */
export interface NtpServer {
  /** The number of the key that it must prove; undefined without one. */
  readonly key: { readonly number: number; readonly mark: Mark } | undefined;
  readonly mark: Mark;
}

/** How a device knows whose time it takes. */
export interface NtpAuthentication {
  readonly servers: readonly NtpServer[];
  /** Keys that are defined, by number. */
  readonly keys: ReadonlyMap<number, Mark>;
  readonly isTrusted: (key: number) => boolean;
  /** True where the device asks for keys at all. */
  readonly enforced: boolean;
}

interface Draft {
  readonly servers: Map<string, NtpServer>;
  readonly keys: Map<number, Mark>;
  trusted: { readonly first: number; readonly last: number }[];
  enforced: boolean;
}

/** What each command says; a line that takes it back says the opposite. */
const readers: Readonly<Record<string, (draft: Draft, line: CommandLine) => void>> = {
  'ntp-authenticate': (draft, { on }) => {
    draft.enforced = on;
  },
  'ntp-server': ({ servers }, one) => {
    const words = ['vrf', 'address', 'host'].map((name) => argument(one.line, name)?.text ?? '');
    const server = words.join(' ');
    servers.delete(server);
    if (one.on) servers.set(server, readServer(one));
  },
  'ntp-authentication-key': ({ keys }, one) => {
    const key = numberOf(one, 'number');
    if (one.on) keys.set(key, lineMark(one));
    else keys.delete(key);
  },
  'ntp-trusted-key': (draft, one) => {
    const first = numberOf(one, 'first');
    const last = numberOf(one, 'last') || first;
    if (one.on) draft.trusted.push({ first, last });
    else draft.trusted = draft.trusted.filter((range) => range.first !== first || range.last !== last);
  },
};

export const ntpAuthentication: Fact<NtpAuthentication> = fact(
  [commandLines(Object.keys(readers))],
  (lines) => {
    const draft: Draft = { servers: new Map(), keys: new Map(), trusted: [], enforced: false };
    for (const line of lines) readers[line.id]?.(draft, line);
    const { servers, keys, trusted, enforced } = draft;
    const isTrusted = (key: number): boolean =>
      trusted.some(({ first, last }) => first <= key && key <= last);
    return { servers: [...servers.values()], keys, isTrusted, enforced };
  },
);

function readServer(one: CommandLine): NtpServer {
  const hasKey = argument(one.line, 'key') !== undefined;
  const key = hasKey ? { number: numberOf(one, 'key'), mark: argumentMark(one, 'key') } : undefined;
  return { key, mark: lineMark(one) };
}

/** 0 where the line has no such number: keys begin at 1. */
function numberOf({ line }: CommandLine, name: string): number {
  return Number(argument(line, name)?.text ?? 0);
}
