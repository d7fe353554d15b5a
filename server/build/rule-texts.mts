/** What a rule says for its page and its tests only. */
const TEXTS: ReadonlySet<string> = new Set(['what', 'why', 'silent', 'examples', 'references']);
const PROPERTY = /^ {2}([a-zA-Z]+)[:(]/;

/**
 * The source of a rule without its texts. Rules are formatted alike: a property of the rule begins in column 2, and what
 * belongs to it stands further in, or is the text of an example.
 */
export function withoutTexts(source: string): string {
  const lines = source.split('\n');
  const begin = lines.findIndex((line) => line.startsWith('export default define'));
  const end = lines.findIndex((line, index) => index > begin && line === '});');
  if (begin === -1 || end === -1) return source;
  let inTemplate = false;
  let keeps = true;
  const kept = lines.slice(begin + 1, end).filter((line) => {
    const property = inTemplate ? undefined : PROPERTY.exec(line)?.[1];
    if (property !== undefined) keeps = !TEXTS.has(property);
    const quotes = line.replaceAll('\\`', '').split('`').length - 1;
    if (quotes % 2 === 1) inTemplate = !inTemplate;
    return keeps;
  });
  return [...lines.slice(0, begin + 1), ...kept, ...lines.slice(end)].join('\n');
}
