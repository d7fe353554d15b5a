import type { Position } from 'vscode-languageserver/node';

/** Numbers that look random and are the same in each run: from 0 up to 1, without 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    // Park and Miller's generator.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Where on a line something is asked: in its last word, behind that, or at the end of what a pattern matches. */
export type Place = 'last word' | 'end' | 'match';

/** Places all over a document, on lines that match a pattern. */
export function placesIn(
  lines: readonly string[],
  { line: pattern, at, count }: { line: RegExp; at: Place; count: number },
): Position[] {
  const random = randomNumbers(7);
  const numbers = lines.flatMap((line, number) => (pattern.test(line) ? [number] : []));
  if (numbers.length === 0) return [];
  return Array.from({ length: count }, () => {
    const number = numbers[Math.floor(random() * numbers.length)] ?? 0;
    const line = lines[number] ?? '';
    return { line: number, character: columnOf(line, pattern, at) };
  });
}

function columnOf(line: string, pattern: RegExp, at: Place): number {
  if (at === 'end') return line.length;
  if (at === 'last word') return line.lastIndexOf(' ') + 2;
  const match = pattern.exec(line);
  return match === null ? 0 : match.index + match[0].length - 1;
}
