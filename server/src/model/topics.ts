import type { MatchedWord } from '../catalogue/matched-word';
import type { BoundLine } from './bound-line';

/** What a line may say something of besides its command: found once a section, so that a fact need not search for it. */
export const topic = {
  tftpUrl: 'tftp-url',
  malformed: 'malformed',
  suppression: 'suppression',
  template: 'template',
  end: 'end',
  symbol: 'symbol',
  unrecognised: 'unrecognised',
} as const;

export const TFTP_SCHEME = 'tftp://';
export const SUPPRESSION = 'conf-t-disable';

/** The topics of a line: the id of its command, if that has one, and those above. */
export function topicsOf(line: BoundLine): readonly string[] {
  if (line.kind === 'blank') return none;
  const { text } = line.source;
  if (line.kind === 'comment') {
    if (isTemplate(text)) return [topic.template];
    return text.includes(SUPPRESSION) ? [topic.suppression] : none;
  }
  if (line.kind !== 'command') return none;
  const topics: string[] = [];
  const { form } = line;
  if (form?.id !== undefined) topics.push(form.id);
  if (form?.attributes.leaves === 'all') topics.push(topic.end);
  if (form?.id !== 'description' && text.includes(TFTP_SCHEME)) topics.push(topic.tftpUrl);
  if (line.matched.some((word) => word.malformed)) topics.push(topic.malformed);
  if (line.matched.some(isName)) topics.push(topic.symbol);
  if (form === undefined) topics.push(topic.unrecognised);
  if (isTemplate(text)) topics.push(topic.template);
  return topics.length === 0 ? none : topics;
}

function isName({ argument }: MatchedWord): boolean {
  return argument !== undefined && (argument.kind !== undefined || argument.type === 'interface');
}

const none: readonly never[] = [];

/** Marks of templates: `{{ name }}`, `{% if %}`, `${NAME}`, `<PLACEHOLDER>`, `$NAME$`, but not the `$9$` of a secret. */
function isTemplate(text: string): boolean {
  if (text.includes('{')) return text.includes('{{') || text.includes('{%') || text.includes('${');
  if (text.includes('<')) return /<[A-Z][A-Z0-9_]{2,40}>/.test(text);
  return text.includes('$') && /\$[A-Za-z][\w-]{0,40}\$/.test(text);
}
