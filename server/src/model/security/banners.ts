import { type CommandLine, commandLines, hasKeyword } from '../command-lines';
import { type Fact, fact } from '../facts';

/** True where a text is shown before the login: a banner of no kind is that of the day. */
export const hasLoginBanner: Fact<boolean> = fact([commandLines(['banner', 'banner-motd'])], (lines) => {
  const shown = new Map(lines.map((line) => [kindOf(line), line.on]));
  return shown.get('login') === true || shown.get('motd') === true;
});

function kindOf({ id, line }: CommandLine): string {
  if (id === 'banner-motd' || hasKeyword(line, 'motd')) return 'motd';
  return hasKeyword(line, 'login') ? 'login' : 'other';
}
