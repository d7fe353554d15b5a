import type { MatchedWord } from '../catalogue/matched-word';
import { pagerEnd } from '../syntax/pager';
import type { BoundLine } from './bound-line';
import { noTopics, type TopicSet, topicSet } from './topic-set';

/** What a line may say something of besides its command: found once a section, so that a fact need not search for it. */
export const topic = {
  tftpUrl: 'tftp-url',
  malformed: 'malformed',
  suppression: 'suppression',
  template: 'template',
  end: 'end',
  symbol: 'symbol',
  unrecognised: 'unrecognised',
  /** Words that may name anything: free text that devices read, and arguments of which no more is known. */
  loose: 'loose',
  /** Commands of which a mode has one only: a second one replaces the first. */
  single: 'single',
  /** What a terminal or a word processor may have left: prompts, pagers, what a device says, characters beyond ASCII. */
  artifact: 'artifact',
} as const;

export const TFTP_SCHEME = 'tftp://';
export const SUPPRESSION = 'conf-t-disable';

/** The topics of a line: the id of its command, if that has one, and those above. */
export function topicsOf(line: Omit<BoundLine, 'topics'>): TopicSet {
  const topics = readTopics(line);
  return topics.length === 0 ? noTopics : topicSet(topics);
}

function readTopics(line: Omit<BoundLine, 'topics'>): readonly string[] {
  const { text } = line.source;
  if (line.kind === 'blank') return text !== '' && pagerEnd(text) > 0 ? artifactOnly : none;
  if (line.kind === 'comment') {
    if (isTemplate(text)) return [topic.template];
    return text.includes(SUPPRESSION) ? [topic.suppression] : none;
  }
  if (line.kind === 'text') return looseOnly;
  if (line.kind !== 'command') return artifactOnly;
  const topics: string[] = [];
  const { form } = line;
  if (form?.id !== undefined) topics.push(form.id);
  if (form?.attributes.leaves === 'all') topics.push(topic.end);
  if (form?.attributes.single) topics.push(topic.single);
  if (form?.id !== 'description' && text.includes(TFTP_SCHEME)) topics.push(topic.tftpUrl);
  if (line.matched.some((word) => word.malformed)) topics.push(topic.malformed);
  if (line.matched.some(isName)) topics.push(topic.symbol);
  if (form === undefined) topics.push(topic.unrecognised, topic.loose);
  else if (line.matched.some((word) => isLoose(word, form.id))) topics.push(topic.loose);
  if (isTemplate(text)) topics.push(topic.template);
  if (line.words[0] !== line.indent || ARTIFACTS.test(text)) topics.push(topic.artifact);
  return topics.length === 0 ? none : topics;
}

function isName({ argument }: MatchedWord): boolean {
  return argument !== undefined && (argument.kind !== undefined || argument.type === 'interface');
}

/** Commands whose text to the end of the line is itself a command, or a value that commands use. */
const HOLDS_COMMAND: ReadonlySet<string> = new Set([
  'alias',
  'do',
  'eem-environment',
  'kron-command',
  'line-autocommand',
  'username-autocommand',
]);
const LOOSE_TYPES: ReadonlySet<string> = new Set(['word', 'name', 'string', 'url']);

/** True for a word that may name a thing without the catalogue knowing it. Descriptions and passwords name nothing. */
export function isLoose({ argument }: MatchedWord, id: string | undefined): boolean {
  if (argument === undefined) return false;
  if (argument.type === 'line') return id !== undefined && HOLDS_COMMAND.has(id);
  return LOOSE_TYPES.has(argument.type);
}

const none: readonly never[] = [];
const looseOnly: readonly string[] = [topic.loose];
const artifactOnly: readonly string[] = [topic.artifact];
/** Characters that look like ones of ASCII, or like none at all, and a carriage return that was written out. */
const ARTIFACTS = /[\u00a0\u00ad\u2000-\u206f\u2212\u3000\ufeff]|\^M$/;

/** Marks of templates: `{{ name }}`, `{% if %}`, `${NAME}`, `<PLACEHOLDER>`, `$NAME$`, but not the `$9$` of a secret. */
function isTemplate(text: string): boolean {
  if (text.includes('{')) return text.includes('{{') || text.includes('{%') || text.includes('${');
  if (text.includes('<')) return /<[A-Z][A-Z0-9_]{2,40}>/.test(text);
  // The salt of a secret stands between dollars too: `$9$salt$hash`.
  return text.includes('$') && /(?<!\$\d{1,2})\$[A-Za-z][\w-]{0,40}\$/.test(text);
}
