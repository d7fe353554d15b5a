import { findPrompt } from '../../syntax/prompt';
import type { BoundLine } from '../bound-line';
import type { Mark } from '../mark';
import type { Section } from '../section';
import type { Snapshot } from '../snapshot';

/** True for a document that begins with a prompt, or has a prompt with a command whose output follows. */
export function isCapture({ sections }: Snapshot, prompts: readonly Mark[]): boolean {
  if (prompts.length === 0) return false;
  if (prompts.some(({ line }) => line.after.text?.kind === 'output')) return true;
  for (const { lines } of sections) {
    const first = lines.find(({ kind }) => kind === 'command' || kind === 'prompt');
    if (first !== undefined) return findPrompt(first.source.text) !== undefined;
  }
  return false;
}

/** Tells of a line whether commands of the same configuration stand above and below it that no prompt stands before. */
export function configurationOf({ sections }: Snapshot): (mark: Mark) => boolean {
  const places = new Map(sections.map(({ key }, place) => [key, place]));
  return (mark) => isWithin(sections, places.get(mark.section) ?? -1, mark);
}

function isWithin(sections: readonly Section[], index: number, mark: Mark): boolean {
  const own = sections[index]?.lines ?? [];
  const at = own.indexOf(mark.line);
  const above =
    own.slice(0, at).reverse().find(isCode) ?? lastCode(sections.slice(Math.max(0, index - NEAR), index));
  const below =
    own.slice(at + 1).find(isCode) ??
    sections
      .slice(index + 1, index + 1 + NEAR)
      .flatMap(({ lines }) => lines)
      .find(isCode);
  return isOpen(above) && below !== undefined && !startsConfiguration(below);
}

/** Sections to look for the next command in. */
const NEAR = 5;

function lastCode(sections: readonly Section[]): BoundLine | undefined {
  return sections.flatMap(({ lines }) => lines).findLast(isCode);
}

function isCode(line: BoundLine): boolean {
  return line.kind === 'command' && line.form !== undefined && findPrompt(line.source.text) === undefined;
}

/** True for a command that does not end the configuration. */
function isOpen(line: BoundLine | undefined): boolean {
  return line !== undefined && line.form?.attributes.leaves !== 'all';
}

function startsConfiguration({ form }: BoundLine): boolean {
  return form?.id === 'version';
}
