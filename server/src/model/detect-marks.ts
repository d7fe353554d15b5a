import { familyRows, iosRows } from '../catalogue/dialects';
import { otherDialects } from '../catalogue/other-dialects';

/** One row of the tables of dialects. */
export interface Mark {
  /** Whom it speaks for: `ios`, `family` for IOS and all its imitators, or another system by its name. */
  readonly party: string;
  readonly weight: number;
  /** The row for a person to read, in the notation of Cisco's books. */
  readonly label: string;
  readonly words: readonly WordTest[];
  /** True when the line must end where the row does. */
  readonly whole: boolean;
}

export const IOS = 'ios';
export const FAMILY = 'family';

type WordTest = (word: string) => boolean;

interface Variable {
  readonly label: string;
  readonly test: WordTest;
}

const IPV4 = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const IPV4_PREFIX = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\/\d{1,2}$/;
const IOS_PORT =
  /^(?:gigabitethernet|gi|g|fastethernet|fa|f|tengigabitethernet|te|twentyfivegige|twogigabitethernet|hundredgige|fortygigabitethernet|ethernet|serial|se|s)\d+\/\d+(?:\/\d+)?(?:[.:]\d+)*$|^gigabitethernet\d+(?:\.\d+)?$/;
const LINUX_PORT = /^(?:eth|ens|enp|eno|swp|wlan|dummy)\d+(?:[a-z]\d+)*$|^lo$/;

const variables: Readonly<Record<string, Variable>> = {
  '<w>': { label: 'WORD', test: () => true },
  '<n>': { label: 'NUMBER', test: (word) => /^\d+$/.test(word) },
  '<ip>': { label: 'A.B.C.D', test: (word) => IPV4.test(word) },
  '<mask>': { label: 'A.B.C.D', test: (word) => IPV4.test(word) },
  '<ip/>': { label: 'A.B.C.D/nn', test: (word) => IPV4_PREFIX.test(word) },
  '<port>': { label: 'slot/port', test: (word) => IOS_PORT.test(word) },
  '<slot>': { label: 'slot/port', test: (word) => /^\d+\/\d+(?:\/\d+)?(?:-\d+)?$/.test(word) },
  '<slot2>': { label: 'slot/port', test: (word) => /^\d+\/\d+$/.test(word) },
  '<slot3>': { label: 'unit/slot/port', test: (word) => /^\d+\/\d+\/\d+$/.test(word) },
  '<xr-port>': {
    label: 'rack/slot/card/port',
    test: (word) => /^[a-z]+\d+\/\d+\/\d+\/\d+(?:\.\d+)?$/.test(word),
  },
  '<aw-port>': { label: 'port1.0.1', test: (word) => /^port\d+\.\d+\.\d+$/.test(word) },
  '<linux-port>': { label: 'eth0', test: (word) => LINUX_PORT.test(word) },
  '<ios-version>': { label: 'release', test: (word) => /^1[0-7]\.\d{1,2}$/.test(word) },
  '<nxos-version>': { label: 'release', test: (word) => /^\d+\.\d+\(\d+\)[a-z]/.test(word) },
};

let marksByFirstWord: ReadonlyMap<string, readonly Mark[]> | undefined;

/** The marks a line bears. `words` are the line's words in lower case. */
export function marksOf(words: readonly string[]): readonly Mark[] {
  marksByFirstWord ??= compileMarks();
  const candidates = marksByFirstWord.get(words[0] ?? '');
  return candidates?.filter((mark) => matches(mark, words)) ?? [];
}

function matches(mark: Mark, words: readonly string[]): boolean {
  if (words.length < mark.words.length) return false;
  if (mark.whole && words.length > mark.words.length) return false;
  return mark.words.every((test, index) => test(words[index] ?? ''));
}

function compileMarks(): ReadonlyMap<string, readonly Mark[]> {
  const byFirstWord = new Map<string, Mark[]>();
  const add = (party: string, rows: string): void => {
    for (const row of rows.trim().split('\n')) {
      const [weight = '', ...forms] = row.split(' ');
      const mark = compileMark(party, Number(weight), forms);
      for (const first of forms[0]?.split('|') ?? []) {
        byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), mark]);
      }
    }
  };
  add(IOS, iosRows);
  add(FAMILY, familyRows);
  for (const { name, rows } of otherDialects) add(name, rows);
  return byFirstWord;
}

function compileMark(party: string, weight: number, row: readonly string[]): Mark {
  const whole = row.at(-1) === '$';
  const forms = whole ? row.slice(0, -1) : row;
  const label = forms.map((form) => variables[form]?.label ?? form.split('|')[0]).join(' ');
  return { party, weight, label, whole, words: forms.map(wordTest) };
}

function wordTest(form: string): WordTest {
  const variable = variables[form];
  if (variable !== undefined) return variable.test;
  const choices = form.split('|');
  return (word) => choices.includes(word);
}
