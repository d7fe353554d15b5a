/** Characters that stand for words: none of them is in a catalogue, and each takes two bytes. */
const FIRST_CODE = 0x80;
const LAST_CODE = 0x7ff;
const CODES = /[\u0080-\u07ff]/g;
/** Words with the signs in front of them, as the notation has them: ` [<ref:vrf>`. */
const WORDS = /[ |[\]{}<>]*[A-Za-z0-9:-]+>?/g;

/** The words for which a code saves most, the best first. */
export function codedWords(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORDS)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, count]) => ({ word, gain: (count - 1) * (word.length - 2) - 3 }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1))
    .slice(0, LAST_CODE - FIRST_CODE + 1)
    .map(({ word }) => word);
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
