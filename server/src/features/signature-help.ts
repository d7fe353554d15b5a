import {
  type ParameterInformation,
  type SignatureHelp,
  type SignatureHelpParams,
  SignatureHelpTriggerKind,
  type SignatureInformation,
} from 'vscode-languageserver';
import { type Form, isArgument } from '../catalogue/form';
import { argumentTypes } from '../catalogue/types';
import type { BoundLine } from '../model/bound-line';
import { boundLineAt } from '../model/locate';
import { wordCount, wordSpan } from '../syntax/words';
import type { Feature } from './feature';
import { argumentText } from './shared/command-argument-text';
import {
  candidates,
  fitsPartial,
  goesOn,
  likelyModes,
  type Typed,
  takeTyped,
} from './shared/command-candidates';
import { type FormReading, readForm } from './shared/command-reading';
import { activePart, type Leaf, syntaxOf } from './shared/command-syntax';
import { firstMatched, wordsUpTo } from './shared/command-word';
import { code, plainText } from './shared/markdown';

const MOST_SIGNATURES = 20;
/** Behind so many words nobody asks what may come next. */
const MOST_WORDS = 100;

/**
 * What IOS answers to `?`: the forms that the words before the cursor may still become, with the part that the next
 * word fills in. A `?` that was typed for it is taken for none.
 */
export const signatureHelp: Feature<SignatureHelpParams, SignatureHelp | null> = {
  method: 'textDocument/signatureHelp',
  capability: { signatureHelpProvider: { triggerCharacters: ['?'] } },
  handle: ({ snapshot }, { position, context }) => {
    const { line } = boundLineAt(snapshot, position.line) ?? {};
    const typed = line && typedBefore(line, position.character);
    if (line === undefined || typed === undefined) return null;
    const { found, keywords } = fittingForms(line, typed);
    const isAsked =
      context?.triggerKind !== SignatureHelpTriggerKind.TriggerCharacter || context.triggerCharacter === '?';
    // Nobody who writes a description wants to be told so at every blank.
    if (found.length === 0 || (!isAsked && found.every(isFreeText))) return null;
    const shown = found.slice(0, MOST_SIGNATURES);
    const signatures = shown.map((one, index) => {
      const words = index === 0 && found.length > shown.length ? nextWords(keywords) : '';
      return signature(one, line.negation, typed.partial, words);
    });
    return { signatures, activeSignature: 0, activeParameter: signatures[0]?.activeParameter ?? 0 };
  },
};

interface Fitting {
  readonly form: Form;
  readonly reading: FormReading;
}

/** The words of a command before a column; undefined where there are none, or the column lies behind the command. */
function typedBefore(line: BoundLine, column: number): Typed | undefined {
  if (line.kind !== 'command') return undefined;
  const { text } = line.source;
  const started = wordsUpTo(line, column - 1);
  if (started === 0 || started > MOST_WORDS) return undefined;
  const { start, end } = wordSpan(line.words, started - 1);
  const isInWord = column <= end;
  // What stands between the last word and the cursor is a comment, unless it is blank.
  if (!isInWord && text.slice(end, column).trim() !== '') return undefined;
  const part = isInWord ? text.slice(start, column) : '';
  const partial = part.endsWith('?') ? part.slice(0, -1) : part;
  const from = firstMatched(line);
  const words = line.words.slice(0, 2 * (isInWord ? started - 1 : started));
  if (wordCount(words) < from || (wordCount(words) === from && partial === '')) return undefined;
  return { text, words, from, partial };
}

/** The forms of the first mode that has any, those that fit best first. */
function fittingForms(
  line: BoundLine,
  typed: Typed,
): { readonly found: readonly Fitting[]; readonly keywords: ReadonlySet<string> } {
  const count = wordCount(typed.words) - typed.from;
  for (const mode of likelyModes(line)) {
    const { forms, keywords } = candidates(mode, typed);
    const found = [...forms].flatMap((form): Fitting[] => {
      const reading = readForm(syntaxOf(form), count, (leaf, at) => takeTyped(leaf, at, typed));
      return reading !== undefined && goesOn(reading, typed.partial) ? [{ form, reading }] : [];
    });
    if (found.length === 0) continue;
    found.sort((a, b) => rank(a, line, typed.partial) - rank(b, line, typed.partial));
    return { found, keywords };
  }
  return { found: [], keywords: new Set() };
}

/** Where more forms are possible than can be shown: the words that they go on with, as IOS lists them. */
function nextWords(keywords: ReadonlySet<string>): string {
  return keywords.size === 0 ? '' : `\n\nNext: ${[...keywords].sort().map(code).join(' ')}`;
}

/** What the words were read at; the form that the whole line is comes first, and words before arguments. */
function rank({ form, reading }: Fitting, line: BoundLine, partial: string): number {
  if (form === line.form) return -1;
  const isKeyword = partial === '' || [...reading.expected].some((leaf) => isKeywordFor(leaf, partial));
  // What checks read is what configurations are made of.
  return reading.cost + (isKeyword ? 0 : 1) + (form.id === undefined ? 0.5 : 0);
}

function isKeywordFor({ element }: Leaf, partial: string): boolean {
  return !isArgument(element) && fitsPartial(element, partial);
}

function signature(
  { form, reading }: Fitting,
  negation: BoundLine['negation'],
  partial: string,
  next: string,
): SignatureInformation {
  const syntax = syntaxOf(form);
  const prefix = negation === undefined ? '' : `${negation} `;
  const expected = new Set([...reading.expected].filter(({ element }) => fitsPartial(element, partial)));
  const active = activePart(syntax, expected);
  const mayEnd = partial === '' && reading.complete ? '\n\nThe command may end here.' : '';
  return {
    label: prefix + syntax.text,
    documentation: { kind: 'markdown', value: plainText(form.summary) + mayEnd + next },
    parameters: syntax.parts.map(({ element, span }): ParameterInformation => {
      const label: [number, number] = [span.start + prefix.length, span.end + prefix.length];
      return isArgument(element)
        ? { label, documentation: { kind: 'markdown', value: argumentText(element) } }
        : { label };
    }),
    // A number past the last parameter: nothing is to come, and nothing is highlighted.
    activeParameter: active === undefined ? syntax.parts.length : syntax.parts.indexOf(active),
  };
}

function isFreeText({ reading }: Fitting): boolean {
  if (reading.expected.size === 0) return false;
  for (const { element } of reading.expected)
    if (!isArgument(element) || argumentTypes[element.type]?.extent !== 'rest') return false;
  return true;
}
