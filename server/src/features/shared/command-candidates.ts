import { modeGraph } from '../../catalogue/catalogue';
import { type Form, isArgument } from '../../catalogue/form';
import { type Node, reachedFrom } from '../../catalogue/graph';
import { interfaceType } from '../../catalogue/interface-name';
import { type Input, readArgument } from '../../catalogue/read-argument';
import { argumentTypes } from '../../catalogue/types';
import type { BoundLine } from '../../model/bound-line';
import { type Frame, UNKNOWN_MODE } from '../../model/state';
import { type Words, wordCount, wordText } from '../../syntax/words';
import type { FormReading, Taken } from './command-reading';
import type { Leaf } from './command-syntax';

/** What is typed of a command: whole words, and the beginning of one more, which may be empty. */
export interface Typed {
  readonly text: string;
  /** The whole words, those of a negation included. */
  readonly words: Words;
  /** The first word of the command itself. */
  readonly from: number;
  readonly partial: string;
}

/** So many places are looked at behind the typed words, so many forms taken. */
const MOST_NODES = 1_000;
const MOST_FORMS = 100;
const ABBREVIATION_COST = 2;

/** The modes that a line may stand in, the likeliest first: a line that is not finished does not say it itself. */
export function likelyModes(line: BoundLine): readonly string[] {
  if (line.mode === UNKNOWN_MODE) return [];
  if (line.form !== undefined) return [line.mode];
  const { frame, indented } = line.before;
  const frames: Frame[] = [];
  for (let one: Frame | undefined = frame; one !== undefined; one = one.parent) frames.push(one);
  // Where a document indents, a line lies deeper than the header of its mode; what is typed at a prompt never does.
  const isTyped = line.indent === 0 && (line.words[0] ?? 0) > 0;
  const fits = (one: Frame): boolean => !indented || isTyped || one.indent < line.indent;
  return [...frames.filter(fits), ...frames.filter((one) => !fits(one))].map(({ mode }) => mode);
}

/** What the typed words may become. */
export interface Candidates {
  /** Those with the fewest words to come first; where they are very many, not all. */
  readonly forms: ReadonlySet<Form>;
  /** All keywords that may come next. */
  readonly keywords: ReadonlySet<string>;
}

/** The forms of a mode that go on from the typed words. */
export function candidates(mode: string, typed: Typed): Candidates {
  const graph = modeGraph(mode);
  const forms = new Set<Form>();
  const keywords = new Set<string>();
  if (graph === undefined) return { forms, keywords };
  const { reached, inside } = nodesAfter(graph, typed);
  const key = typed.partial.toLowerCase();
  const queue = new Set<Node>(inside);
  for (const node of reached) {
    if (key === '') for (const form of node.ends) forms.add(form);
    for (const [keyword, targets] of node.keywords ?? []) {
      if (!keyword.startsWith(key)) continue;
      keywords.add(keyword);
      for (const to of targets) queue.add(to);
    }
    for (const { to } of node.arguments) queue.add(to);
  }
  let seen = 0;
  // A set that grows while it is walked: the nodes farther off come later. Forms are read only as far as that goes.
  for (const behind of queue) {
    if (forms.size >= MOST_FORMS || seen++ >= MOST_NODES) break;
    for (const node of reachedFrom(behind)) {
      for (const form of node.ends) forms.add(form);
      for (const targets of node.keywords?.values() ?? []) for (const to of targets) queue.add(to);
      for (const { to } of node.arguments) queue.add(to);
    }
  }
  return { forms, keywords };
}

/** What a keyword or an argument takes of the typed words, from the nth on. */
export function takeTyped({ element }: Leaf, index: number, typed: Typed): Taken | undefined {
  const at = index + typed.from;
  const count = wordCount(typed.words);
  const word = wordText(typed.text, typed.words, at);
  if (!isArgument(element)) {
    const key = word.toLowerCase();
    const keyword = element.toLowerCase();
    if (!keyword.startsWith(key)) return undefined;
    return { words: 1, cost: keyword === key ? 0 : ABBREVIATION_COST };
  }
  const extent = argumentTypes[element.type]?.extent;
  const isLast = at + 1 === count;
  // `interface GigabitEthernet `: the number is still to come.
  if (element.type === 'interface' && isLast && interfaceType(word) !== undefined)
    return { words: 1, cost: 1, open: true };
  const input: Input = { text: typed.text, words: typed.words, from: typed.from, lenient: true };
  const step = readArgument(element, word, at, count, input);
  if (step === undefined) return undefined;
  const open = at + step.took === count && (extent === 'rest' || isOpenString(extent, typed, at, count));
  return { words: step.took, cost: step.cost, open };
}

/** True where the word that is being typed may be one that the reading expects. */
export function fitsPartial(element: Leaf['element'], partial: string): boolean {
  if (partial === '') return true;
  if (!isArgument(element)) return element.toLowerCase().startsWith(partial.toLowerCase());
  const type = argumentTypes[element.type];
  if (type === undefined || type.accepts(partial, element)) return true;
  if (element.type === 'interface') return /^[A-Za-z]/.test(partial);
  return type.malformed !== undefined && /^[\dA-Fa-f:][\dA-Fa-f.:/]*$/.test(partial);
}

/** True where a reading goes on at the word that is being typed. */
export function goesOn({ expected, complete }: FormReading, partial: string): boolean {
  if (partial === '') return complete || expected.size > 0;
  for (const { element } of expected) if (fitsPartial(element, partial)) return true;
  return false;
}

/** The nodes behind the typed words, and those behind an argument that more words may belong to. */
function nodesAfter(
  root: Node,
  typed: Typed,
): { readonly reached: ReadonlySet<Node>; readonly inside: ReadonlySet<Node> } {
  const count = wordCount(typed.words);
  const inside = new Set<Node>();
  const waiting = new Map<number, Set<Node>>([[typed.from, new Set(reachedFrom(root))]]);
  for (let at = typed.from; at < count && waiting.size > 0; at++) {
    const current = waiting.get(at) ?? new Set<Node>();
    waiting.delete(at);
    const next = waiting.get(at + 1) ?? new Set<Node>();
    readKeyword(current, wordText(typed.text, typed.words, at).toLowerCase(), next);
    if (next.size > 0) waiting.set(at + 1, next);
    for (const node of current) {
      for (const { argument, to } of node.arguments) {
        const taken = takeTyped({ element: argument } as Leaf, at - typed.from, typed);
        if (taken === undefined) continue;
        const target = taken.open ? inside : (waiting.get(at + taken.words) ?? new Set<Node>());
        if (!taken.open) waiting.set(at + taken.words, target);
        addAll(target, to);
      }
    }
  }
  return { reached: waiting.get(count) ?? new Set(), inside };
}

/** Follows a keyword in full, or all that the word begins where it is none in full. */
function readKeyword(current: ReadonlySet<Node>, key: string, next: Set<Node>): void {
  for (const node of current) for (const to of node.keywords?.get(key) ?? []) addAll(next, to);
  if (next.size > 0) return;
  for (const node of current) {
    for (const [keyword, targets] of node.keywords ?? [])
      if (keyword.startsWith(key)) for (const to of targets) addAll(next, to);
  }
}

function addAll(nodes: Set<Node>, to: Node): void {
  for (const node of reachedFrom(to)) nodes.add(node);
}

function isOpenString(
  extent: string | undefined,
  { text, words }: Typed,
  at: number,
  count: number,
): boolean {
  if (extent !== 'quoted' || !wordText(text, words, at).startsWith('"')) return false;
  const last = wordText(text, words, count - 1);
  return !last.endsWith('"') || (at + 1 === count && last.length === 1);
}
