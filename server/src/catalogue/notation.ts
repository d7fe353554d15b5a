import type { Element, Form, FormAttributes } from './form';
import { CatalogueError, type FormReader, readElements } from './notation-elements';

/**
 * Reads one catalogue file: `mode NAME…` headers (`*` is every mode) and below each the forms of that mode, one a line:
 * the form in the notation of Cisco's command references, two or more blanks, attributes (`#id`, `{single}`),
 * two or more blanks, one sentence. `#` at the start of a line begins a comment.
 * @throws CatalogueError with file, line and column.
 */
export function readCatalogue(text: string, file: string): Form[] {
  const forms: Form[] = [];
  let modes: readonly string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line.trim() === '' || line.startsWith('#')) continue;
    const at = (column: number) => ({ file, line: index + 1, column: column + 1 });
    if (line.startsWith('mode ')) {
      modes = words(stripComment(line)).slice(1);
      if (modes.length === 0) throw new CatalogueError('a mode needs a name', at(4));
      const odd = modes.find((mode) => mode !== '*' && !/^[a-z][a-z0-9-]*$/.test(mode));
      if (odd !== undefined) throw new CatalogueError(`${odd} is no name of a mode`, at(line.indexOf(odd)));
      continue;
    }
    if (!line.startsWith('  ')) throw new CatalogueError('a form is indented by two blanks', at(0));
    if (modes.length === 0) throw new CatalogueError('a form stands below a mode', at(0));
    forms.push(readForm(line, modes, at));
  }
  return forms;
}

type Locate = (column: number) => { file: string; line: number; column: number };

function readForm(line: string, modes: readonly string[], at: Locate): Form {
  const columns = splitColumns(line);
  const [form, ...rest] = columns;
  if (form === undefined) throw new CatalogueError('a form is missing', at(0));
  const reader: FormReader = { text: form.text, offset: form.start, at };
  const elements: readonly Element[] = readElements(reader);
  const attributeColumns = rest.filter(
    (column) => column.text.startsWith('#') || column.text.startsWith('{'),
  );
  const summary = rest.find((column) => !attributeColumns.includes(column));
  if (summary === undefined)
    throw new CatalogueError('a form ends with a sentence of summary', at(line.length));
  if (!summary.text.endsWith('.')) throw new CatalogueError('a summary is a sentence', at(summary.start));
  let id: string | undefined;
  const attributes: Mutable<FormAttributes> = {};
  for (const column of attributeColumns) {
    for (const part of splitAttributes(column.text)) {
      if (part.startsWith('#')) id = part.slice(1);
      else readAttribute(part.slice(1, -1), attributes, () => at(column.start));
    }
  }
  return {
    ...(id === undefined ? {} : { id }),
    modes,
    elements,
    summary: summary.text,
    attributes,
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function readAttribute(
  text: string,
  attributes: Mutable<FormAttributes>,
  where: () => ReturnType<Locate>,
): void {
  const [name, ...values] = words(text);
  const value = values.join(' ');
  if (name === 'opens' && value !== '') attributes.opens = value;
  else if (name === 'text' && values[0] === 'until' && values[1]) attributes.textUntil = values[1];
  else if (name === 'single') attributes.single = true;
  else if (name === 'leaves') attributes.leaves = value === 'all' ? 'all' : 'mode';
  else throw new CatalogueError(`no attribute is called {${text}}`, where());
}

export interface Column {
  readonly start: number;
  readonly text: string;
}

/** Columns are parted by two or more blanks. */
export function splitColumns(line: string): Column[] {
  const columns: Column[] = [];
  let at = 0;
  while (at < line.length) {
    while (line[at] === ' ') at++;
    const gap = line.indexOf('  ', at);
    const end = gap === -1 ? line.length : gap;
    if (end > at) columns.push({ start: at, text: line.slice(at, end) });
    at = end;
  }
  return columns;
}

/** `#id {single} {text until quit}` → its parts. */
function splitAttributes(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text[at] === '{' ? text.indexOf('}', at) + 1 : text.indexOf(' ', at);
    const stop = end <= 0 ? text.length : end;
    const part = text.slice(at, stop).trim();
    if (part !== '') parts.push(part);
    at = text[stop] === ' ' ? stop + 1 : stop;
  }
  return parts;
}

function stripComment(line: string): string {
  const hash = line.indexOf('#');
  return hash === -1 ? line : line.slice(0, hash);
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
