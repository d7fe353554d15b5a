/** What was answered for a document. */
interface Answer {
  readonly uri: string;
  readonly data: readonly number[];
}

/** Answers that are kept. The oldest goes first; who asks for a change to it gets all tokens anew. */
const MOST_ANSWERS = 20;

const answers = new Map<string, Answer>();
let last = 0;

/** Keeps an answer, and gives it the id by which the next request names it. */
export function keepTokens(uri: string, data: readonly number[]): string {
  const id = String(++last);
  answers.set(id, { uri, data });
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  return id;
}

/** The tokens of an earlier answer; undefined where they are gone or were those of another document. */
export function keptTokens(uri: string, id: string): readonly number[] | undefined {
  const answer = answers.get(id);
  return answer?.uri === uri ? answer.data : undefined;
}
