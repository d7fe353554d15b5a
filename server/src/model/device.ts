import { type Fact, fact, sectionFact } from './facts';
import { processes } from './landmarks';
import { type Mark, markLine } from './mark';
import type { SectionKey } from './section';
import { topic } from './topics';

/** A command of the whole device that is on or off, with the line that says so last. */
interface Switch {
  readonly id: string;
  readonly on: boolean;
  readonly mark: Mark;
}

const SWITCHES = ['ipv6-unicast-routing', 'ip-routing', 'hostname', 'version', 'ip-tftp-source-interface'];

const switchLines: Fact<readonly Switch[]> = sectionFact(SWITCHES, (section, lines) =>
  lines.map((line) => ({
    id: line.form?.id ?? '',
    on: line.negation === undefined,
    mark: markLine(section, line),
  })),
);

/** What a device has switched on; the last line on each thing counts. */
export interface Device {
  /** The line that switches a thing on, where its last line does so. */
  readonly on: ReadonlyMap<string, Mark>;
  /** Things whose last line switches them off. */
  readonly off: ReadonlySet<string>;
}

export const device: Fact<Device> = fact([switchLines], (lines) => {
  const on = new Map<string, Mark>();
  const off = new Set<string>();
  for (const line of lines) {
    if (line.on) on.set(line.id, line.mark);
    else on.delete(line.id);
    if (line.on) off.delete(line.id);
    else off.add(line.id);
  }
  return { on, off };
});

type Sign = 'name' | 'end' | 'interface' | 'process' | 'template';

const SIGNS: Readonly<Record<string, Sign>> = {
  hostname: 'name',
  version: 'name',
  interface: 'interface',
  'ip-route': 'process',
  line: 'process',
  ...Object.fromEntries(processes.map((id): [string, Sign] => [id, 'process'])),
  [topic.end]: 'end',
  [topic.template]: 'template',
};

const TELL_TALE: ReadonlySet<Sign> = new Set(['name', 'end', 'template']);

/** What a section shows. */
interface Shown {
  readonly signs: readonly Sign[];
}

/** The last row of each section: the same for as long as the section shows the same, so that most edits change none. */
const shown = new WeakMap<SectionKey, readonly [Shown]>();

const signs: Fact<readonly Shown[]> = sectionFact(Object.keys(SIGNS), ({ key }, lines) => {
  const found = new Set<Sign>();
  for (const { topics } of lines) for (const one of topics.topics) if (SIGNS[one]) found.add(SIGNS[one]);
  const known = shown.get(key);
  if (known?.[0].signs.length === found.size && known[0].signs.every((sign) => found.has(sign))) return known;
  const row = [{ signs: [...found] }] as const;
  shown.set(key, row);
  return row;
});

/**
 * True for the whole configuration of a device: only there may a check say that something is missing. Not for snippets,
 * and not for templates, in which a line may come from elsewhere.
 */
export const isWholeConfig: Fact<boolean> = fact([signs], (found) => {
  const has = (sign: Sign) => found.some((one) => one.signs.includes(sign));
  return has('name') && !has('template') && (has('end') || (has('interface') && has('process')));
});

/**
 * True for commands that a person means to paste onto a device: neither a configuration as a device prints it nor a
 * template of one. There a command is taken away by its `no` form.
 */
export const isChange: Fact<boolean> = fact([signs], (found) =>
  found.every((one) => !one.signs.some((sign) => TELL_TALE.has(sign))),
);
