/** One pattern of a TextMate grammar, as far as this grammar uses them. Regular expressions are Oniguruma's. */
export interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly contentName?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

/** Scopes by number of the capture group; 0 is the whole match. */
export type Captures = Readonly<Record<number, { readonly name: string }>>;

/** A regular expression whose capture groups, from left to right, take the given scopes. */
export interface Piece {
  readonly source: string;
  readonly scopes: readonly string[];
}

/** A piece. Throws when groups and scopes do not pair up. */
export function piece(source: string, ...scopes: readonly string[]): Piece {
  const groups = groupCount(source);
  if (groups !== scopes.length) throw new Error(`${groups} groups, ${scopes.length} scopes: ${source}`);
  return { source, scopes };
}

/** One piece after another. */
export function sequence(...pieces: readonly Piece[]): Piece {
  return {
    source: pieces.map(({ source }) => source).join(''),
    scopes: pieces.flatMap(({ scopes }) => scopes),
  };
}

/** The first piece that matches. One expression of many branches costs a scanner far less than many expressions. */
export function firstOf(...pieces: readonly Piece[]): Piece {
  return {
    source: `(?:${pieces.map(({ source }) => source).join('|')})`,
    scopes: pieces.flatMap(({ scopes }) => scopes),
  };
}

/** The piece or nothing. */
export function optional({ source, scopes }: Piece): Piece {
  return { source: `(?:${source})?`, scopes };
}

/** A rule that matches the piece within a line. */
export function matchRule({ source, scopes }: Piece): Rule {
  return { match: source, captures: captures(scopes) };
}

/** The scopes of a rule's groups, from group 1 on. */
export function captures(scopes: readonly string[]): Captures {
  return Object.fromEntries(scopes.map((name, index) => [index + 1, { name }]));
}

function groupCount(source: string): number {
  const withoutLiterals = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  return withoutLiterals.match(/\((?!\?)/g)?.length ?? 0;
}
