import { modeGraph } from '../catalogue/catalogue';
import { reachedFrom } from '../catalogue/graph';
import { matchWords } from '../catalogue/match';
import { commandCount, modesKnowing } from '../catalogue/vocabulary';
import { wordCount, wordText } from '../syntax/words';
import type { BoundLine } from './bound-line';
import type { Frame } from './state';

const FEWEST_KEYWORDS = 2;
/** Where the mode of a line has commands that begin alike, the line has to say more. */
const FEWEST_WORDS = 3;
/** A mode is rare beside one with so many times as many commands. */
const RARE = 10;

/** True where a mode around the line knows the command: a device leaves the inner modes for it. */
export function isKnownAround(line: BoundLine): boolean {
  for (let frame: Frame | undefined = line.before.frame; frame !== undefined; frame = frame.parent) {
    const from = line.negation === undefined ? 0 : 1;
    const graph = frame.mode === line.mode ? undefined : modeGraph(frame.mode);
    if (graph && matchWords(graph, line.source.text, line.words, from, line.negation !== undefined))
      return true;
  }
  return false;
}

/**
 * The mode that a line would be a whole command of, in words of the catalogue; undefined where there is none, or several
 * that are not of one family (`router-bgp`, `router-bgp-af`), or where the line says too little. Next to a mode of many
 * commands one of a few is not thought of.
 */
export function otherModeOf(line: BoundLine): string | undefined {
  const modes = modesKnowing(wordText(line.source.text, line.words, 0));
  const isKnownHere = modes.includes(line.mode);
  if (isKnownHere && (wordCount(line.words) < FEWEST_WORDS || knowsBeginning(line))) return undefined;
  const fitting = modes.filter((mode) => fits(mode, line));
  const largest = Math.max(isKnownHere ? commandCount(line.mode) : 0, ...fitting.map(commandCount));
  const found = fitting.filter((mode) => commandCount(mode) * RARE > largest);
  const [shortest] = [...found].sort((a, b) => a.length - b.length);
  if (shortest === undefined || (isKnownHere && isWithin(shortest, line.mode))) return undefined;
  return found.every((mode) => isWithin(mode, shortest)) ? shortest : undefined;
}

/** True for a mode and those of its family that lie in it. */
function isWithin(mode: string, outer: string): boolean {
  return mode === outer || mode.startsWith(`${outer}-`);
}

/** True where commands of the mode of the line begin with its first two words: it is more likely a mistake in one of them. */
function knowsBeginning({ mode, source, words }: BoundLine): boolean {
  const [first, second] = [0, 1].map((index) => wordText(source.text, words, index).toLowerCase());
  const begun = modeGraph(mode)?.keywords?.get(first ?? '') ?? [];
  return begun.flatMap(reachedFrom).some((node) => node.keywords?.has(second ?? ''));
}

function fits(mode: string, line: BoundLine): boolean {
  const graph = modeGraph(mode);
  const match = graph && matchWords(graph, line.source.text, line.words, 0, false);
  if (match === undefined || match.words.some((word) => word.malformed)) return false;
  return match.words.filter((word) => word.keyword !== undefined).length >= FEWEST_KEYWORDS;
}
