import type { Span } from '../../base/span';
import { interfaceName } from '../../catalogue/interface-name';

/** An interface that a range names, with its place in columns of the text. */
export interface RangeMember {
  /** As a device prints it. */
  readonly name: string;
  readonly span: Span;
}

/** No device has more ports in a range; of what asks for more only the ends are taken. */
const MOST_MEMBERS = 1_024;

/**
 * The interfaces of what follows `interface range`, such as `Gi1/0/1 - 4 , Gi1/0/7`, in their order. The first and the
 * last one of a part stand where they are written, those between on the dash. What is written otherwise is left out.
 */
export function rangeMembers(text: string): RangeMember[] {
  const members: RangeMember[] = [];
  let start = 0;
  let type = '';
  for (const part of text.split(',')) {
    const whole = trimmed(text, { start, end: start + part.length });
    const own = typeOf(text.slice(whole.start, whole.end));
    const hasType = own !== '';
    if (hasType) type = own;
    members.push(...membersOf(text, whole, hasType ? '' : type));
    start += part.length + 1;
  }
  return members;
}

/** The interfaces of one part; `type` stands in front of a part that is numbers only. */
function membersOf(text: string, whole: Span, type: string): RangeMember[] {
  const dash = rangeDash(text, whole);
  const first = trimmed(text, { start: whole.start, end: dash ?? whole.end });
  const name = interfaceName(type + text.slice(first.start, first.end).replaceAll(' ', ''));
  if (name === undefined) return [];
  if (dash === undefined) return [{ name, span: first }];
  const last = trimmed(text, { start: dash + 1, end: whole.end });
  const prefix = name.slice(0, name.length - portOf(name).length);
  const high = portBehind(text.slice(last.start, last.end).replaceAll(' ', ''), prefix);
  if (high === undefined) return [];
  return ports(Number(portOf(name)), high).map((port) => ({
    name: prefix + port,
    span: prefix + port === name ? first : port === high ? last : { start: dash, end: dash + 1 },
  }));
}

/** The dash behind a number: names of types can have dashes too. */
function rangeDash(text: string, { start, end }: Span): number | undefined {
  for (let at = start; at < end; at++)
    if (text[at] === '-' && isDigit(text.slice(start, at).trimEnd().at(-1))) return at;
  return undefined;
}

/** The number behind the dash: alone, or with the same type and slot written once more. */
function portBehind(last: string, prefix: string): number | undefined {
  const port = portOf(last);
  if (port === '') return undefined;
  const named = interfaceName(last) ?? '';
  const again = last.slice(0, last.length - port.length);
  const isSame = again === '' || named === prefix + port || prefix.endsWith(again);
  return isSame ? Number(port) : undefined;
}

/** The letters that a part begins with. */
function typeOf(part: string): string {
  let end = 0;
  while (end < part.length && !isDigit(part[end])) end++;
  return part.slice(0, end).trimEnd();
}

/** The digits at the end. */
function portOf(name: string): string {
  let start = name.length;
  while (start > 0 && isDigit(name[start - 1])) start--;
  return name.slice(start);
}

function ports(low: number, high: number): number[] {
  if (high - low >= MOST_MEMBERS) return [low, high];
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}
