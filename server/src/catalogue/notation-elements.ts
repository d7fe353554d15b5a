import type { Argument, Element } from './form';
import { nameKinds } from './kinds';

/** A mistake in a catalogue file, with the place where it stands (line and column counted from 1). */
export class CatalogueError extends Error {
  constructor(message: string, place: { file: string; line: number; column: number }) {
    super(`${place.file}:${place.line}:${place.column}: ${message}`);
    this.name = 'CatalogueError';
  }
}

export interface FormReader {
  readonly text: string;
  /** Column of the text in its line. */
  readonly offset: number;
  readonly at: (column: number) => { file: string; line: number; column: number };
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const REPEAT = '...';

/**
 * Reads the notation of Cisco's command references: `keyword`, `<argument>`, `{a | b}`, `[a | b]`, `item...`.
 * @throws CatalogueError where it is malformed.
 */
export function readElements(reader: FormReader): Element[] {
  const cursor = { at: 0 };
  const alternatives = readAlternatives(reader, cursor, undefined);
  if (alternatives.length > 1) throw fail(reader, 0, 'a choice stands in braces or brackets');
  return alternatives[0] ?? [];
}

interface Cursor {
  at: number;
}

function readAlternatives(reader: FormReader, cursor: Cursor, close: string | undefined): Element[][] {
  const opened = cursor.at;
  const alternatives: Element[][] = [];
  let current: Element[] = [];
  const finish = () => {
    if (current.length === 0) throw fail(reader, cursor.at, 'an alternative is empty');
    alternatives.push(current);
    current = [];
  };
  while (cursor.at < reader.text.length) {
    const character = reader.text[cursor.at] ?? '';
    if (character === ' ') cursor.at++;
    else if (character === '|') {
      finish();
      cursor.at++;
    } else if (character === close) {
      cursor.at++;
      finish();
      return alternatives;
    } else if (character === '}' || character === ']')
      throw fail(reader, cursor.at, `${character} closes nothing`);
    else current.push(readRepeated(reader, cursor));
  }
  if (close !== undefined) throw fail(reader, opened - 1, `${close} is missing`);
  finish();
  return alternatives;
}

function readRepeated(reader: FormReader, cursor: Cursor): Element {
  const item = readItem(reader, cursor);
  if (!reader.text.startsWith(REPEAT, cursor.at)) return item;
  cursor.at += REPEAT.length;
  return { repeat: item };
}

function readItem(reader: FormReader, cursor: Cursor): Element {
  const character = reader.text[cursor.at] ?? '';
  const close = CLOSES[character];
  if (close !== undefined) {
    cursor.at++;
    return { choice: readAlternatives(reader, cursor, close), optional: character === '[' };
  }
  if (character === '<') return readArgument(reader, cursor);
  return readKeyword(reader, cursor);
}

function readKeyword(reader: FormReader, cursor: Cursor): string {
  const start = cursor.at;
  while (cursor.at < reader.text.length && !' {}[]|<>'.includes(reader.text[cursor.at] ?? ' ')) {
    if (reader.text.startsWith(REPEAT, cursor.at)) break;
    cursor.at++;
  }
  if (cursor.at === start) throw fail(reader, start, `${reader.text[start]} cannot stand here`);
  return reader.text.slice(start, cursor.at);
}

/** `<type>`, `<type:name>`, `<1-4094:name>`, `<def:kind>`, `<ref:kind:name>`, `<def:kind:1-99:name>`. */
function readArgument(reader: FormReader, cursor: Cursor): Argument {
  const start = cursor.at;
  const end = reader.text.indexOf('>', start);
  if (end === -1) throw fail(reader, start, '> is missing');
  cursor.at = end + 1;
  const [type = '', second, third, fourth] = reader.text.slice(start + 1, end).split(':');
  if (type === '') throw fail(reader, start, 'an argument needs a type');
  if (type === 'def' || type === 'ref') {
    if (!second) throw fail(reader, start, `<${type}> needs a kind`);
    if (!(second in nameKinds)) throw fail(reader, start, `no kind of name is called ${second}`);
    const numbers = third === undefined ? undefined : readRange(third);
    return {
      type,
      kind: second,
      ...(numbers ?? (third ? { name: third } : {})),
      ...(fourth ? { name: fourth } : {}),
    };
  }
  const name = second ? { name: second } : {};
  const range = readRange(type);
  return range === undefined ? { type, ...name } : { type: 'range', ...range, ...name };
}

function readRange(type: string): { min: number; max: number } | undefined {
  const [min, max, ...rest] = type.split('-').map(Number);
  if (min === undefined || max === undefined || rest.length > 0) return undefined;
  return Number.isInteger(min) && Number.isInteger(max) ? { min, max } : undefined;
}

function fail(reader: FormReader, at: number, message: string): CatalogueError {
  return new CatalogueError(message, reader.at(reader.offset + at));
}
