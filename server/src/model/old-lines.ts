import type { BoundLine } from './bound-line';
import { opensMode, type Section } from './section';

/** Walks forward over the bound lines of an older version. */
export class OldLines {
  readonly #sections: readonly Section[];
  #index = 0;
  #start = 0;
  #atStart = false;

  /**
   * Starts at the section of the line before the edit: what was the first line of a section may come to stand in the
   * one above.
   */
  constructor(sections: readonly Section[], firstChanged: number) {
    this.#sections = sections;
    const target = Math.max(0, firstChanged - 1);
    while (this.#index + 1 < sections.length && this.#start + this.#length() <= target) this.#next();
  }

  get sectionIndex(): number {
    return this.#index;
  }

  /** The line number at which the section begins. */
  get sectionStart(): number {
    return this.#start;
  }

  get section(): Section | undefined {
    return this.#sections[this.#index];
  }

  /** True when the line last asked for is the first one of its section. */
  get atSectionStart(): boolean {
    return this.#atStart;
  }

  /** The line of a number that is not smaller than the one asked for before. */
  line(number: number): BoundLine | undefined {
    while (this.section !== undefined && number >= this.#start + this.#length()) this.#next();
    this.#atStart = number === this.#start;
    return this.section?.lines[number - this.#start];
  }

  /** The lines from a number, the one last asked for, to the end of what one command opened; none outside of such. */
  restOfBlock(number: number): readonly BoundLine[] {
    const lines = this.section?.lines ?? [];
    const [first] = lines;
    const isInside = first !== undefined && opensMode(first) && number > this.#start;
    return isInside ? lines.slice(number - this.#start) : [];
  }

  #next(): void {
    this.#start += this.#length();
    this.#index++;
  }

  #length(): number {
    return this.section?.lines.length ?? 0;
  }
}
