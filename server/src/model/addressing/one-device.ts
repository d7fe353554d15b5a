import { argument } from '../bound-line';
import { type Fact, fact, sectionFact } from '../facts';
import { topic } from '../topics';

const signs: Fact<readonly string[]> = sectionFact(['hostname', topic.template], (_, lines) =>
  lines.map((line) => (line.form?.id === 'hostname' ? (argument(line, 'name')?.text ?? '') : topic.template)),
);

/**
 * True for a document whose lines are all of one device at one time: neither a template, whose lines may exclude each
 * other, nor notes with commands of several devices.
 */
export const isOneDevice: Fact<boolean> = fact([signs], (found) => {
  if (found.includes(topic.template)) return false;
  return new Set(found).size <= 1;
});
