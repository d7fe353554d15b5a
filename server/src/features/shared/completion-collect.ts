import { CompletionItemKind } from 'vscode-languageserver';
import { modeGraph } from '../../catalogue/catalogue';
import { everydayShare } from '../../catalogue/everyday-words';
import type { Argument } from '../../catalogue/form';
import { interfaceType } from '../../catalogue/interface-name';
import type { MatchedWord } from '../../catalogue/matched-word';
import { type Reading, wordsOf } from '../../catalogue/readings';
import { argumentTypes } from '../../catalogue/types';
import type { BoundLine } from '../../model/bound-line';
import type { LocatedLine } from '../../model/locate';
import type { Snapshot } from '../../model/snapshot';
import { GLOBAL_MODE } from '../../model/state';
import { wordCount } from '../../syntax/words';
import { Candidates } from './completion-candidates';
import { sharedTypes } from './completion-in-use';
import { expectedWords } from './completion-phrases';
import { type CompletionPlace, writtenWords } from './completion-place';
import { readPart } from './completion-readings';
import { share, type Usage, type UsageQuery, usage } from './completion-usage';
import { argumentValues } from './completion-values';

/** What a command of a mode counts against one of the mode before it. */
const OUTER_MODE = 0.2;

/** All words that can stand at a place of a line, each with how likely it is to be wanted. */
export function collectCandidates(
  snapshot: Snapshot,
  located: LocatedLine,
  place: CompletionPlace,
): Candidates {
  const found = collectWords(snapshot, located, place);
  const type = found.size === 0 ? interfaceType(writtenWords(place).at(-1) ?? '') : undefined;
  if (type === undefined) return found;
  // `interface GigabitEthernet 0/1`: the number of an interface may stand by itself.
  const names = collectWords(snapshot, located, { ...place, words: place.words.slice(0, -2) });
  for (const name of names.sorted(type)) {
    const number = name.text.slice(type.length);
    if (name.text.startsWith(type) && /^\d/.test(number)) found.add({ ...name, text: number });
  }
  return found;
}

function collectWords(snapshot: Snapshot, located: LocatedLine, place: CompletionPlace): Candidates {
  const found = new Candidates();
  const written = writtenWords(place);
  const previous = previousCommand(snapshot, located);
  let weight = 1;
  const addMode = (mode: string): void => {
    const graph = modeGraph(mode);
    const readings = graph === undefined ? [] : readPart(graph, place.text, place.words, place.from);
    const [best] = readings;
    if (best === undefined) return;
    const query: UsageQuery = {
      mode,
      negation: place.negation,
      words: wordsOf(best),
      written,
      line: located.line,
      previous: previous?.form,
      types: wantedTypes(readings),
    };
    addAll(found, readings, query, { snapshot, located, weight });
    weight *= OUTER_MODE;
  };
  for (const { mode } of place.modes) addMode(mode);
  const isKnown = weight < 1;
  const isFirst = wordCount(place.words) === place.from;
  // A device leaves a mode for a command of the modes around it. Unasked they are too many.
  if (isFirst ? place.prefix !== '' : !isKnown) for (const { mode } of place.outer) addMode(mode);
  return found;
}

interface Surroundings {
  readonly snapshot: Snapshot;
  readonly located: LocatedLine;
  readonly weight: number;
}

function addAll(
  found: Candidates,
  readings: readonly Reading[],
  query: UsageQuery,
  { snapshot, located, weight }: Surroundings,
): void {
  const used = usage(snapshot, located, query);
  const { mode } = query;
  const expected = expectedWords(
    mode,
    { negation: query.negation, words: shape(query.words) },
    commandShape(previousInMode(snapshot, located, mode)),
  );
  const add = (text: string, kind: CompletionItemKind, rank: number, detail?: string): void => {
    const key = text.toLowerCase();
    const score = weight * (usedShare(used, text) + (expected.get(key) ?? 0) + rank);
    found.add(detail === undefined ? { text, kind, score, mode } : { text, kind, score, mode, detail }, key);
  };
  const keyword = (text: string): void => add(text, CompletionItemKind.Keyword, 0.2 * everydayShare(text));
  if (query.words.length === 0 && query.negation === undefined) ['no', 'default'].forEach(keyword);
  for (const { node } of readings) {
    for (const word of expected.keys()) {
      if (node.arguments.some(({ argument }) => isUsualValue(word, argument)))
        add(word, CompletionItemKind.Value, 0);
    }
    for (const word of node.keywords?.keys() ?? []) keyword(word);
    for (const { argument } of node.arguments)
      for (const { text, kind, rank, detail } of argumentValues(argument, {
        snapshot,
        located,
        query,
        usage: used,
      }))
        add(text, kind, rank, detail);
  }
}

/** True for a number or an address that an everyday command has in the place of an argument. */
function isUsualValue(word: string, argument: Argument): boolean {
  const type = argumentTypes[argument.type];
  return /^\d/.test(word) && type?.extent === undefined && (type?.accepts(word, argument) ?? false);
}

/** How usual a word is where it would stand, as far as the document shows. */
function usedShare({ after, afterPrevious, afterSame }: Usage, word: string): number {
  // All that is counted is counted there, and most names are not.
  if (!after.counts.has(word)) return 0;
  return share(after, word) + 2 * share(afterPrevious, word) + share(afterSame, word);
}

function wantedTypes(readings: readonly Reading[]): ReadonlySet<string> {
  const types = readings.flatMap(({ node }) => node.arguments.map(({ argument }) => argument.type));
  return new Set(types.filter((type) => sharedTypes.has(type)));
}

/** The command before a line. */
function previousCommand(
  { sections }: Snapshot,
  { section, place, index }: LocatedLine,
): BoundLine | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const line = section.lines[at];
    if (line?.kind === 'command') return line;
  }
  return sections[place - 1]?.lines.findLast((line) => line.kind === 'command');
}

/** The command of a mode before a line; undefined where the line is the first of its block. */
function previousInMode(
  { sections }: Snapshot,
  { section, place, index }: LocatedLine,
  mode: string,
): BoundLine | undefined {
  const isBefore = (line: BoundLine): boolean => line.kind === 'command' && line.mode === mode;
  for (let at = index - 1; at >= 0; at--) {
    const line = section.lines[at];
    if (line !== undefined && isBefore(line)) return line;
  }
  return mode === GLOBAL_MODE ? sections[place - 1]?.lines.findLast(isBefore) : undefined;
}

function commandShape(line: BoundLine | undefined): readonly string[] {
  if (line === undefined) return [];
  return [...(line.negation === undefined ? [] : [line.negation]), ...shape(line.matched)];
}

/** Keywords, and `*` for each value. */
function shape(words: readonly MatchedWord[]): readonly string[] {
  return words.map(({ keyword }) => keyword ?? '*');
}
