import {
  commandWords,
  otherFileNames,
  otherShapes,
  templateMark,
  templateValue,
} from '../catalogue/text-shapes';
import { candidateLines } from './detect-lines';
import { FAMILY, IOS, type Mark, marksOf } from './detect-marks';

/** Whether a text is a Cisco IOS configuration, and why, in words for a person. */
export interface Classification {
  /** `template`: a template of lines that may be IOS. A template that is clearly IOS is `ios`. */
  readonly verdict: 'ios' | 'template' | 'other' | 'unsure';
  readonly reason: string;
  /** True where the text is certainly something else: not merely too short or too plain to be known for IOS. */
  readonly foreign?: boolean;
}

/** Points of lines that only IOS has, and of all lines together, from which a text is IOS. */
const OWN_POINTS = 4;
const ALL_POINTS = 8;
const TEMPLATE_POINTS = 16;
/** Lines shared with the imitators of IOS count no more than this. */
const MOST_FAMILY_POINTS = 5;
/** From here on another system is meant, unless IOS has three times as many: one wrong line makes no NX-OS. */
const OTHER_POINTS = 5;
const OWN_OVER_OTHER = 3;
const CERTAIN_OTHER_POINTS = 9;
/** The part of the lines that must begin with a word of IOS, and with one of a system like it. */
const COMMAND_SHARE = 0.7;
const RELATIVE_SHARE = 0.3;
/** From this many points on a text of IOS commands is worth a person's look. */
const DOUBTFUL_POINTS = 3;

/**
 * Tells an IOS configuration by its lines, and by its name where that says it is something else. Reads the first 64 KB,
 * in time linear in what it reads.
 */
export function classifyText(text: string, fileName?: string): Classification {
  const otherName = otherFileNames.find(({ name }) => fileName !== undefined && name.test(fileName));
  if (otherName !== undefined)
    return { verdict: 'other', reason: `Its name is that of ${otherName.is}.`, foreign: true };
  return judge(weigh(candidateLines(text)));
}

interface Evidence {
  readonly marks: ReadonlySet<Mark>;
  readonly points: ReadonlyMap<string, number>;
  /** Lines that begin with a word of IOS, and those that begin with anything else. Comments are neither. */
  readonly commands: number;
  readonly strangers: number;
  /** How many lines have the shape of something else, by what that is. */
  readonly shapes: ReadonlyMap<string, number>;
  readonly isTemplate: boolean;
}

function judge(evidence: Evidence): Classification {
  const { commands, strangers, points, isTemplate } = evidence;
  const own = points.get(IOS) ?? 0;
  const all = own + Math.min(points.get(FAMILY) ?? 0, MOST_FAMILY_POINTS);
  const share = commands / Math.max(1, commands + strangers);
  const [other, otherPoints] = strongest(points, (party) => party !== IOS && party !== FAMILY);
  const looksAlike = share >= RELATIVE_SHARE || otherPoints >= CERTAIN_OTHER_POINTS;
  if (otherPoints >= OTHER_POINTS && otherPoints * OWN_OVER_OTHER >= own && looksAlike) {
    const foreign = otherPoints >= CERTAIN_OTHER_POINTS;
    return { verdict: 'other', reason: `Looks like ${other}: ${labelsOf(evidence, other)}.`, foreign };
  }
  if (own >= OWN_POINTS && all >= (isTemplate ? TEMPLATE_POINTS : ALL_POINTS) && share >= COMMAND_SHARE) {
    return { verdict: 'ios', reason: `Has lines of Cisco IOS: ${labelsOf(evidence, IOS)}.` };
  }
  if (isTemplate && all >= DOUBTFUL_POINTS) {
    return { verdict: 'template', reason: 'A template with some lines of Cisco IOS.' };
  }
  if (all >= DOUBTFUL_POINTS && share >= COMMAND_SHARE) {
    return {
      verdict: 'unsure',
      reason: 'Has lines that Cisco IOS shares with other systems, too few to be certain.',
    };
  }
  return { verdict: 'other', ...describeText(evidence) };
}

function weigh(lines: readonly string[]): Evidence {
  const marks = new Set<Mark>();
  const shapes = new Map<string, number>();
  let commands = 0;
  let strangers = 0;
  let isTemplate = false;
  for (const line of lines) {
    const hasTemplate = templateMark.test(line);
    if (hasTemplate) isTemplate = true;
    const text = hasTemplate ? line.replace(templateValue, '0') : line;
    const words = text.trim().toLowerCase().split(/\s+/, 12);
    const command = NEGATIONS.has(words[0] ?? '') ? words.slice(1) : words;
    for (const mark of marksOf(words)) marks.add(mark);
    if (command !== words) for (const mark of marksOf(command)) marks.add(mark);
    if (words[0] === '' || words[0]?.startsWith('!') === true) continue;
    const isCommand = isCommandWord(command[0] ?? '');
    // A line of the template's own says nothing of what the template makes.
    if (hasTemplate && !isCommand) continue;
    const shape = hasTemplate ? undefined : otherShapes.find((row) => row.shape.test(line))?.name;
    if (shape === undefined && isCommand) commands++;
    else strangers++;
    if (shape !== undefined) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return { marks, points: sumOf(marks), commands, strangers, shapes, isTemplate };
}

const NEGATIONS = new Set(['no', 'default', 'do']);

let knownWords: ReadonlySet<string> | undefined;

/** True for a first word of IOS, and for the number that begins the entry of a list. */
function isCommandWord(word: string): boolean {
  knownWords ??= new Set(commandWords.split(/\s+/));
  return knownWords.has(word) || /^\d+$/.test(word);
}

function sumOf(marks: ReadonlySet<Mark>): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const { party, weight } of marks) points.set(party, (points.get(party) ?? 0) + weight);
  return points;
}

function strongest(
  counts: ReadonlyMap<string, number>,
  wanted: (name: string) => boolean,
): readonly [string, number] {
  let most: readonly [string, number] = ['', 0];
  for (const entry of counts) if (wanted(entry[0]) && entry[1] > most[1]) most = entry;
  return most;
}

/** The three weightiest lines that speak for a party. They are the table's words, never the document's. */
function labelsOf(evidence: Evidence, party: string): string {
  const marks = [...evidence.marks].filter((mark) => mark.party === party);
  marks.sort((a, b) => b.weight - a.weight);
  return marks
    .slice(0, 3)
    .map(({ label }) => `"${label}"`)
    .join(', ');
}

function describeText({ shapes, commands, strangers }: Evidence): { reason: string; foreign: boolean } {
  if (commands + strangers === 0) return { reason: 'Has no lines to tell by.', foreign: false };
  const [shape, count] = strongest(shapes, () => true);
  if (count * 3 > commands + strangers)
    return { reason: `Looks like ${shape}.`, foreign: commands === 0 || count > 2 };
  return { reason: 'Has few lines of Cisco IOS or none.', foreign: false };
}
