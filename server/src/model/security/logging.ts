import { argument, boundWords } from '../bound-line';
import { type CommandLine, commandLines, hasKeyword, lineMark } from '../command-lines';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';

/** What becomes of the log messages of a device. */
export interface LoggingState {
  /** The line that switches logging off. */
  readonly off: Mark | undefined;
  /** The line that sends debugging messages to the console. */
  readonly chattyConsole: Mark | undefined;
  /** What the document says of the time in log messages; undefined where it says nothing. */
  readonly timestamps:
    | { readonly by: 'none' | 'uptime' | 'datetime' | 'unknown'; readonly mark: Mark }
    | undefined;
  /** True where a syslog server is named. */
  readonly hasHost: boolean;
}

const FORMS = ['logging-on', 'logging-console', 'logging-host', 'service-timestamps'];

export const loggingState: Fact<LoggingState> = fact([commandLines(FORMS)], (lines) => {
  const last = (id: string) => lines.findLast((line) => line.id === id);
  const logging = last('logging-on');
  const console = last('logging-console');
  const stamps = lines.findLast((line) => line.id === 'service-timestamps' && isOfLog(line));
  return {
    off: logging !== undefined && logging.line.negation === 'no' ? lineMark(logging) : undefined,
    chattyConsole: console?.on && isDebugging(console) ? lineMark(console) : undefined,
    timestamps: stamps && { by: stampsBy(stamps), mark: lineMark(stamps) },
    hasHost: hasHost(lines),
  };
});

function hasHost(lines: readonly CommandLine[]): boolean {
  const hosts = new Set<string>();
  for (const { id, on, line } of lines) {
    if (id !== 'logging-host') continue;
    const name = (argument(line, 'address') ?? argument(line, 'host'))?.text ?? '';
    if (on) hosts.add(name);
    else hosts.delete(name);
  }
  return hosts.size > 0;
}

/** Level 7 by its name or number. */
function isDebugging({ line }: CommandLine): boolean {
  return boundWords(line).some(
    ({ text, matched }) =>
      matched?.keyword === 'debugging' || (matched?.argument?.type === 'range' && text === '7'),
  );
}

/** A line without a kind of messages speaks of both kinds. */
function isOfLog({ line }: CommandLine): boolean {
  return hasKeyword(line, 'log') || !hasKeyword(line, 'debug');
}

function stampsBy({ line }: CommandLine): 'none' | 'uptime' | 'datetime' | 'unknown' {
  if (line.negation === 'no') return 'none';
  if (line.negation === 'default') return 'unknown';
  if (hasKeyword(line, 'datetime')) return 'datetime';
  return hasKeyword(line, 'uptime') ? 'uptime' : 'unknown';
}
