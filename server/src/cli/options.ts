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
  | { readonly kind: 'check' | 'coverage'; readonly options: CheckOptions }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'mistake'; readonly message: string };

export const usage = `conf-t check [--format ${formats.join('|')}] [--fail-on ${severities.join('|')}] PATH…

conf-t coverage [--format ${formats.join('|')}] PATH…

check looks for mistakes in Cisco IOS configurations; coverage counts the commands that Conf T understands. Folders are searched through; files of other systems are passed over.
Exit code: 0 nothing found, 1 findings at or above --fail-on (default: warning), 2 could not run.
`;

/** Reads the arguments behind the program's name. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help')
    return { kind: 'help' };
  if (command === '--version') return { kind: 'version' };
  if (command === 'check' || command === 'coverage') return parseOptions(command, rest);
  return { kind: 'mistake', message: `there is no command "${command}"` };
}

function parseOptions(kind: 'check' | 'coverage', words: readonly string[]): ParsedArguments {
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
      const value = oneOf(formats, queue[++at]);
      if (value === undefined) return { kind: 'mistake', message: `--format takes ${formats.join(' or ')}` };
      format = value;
    } else if (word === '--fail-on') {
      const value = oneOf(severities, queue[++at]);
      if (value === undefined)
        return { kind: 'mistake', message: `--fail-on takes ${severities.join(', ')}` };
      failOn = value;
    } else if (word.startsWith('-') && word !== '-')
      return { kind: 'mistake', message: `there is no option "${word}"` };
    else paths.push(word);
  }
  if (paths.length === 0) return { kind: 'mistake', message: `${kind} needs a path` };
  return { kind, options: { format, failOn, paths } };
}

function splitAssignment(word: string): string[] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

function oneOf<Value extends string>(known: readonly Value[], word: string | undefined): Value | undefined {
  return known.find((value) => value === word);
}
