import type { AclWords } from './acl-words';

/** The conditions of an entry behind its addresses and ports. */
export interface Options {
  /** Each as text: the same condition has the same text. */
  readonly extras: readonly string[];
  /** True where the entry is not always there. */
  readonly conditional: boolean;
}

/** Options that change nothing of what an entry matches, with the number of words behind each. */
const WITHOUT_EFFECT: Readonly<Record<string, number>> = {
  log: 0,
  'log-input': 0,
  smartlog: 0,
  sequence: 1,
  timeout: 1,
};

/** Options that make an entry come and go. */
const CONDITIONAL: ReadonlySet<string> = new Set(['time-range', 'reflect']);

/** Conditions that have a value, and with how many words. */
const WITH_VALUE: Readonly<Record<string, number>> = {
  dscp: 1,
  precedence: 1,
  tos: 1,
  option: 1,
  'flow-label': 1,
  'routing-type': 1,
  'dest-option-type': 1,
  'mobility-type': 1,
};

/** Reads to the end of the line; undefined where something is not understood. */
export function readOptions(words: AclWords): Options | undefined {
  const extras: string[] = [];
  let conditional = false;
  for (let word = words.take(); word !== undefined; word = words.take()) {
    const { keyword } = word;
    if (word.name === 'cookie') continue;
    if (keyword === undefined || keyword === 'portgroup') return undefined;
    const passed = WITHOUT_EFFECT[keyword];
    if (passed !== undefined) {
      if (passed > 0) words.take();
    } else if (CONDITIONAL.has(keyword)) {
      conditional = true;
      words.take();
    } else {
      extras.push([keyword, ...valuesOf(keyword, words)].join(' '));
    }
  }
  return { extras, conditional };
}

function valuesOf(keyword: string, words: AclWords): string[] {
  if (keyword === 'match-all' || keyword === 'match-any') return flagsOf(words);
  if (keyword === 'ttl') return [takeValue(words), ...numbersOf(words)];
  return WITH_VALUE[keyword] === undefined ? [] : [takeValue(words)];
}

function takeValue(words: AclWords): string {
  const word = words.take();
  return word?.keyword ?? word?.text ?? '';
}

function numbersOf(words: AclWords): string[] {
  const numbers: string[] = [];
  while (words.peek()?.type === 'range') numbers.push(takeValue(words));
  return numbers;
}

/** `+ack -syn`, in any order. */
function flagsOf(words: AclWords): string[] {
  const flags: string[] = [];
  while (/^[+-]/.test(words.peek()?.keyword ?? '')) flags.push(takeValue(words));
  return flags.sort();
}
