/** A character that word processors and web pages put in the place of one that devices know. */
export interface ArtifactCharacter {
  readonly index: number;
  /** What people call it. */
  readonly name: string;
  /** What stands in its place in a command. */
  readonly ascii: string;
}

const twins: readonly (readonly [characters: string, name: string, ascii: string])[] = [
  ['\u201c\u201d\u201e\u201f\u2033', 'curly quotation mark', '"'],
  ['\u2018\u2019\u201a\u201b\u2032', 'curly apostrophe', "'"],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', 'dash that is no hyphen', '-'],
  [
    '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    'blank that is no space',
    ' ',
  ],
  [
    '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff',
    'invisible character',
    '',
  ],
];

const byCharacter = new Map(
  twins.flatMap(([characters, name, ascii]) => [...characters].map((one) => [one, { name, ascii }] as const)),
);

/** The characters of a text that devices do not know and that have a twin in ASCII, in their order. */
export function artifactCharacters(text: string): ArtifactCharacter[] {
  const found: ArtifactCharacter[] = [];
  for (let index = 0; index < text.length; index++) {
    const twin = byCharacter.get(text[index] ?? '');
    if (twin !== undefined) found.push({ index, ...twin });
  }
  return found;
}
