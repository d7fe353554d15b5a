/** Characters that stand for words: none of them is in a catalogue. The first 1,920 take two bytes, the others three. */
const FIRST_CODE = 0x80;
const FIRST_LONG_CODE = 0x800;
const LAST_CODE = 0x27ff;
const CODES = /[\u0080-\u27ff]/g;
/** Words with the signs in front of them, as the notation has them: ` [<ref:vrf>`. */
const WORDS = /[ |[\]{}<>]*[A-Za-z0-9:-]+>?/g;

/** The words for which a code saves most, the best first. */
export function codedWords(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORDS)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byGain = (bytes: number, from: readonly string[]): string[] => {
    const gain = (word: string): number => (counts.get(word) ?? 0) * (word.length - bytes) - word.length - 1;
    return from.filter((word) => gain(word) > 0).sort((a, b) => gain(b) - gain(a) || (a < b ? -1 : 1));
  };
  const short = byGain(2, [...counts.keys()]).slice(0, FIRST_LONG_CODE - FIRST_CODE);
  if (short.length < FIRST_LONG_CODE - FIRST_CODE) return short;
  const left = new Set(counts.keys());
  for (const word of short) left.delete(word);
  return [...short, ...byGain(3, [...left]).slice(0, LAST_CODE - FIRST_LONG_CODE + 1)];
}

/** The text with codes for words. */
export function encodeWords(text: string, words: readonly string[]): string {
  const codes = new Map(words.map((word, index) => [word, String.fromCharCode(FIRST_CODE + index)]));
  return text.replace(WORDS, (word) => codes.get(word) ?? word);
}

/** The text with words for codes. */
export function decodeWords(text: string, words: readonly string[]): string {
  return text.replace(CODES, (code) => words[code.charCodeAt(0) - FIRST_CODE] ?? code);
}
