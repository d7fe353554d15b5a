import { type Severity, severities } from '../rules/rule';

export const formats = ['text', 'json'] as const;

export interface CheckOptions {
  readonly format: (typeof formats)[number];
  /** Findings from this severity on make the exit code 1. */
  readonly failOn: Severity;
  readonly paths: readonly string[];
}

/** What the command line asks for, or a message that says what is wrong with it. */
export type ParsedArguments =
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'mistake'; readonly message: string };

export const usage = `conf-t check [--format ${formats.join('|')}] [--fail-on ${severities.join('|')}] PATH…

Checks Cisco IOS configurations. A folder is searched for files whose content is IOS.
Exit code: 0 nothing found, 1 findings at or above --fail-on (default: warning), 2 could not run.
`;

/** Reads the arguments behind the program's name. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help')
    return { kind: 'help' };
  if (command === '--version') return { kind: 'version' };
  if (command !== 'check') return { kind: 'mistake', message: `there is no command "${command}"` };
  return parseCheck(rest);
}

function parseCheck(words: readonly string[]): ParsedArguments {
  let format: CheckOptions['format'] = 'text';
  let failOn: Severity = 'warning';
  const paths: string[] = [];
  const queue = words.flatMap((word) =>
    word.startsWith('--') && word.includes('=') ? splitAssignment(word) : [word],
  );
  for (let at = 0; at < queue.length; at++) {
    const word = queue[at] ?? '';
    if (word === '--help' || word === '-h') return { kind: 'help' };
    if (word === '--format') {
      const value = formats.find((known) => known === queue[++at]);
      if (value === undefined) return { kind: 'mistake', message: `--format takes ${formats.join(' or ')}` };
      format = value;
    } else if (word === '--fail-on') {
      const value = severities.find((known) => known === queue[++at]);
      if (value === undefined)
        return { kind: 'mistake', message: `--fail-on takes ${severities.join(', ')}` };
      failOn = value;
    } else if (word.startsWith('-') && word !== '-')
      return { kind: 'mistake', message: `there is no option "${word}"` };
    else paths.push(word);
  }
  if (paths.length === 0) return { kind: 'mistake', message: 'check needs a path' };
  return { kind: 'check', options: { format, failOn, paths } };
}

function splitAssignment(word: string): string[] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
