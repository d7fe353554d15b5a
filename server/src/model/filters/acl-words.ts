import { isTemplateValue } from '../../catalogue/read-argument';
import { wordCount, wordText } from '../../syntax/words';
import type { BoundLine } from '../bound-line';

/** A word of an entry: a keyword in full, or an argument with the name and type that the catalogue gives it. */
export interface AclWord {
  readonly text: string;
  readonly keyword: string | undefined;
  readonly name: string | undefined;
  readonly type: string | undefined;
}

/** The words of a line behind a negation, to be taken one after the other. */
export class AclWords {
  readonly #line: BoundLine;
  readonly #first: number;
  #at: number;
  #next: AclWord | undefined;

  constructor(line: BoundLine) {
    this.#line = line;
    this.#first = line.negation === undefined ? 0 : 1;
    this.#at = this.#first;
    this.#next = this.#read();
  }

  /** The next word, which stays there. */
  peek(): AclWord | undefined {
    return this.#next;
  }

  take(): AclWord | undefined {
    const taken = this.#next;
    this.#at++;
    this.#next = this.#read();
    return taken;
  }

  /** Takes the next word where it is one of these keywords. */
  takeKeyword(...keywords: readonly string[]): string | undefined {
    const keyword = this.#next?.keyword;
    return keyword !== undefined && keywords.includes(keyword) ? this.take()?.keyword : undefined;
  }

  /** Takes the next word where it is the argument of this name. */
  takeNamed(name: string): string | undefined {
    return this.#next?.name === name ? this.take()?.text : undefined;
  }

  /** A word that is malformed, or that a template fills in, has neither keyword nor name. */
  #read(): AclWord | undefined {
    const { matched, words, source } = this.#line;
    while (matched[this.#at - this.#first]?.continued) this.#at++;
    const meaning = matched[this.#at - this.#first];
    if (meaning === undefined || this.#at >= wordCount(words)) return undefined;
    const argument = meaning.malformed ? undefined : meaning.argument;
    const text = wordText(source.text, words, this.#at);
    if (isTemplateValue(text)) return { text, keyword: undefined, name: undefined, type: undefined };
    return { text, keyword: meaning.keyword, name: argument?.name, type: argument?.type };
  }
}

const contents = new WeakMap<BoundLine, string>();

/** What an entry says, whatever its number and its spelling. */
export function contentOf(line: BoundLine): string {
  const known = contents.get(line);
  if (known !== undefined) return known;
  const content = readContent(line);
  contents.set(line, content);
  return content;
}

function readContent(line: BoundLine): string {
  const words = new AclWords(line);
  const said: string[] = [];
  for (let word = words.take(); word !== undefined; word = words.take()) {
    if (word.keyword === 'permit' || word.keyword === 'deny') said.length = 0;
    said.push(word.keyword ?? word.text.toLowerCase());
  }
  return said.join(' ');
}
