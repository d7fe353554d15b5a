import { nameKinds } from '../../catalogue/kinds';
import type { BoundLine } from '../../model/bound-line';
import { boundLineAt } from '../../model/locate';
import { locateMarks } from '../../model/mark';
import { namedThing } from '../../model/name-uses';
import type { Snapshot } from '../../model/snapshot';
import { INTERFACE_KIND, type Symbol as Name } from '../../model/symbols';
import { plainText } from './markdown';

/** Of a definition so many lines are shown, of so many characters. */
const MOST_LINES = 12;
const LONGEST_LINE = 160;

/** The card of a name, in Markdown: what it names, how often it is used, the lines that define it. */
export function nameCard(name: Name, snapshot: Snapshot): string {
  const { kind, definitions, references } = namedThing(snapshot, name);
  const label = kind === INTERFACE_KIND ? 'interface' : (nameKinds[kind]?.label ?? kind);
  const { line, span } = name.mark;
  const written = kind === INTERFACE_KIND ? name.name : line.source.text.slice(span.start, span.end);
  const uses = references.length === 1 ? '1 use' : `${references.length} uses`;
  const defined = definitions.length === 0 ? 'not defined in this file, ' : '';
  const title = `**${plainText(cut(written))}** ${plainText(label)}, ${defined}${uses}`;
  if (definitions.length === 0) return title;
  // One more than can be shown, so that it is seen that there are more.
  const shown = definitions.slice(0, MOST_LINES + 1);
  return `${title}\n\n${fence(definitionLines(shown, snapshot))}`;
}

/** The first lines of the blocks that define a name. */
function definitionLines(definitions: readonly Name[], snapshot: Snapshot): string[] {
  const numbers = locateMarks(
    snapshot,
    definitions.map(({ mark }) => mark),
  );
  const lines: string[] = [];
  for (const { mark } of definitions) {
    const number = numbers.get(mark.line);
    if (number === undefined) continue;
    const room = MOST_LINES + 1 - lines.length;
    if (room <= 0) break;
    lines.push(...blockLines(snapshot, mark.line, number, room));
  }
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
}

/** The lines of a block from its header on, as far as they lie deeper, without what they are all indented by. */
function blockLines(snapshot: Snapshot, header: BoundLine, number: number, most: number): string[] {
  const start = header.words[0] ?? 0;
  const lines = [cut(header.source.text.slice(start))];
  const { line: first, index: from, section } = boundLineAt(snapshot, number) ?? {};
  if (first === undefined || from === undefined || section === undefined) return lines;
  for (let index = from + 1; lines.length < most; index++) {
    const line = section.lines[index];
    if (line === undefined || !isInside(line, header)) break;
    if (line.kind !== 'blank') lines.push(cut(withoutIndent(line.source.text, start)));
  }
  while (lines.length > 1 && lines.at(-1)?.startsWith('!')) lines.pop();
  return lines;
}

function isInside(line: BoundLine, header: BoundLine): boolean {
  if (line.kind === 'command') return line.depth > header.depth;
  if (line.kind === 'text') return header.after.text !== undefined || line.depth > header.depth;
  return header.after.frame.depth > header.depth && line.before.frame.depth > header.depth;
}

/** Takes away as many blanks as the header has before it, not more than there are. */
function withoutIndent(text: string, indent: number): string {
  let at = 0;
  while (at < indent && (text[at] === ' ' || text[at] === '\t')) at++;
  return text.slice(at);
}

function cut(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
}

/** Lines of a document as a block of code: its fence is longer than any run of backticks in them. */
function fence(lines: readonly string[]): string {
  let longest = 2;
  for (const line of lines) for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const mark = '`'.repeat(longest + 1);
  return [`${mark}ios`, ...lines, mark].join('\n');
}
