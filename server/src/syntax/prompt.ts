/** A console prompt at the start of a line of a terminal capture. */
export interface Prompt {
  /** Column after the prompt, where the command begins. */
  readonly end: number;
  /** True for `R1(config…)#`, where configuration commands are typed; false for `R1#` and `R1>`. */
  readonly configuration: boolean;
  /** True for `R1(config)#` itself, false for the modes inside of it. */
  readonly outermost: boolean;
}

const LONGEST_PROMPT = 80;
const HOST = /^[A-Za-z][\w.-]*$/;
const MODE = /^\(config[\w-]*\)$/;

/** Finds `R1#`, `R1>` or `R1(config-if)#` at the start of a line. */
export function findPrompt(text: string): Prompt | undefined {
  const end = promptEnd(text);
  if (end === -1) return undefined;
  const open = text.indexOf('(');
  const hostEnd = open !== -1 && open < end ? open : end;
  if (!HOST.test(text.slice(0, hostEnd))) return undefined;
  const mode = text.slice(hostEnd, end);
  if (mode !== '' && !MODE.test(mode)) return undefined;
  return { end: end + 1, configuration: mode !== '', outermost: mode === '(config)' };
}

function promptEnd(text: string): number {
  const longest = Math.min(text.length, LONGEST_PROMPT);
  for (let at = 0; at < longest; at++) {
    const character = text[at];
    if (character === '#' || character === '>') return at;
    if (character === ' ' || character === '\t') return -1;
  }
  return -1;
}
