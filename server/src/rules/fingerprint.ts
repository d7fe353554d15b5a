import { argument } from '../model/bound-line';
import { device } from '../model/device';
import type { Snapshot } from '../model/snapshot';
import type { Finding } from './run';

/**
 * What a finding is, however far its line moves: device, rule and the line without its blanks. `name` stands for a device
 * that does not say its name. Never shown and never stored as it is: a line may hold a secret.
 */
export function fingerprintText(snapshot: Snapshot, { rule, line }: Finding, name: string): string {
  const mark = device(snapshot).on.get('hostname');
  const hostname = mark && argument(mark.line, 'name')?.text;
  const text = snapshot.lines[line]?.text.trim().replaceAll(/\s+/g, ' ') ?? '';
  return [hostname ?? name, rule.id, text].join('\n');
}
