/** The branches of a prefix tree by next character; a phrase may end at a node and go on below it. */
interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/**
 * A regular expression source that matches exactly the given phrases, the longest first, with common beginnings
 * factored out: a line that starts otherwise is refused at its first letter. Blanks between words match any number.
 * The caller bounds it on the right. An empty list gives an expression that never matches.
 */
export function alternation(phrases: readonly string[], literal = exactly): string {
  if (phrases.length === 0) return '(?!)';
  const root = emptyNode();
  for (const phrase of phrases) insert(root, phrase);
  return source(root, literal);
}

/** How `alternation` writes one character so that it matches in upper case too. */
export function inAnyCase(char: string): string {
  return /[a-z]/.test(char) ? `[${char.toUpperCase()}${char}]` : exactly(char);
}

function emptyNode(): Node {
  return { next: new Map(), ends: false };
}

function insert(root: Node, phrase: string): void {
  let node = root;
  for (const char of phrase) {
    const child = node.next.get(char) ?? emptyNode();
    node.next.set(char, child);
    node = child;
  }
  node.ends = true;
}

function source(node: Node, literal: (char: string) => string): string {
  const branches = [...node.next]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([char, child]) => literal(char) + source(child, literal));
  if (branches.length === 0) return '';
  const joined = branches.join('|');
  if (node.ends) return `(?:${joined})?`;
  return branches.length > 1 ? `(?:${joined})` : joined;
}

function exactly(char: string): string {
  if (char === ' ') return '[ \\t]++';
  return /[a-z0-9-]/i.test(char) ? char : `\\${char}`;
}
