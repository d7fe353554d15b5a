import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CheckSettings, profiles } from '../rules/check-settings';
import { type Severity, severities } from '../rules/rule';
import { rules } from '../rules/rules.generated';

export const formats = ['text', 'json', 'sarif'] as const;

export interface CheckOptions {
  readonly format: (typeof formats)[number];
  /** Findings from this severity on make the exit code 1. */
  readonly failOn: Severity;
  /** Findings from this severity on are written. */
  readonly show: Severity;
  /** Files, folders, globs; `-` is standard input. */
  readonly paths: readonly string[];
  /** From `--profile` and `--rule`: they go before those of the settings file. */
  readonly settings: CheckSettings;
  readonly settingsFile: string | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  /** Findings from this severity on are mended in the files; undefined to leave the files alone. */
  readonly fix: Severity | undefined;
}

/** What the command line asks for, or a message that says what is wrong with it. */
export type ParsedArguments =
  | { readonly kind: 'check' | 'coverage'; readonly options: CheckOptions }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'mistake'; readonly message: string };

export const usage = `conf-t check [options] PATH…      look for mistakes in Cisco IOS configurations
conf-t coverage [options] PATH…   count the commands that Conf T understands

PATH is a file, a folder, a glob or - for standard input. Files of other systems are passed over.

  --format ${formats.join('|')}
  --fail-on ${severities.join('|')}   findings from here on end with 1 (default: warning)
  --show ${severities.join('|')}      findings from here on are written (default: hint; text: information)
  --profile ${profiles.join('|')}
  --rule ID=SEVERITY       severity of a check, or "off"; may be given several times
  --config FILE            settings as JSON: { "profile": …, "rules": { … }, "suppress": [ … ] }
  --baseline FILE          pass over the findings that the file holds
  --write-baseline FILE    write all findings to the file, and end with 0
  --fix                    mend what can be mended, in the files; hints only with --show hint

Exit code: 0 nothing found, 1 findings at or above --fail-on, 2 could not run.
`;

const known = {
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'warning' },
  show: { type: 'string' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true, default: [] },
  config: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  fix: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** A mistake in the arguments, in words for the user. */
class Mistake extends Error {}

/** Reads the arguments behind the program's name. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help')
    return { kind: 'help' };
  if (command === '--version') return { kind: 'version' };
  if (command !== 'check' && command !== 'coverage')
    return { kind: 'mistake', message: `there is no command "${command}"` };
  try {
    return readOptions(command, rest);
  } catch (error) {
    if (error instanceof Mistake || isParseError(error))
      return { kind: 'mistake', message: error.message.split('. ', 1)[0] ?? error.message };
    throw error;
  }
}

function readOptions(kind: 'check' | 'coverage', words: readonly string[]): ParsedArguments {
  const { values, positionals } = parseArgs({ args: [...words], options: known, allowPositionals: true });
  if (values.help) return { kind: 'help' };
  if (positionals.length === 0) throw new Mistake(`${kind} needs a path`);
  if (values.fix && positionals.includes('-')) throw new Mistake('--fix cannot mend standard input');
  const { profile } = values;
  const format = oneOf(formats, values.format, '--format');
  const options: CheckOptions = {
    format,
    failOn: oneOf(severities, values['fail-on'], '--fail-on'),
    show: oneOf(severities, values.show ?? (format === 'text' ? 'information' : 'hint'), '--show'),
    paths: positionals,
    settings: {
      ...(profile === undefined ? {} : { profile: oneOf(profiles, profile, '--profile') }),
      rules: Object.fromEntries(values.rule.map(readRule)),
    },
    settingsFile: values.config,
    baseline: values.baseline,
    writeBaseline: values['write-baseline'],
    // A hint is no mistake: it is mended only where hints are asked for.
    fix: values.fix ? oneOf(severities, values.show ?? 'information', '--show') : undefined,
  };
  return { kind, options };
}

function readRule(word: string): [id: string, severity: string] {
  const [id = '', severity = ''] = word.split('=');
  if (!rules.some((rule) => rule.id === id)) throw new Mistake(`there is no check "${id}"`);
  return [id, oneOf([...severities, 'off'], severity, `--rule ${id}=`)];
}

function oneOf<Value extends string>(all: readonly Value[], word: string, option: string): Value {
  const found = all.find((value) => value === word);
  if (found === undefined) throw new Mistake(`${option} takes ${all.join(', ')}`);
  return found;
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
