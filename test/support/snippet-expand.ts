/** What a snippet becomes when every tabstop keeps its default. */
export interface ExpandedSnippet {
  readonly text: string;
  /** Numbers of the tabstops in the order in which they first appear, mirrors left out, `$0` included. */
  readonly tabstops: readonly number[];
}

interface Stop {
  readonly kind: 'stop';
  readonly index: number;
  /** Empty for a mirror such as `$1`. */
  readonly initial: readonly Part[];
}

interface Variable {
  readonly kind: 'variable';
  readonly fallback: readonly Part[];
}

type Part = string | Stop | Variable;

interface Parsed {
  readonly parts: readonly Part[];
  /** Offset just behind what was read. */
  readonly end: number;
}

/**
 * Expands a body in the snippet syntax of VS Code (which is TextMate's, see "Snippet Syntax" in the VS Code
 * documentation): placeholders give their default, choices their first value, mirrors repeat, variables give
 * only their own default. Transforms are not supported.
 *
 * @throws SyntaxError on an unclosed `${…}` and on a transform.
 */
export function expandSnippet(body: string | readonly string[]): ExpandedSnippet {
  const source = typeof body === 'string' ? body : body.join('\n');
  const { parts } = parseUntil(source, 0, undefined);
  const defaults = new Map<number, readonly Part[]>();
  collectDefaults(parts, defaults);
  return { text: render(parts, defaults, new Set()), tabstops: [...defaults.keys()] };
}

/** Reads parts up to `closer`, or to the end of the source when there is none. */
function parseUntil(source: string, start: number, closer: '}' | undefined): Parsed {
  const parts: Part[] = [];
  let at = start;
  let text = '';
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === closer) return { parts: withText(parts, text), end: at + 1 };
    if (char === '\\' && '$}\\'.includes(source.charAt(at + 1) || ' ')) {
      text += source.charAt(at + 1);
      at += 2;
      continue;
    }
    const field = char === '$' ? parseField(source, at) : undefined;
    if (field === undefined) {
      text += char;
      at += 1;
      continue;
    }
    parts.push(...withText([], text), ...field.parts);
    text = '';
    at = field.end;
  }
  if (closer !== undefined) throw new SyntaxError(`no ${closer} for the field that opens before ${start}`);
  return { parts: withText(parts, text), end: at };
}

/** Empty text is no part: `${1:}` has no default, so a later `${1:a}` gives it one. */
function withText(parts: readonly Part[], text: string): readonly Part[] {
  return text === '' ? parts : [...parts, text];
}

/** Reads the tabstop or variable that starts at a `$`; nothing when the `$` is plain text. */
function parseField(source: string, dollar: number): Parsed | undefined {
  const match = /\$(\{)?(\d+|[A-Za-z_]\w*)/y;
  match.lastIndex = dollar;
  const found = match.exec(source);
  if (found === null) return undefined;

  const [, brace, name = ''] = found;
  const after = match.lastIndex;
  if (brace === undefined) return { parts: [field(name, [])], end: after };

  const next = source.charAt(after);
  if (next === '}') return { parts: [field(name, [])], end: after + 1 };
  if (next === '|') return parseChoice(source, name, after + 1);
  if (next !== ':') throw new SyntaxError(`a transform or an unclosed field at offset ${dollar}`);

  const inner = parseUntil(source, after + 1, '}');
  return { parts: [field(name, inner.parts)], end: inner.end };
}

/** Reads `a,b|}`: the first value is the default, `\,` and `\|` are plain characters. */
function parseChoice(source: string, name: string, start: number): Parsed {
  const values = /((?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}/y;
  values.lastIndex = start;
  const found = values.exec(source);
  if (found === null) throw new SyntaxError(`no |} for the choice at offset ${start}`);
  const first = (found[1] ?? '').replace(/\\([,|\\])/g, '$1');
  return { parts: [field(name, [first])], end: values.lastIndex };
}

function field(name: string, inner: readonly Part[]): Part {
  if (/^\d/.test(name)) return { kind: 'stop', index: Number(name), initial: inner };
  return { kind: 'variable', fallback: inner };
}

/** Keeps the first default of each tabstop, whether it stands before or after its mirrors. */
function collectDefaults(parts: readonly Part[], defaults: Map<number, readonly Part[]>): void {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if (part.kind === 'variable') {
      collectDefaults(part.fallback, defaults);
      continue;
    }
    const known = defaults.get(part.index);
    if (known === undefined || known.length === 0) defaults.set(part.index, part.initial);
    collectDefaults(part.initial, defaults);
  }
}

/** `open` holds the tabstops being rendered, so that one which repeats itself in its own default ends. */
function render(
  parts: readonly Part[],
  defaults: ReadonlyMap<number, readonly Part[]>,
  open: ReadonlySet<number>,
): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'variable') return render(part.fallback, defaults, open);
      if (open.has(part.index)) return '';
      return render(defaults.get(part.index) ?? [], defaults, new Set([...open, part.index]));
    })
    .join('');
}
