import type { CompletionItemKind } from 'vscode-languageserver';

/** A word that can be written at the cursor. */
export interface Candidate {
  readonly text: string;
  readonly kind: CompletionItemKind;
  /** What it is, beside its label. */
  readonly detail?: string;
  /** The higher, the earlier it is offered. */
  readonly score: number;
  /** The mode whose command it goes on with. */
  readonly mode: string;
  /** What is inserted in place of the text, in the syntax of snippets. */
  readonly snippet?: string;
}

/** Candidates by their text: of two that are written alike the better one stays. */
export class Candidates {
  readonly #best = new Map<string, Candidate>();

  /** `key` is the text in lower case. */
  add(candidate: Candidate, key = candidate.text.toLowerCase()): void {
    const known = this.#best.get(key);
    if (known === undefined || candidate.score > known.score) this.#best.set(key, candidate);
  }

  get size(): number {
    return this.#best.size;
  }

  /** The best first: those that begin with what is typed, then by score, then by the alphabet. */
  sorted(prefix: string): Candidate[] {
    const key = prefix.toLowerCase();
    const begins: Candidate[] = [];
    const others: Candidate[] = [];
    for (const [text, one] of this.#best) (text.startsWith(key) ? begins : others).push(one);
    return [...begins.sort(byScore), ...others.sort(byScore)];
  }
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.text < b.text ? -1 : 1);
}
