import { readPage } from '../src/rules/page';
import { rules } from '../src/rules/rules.generated';
import type { GeneratedFile } from './generated.mts';

/** One page a rule, and the list of them. */
export function rulePages(): GeneratedFile[] {
  const pages = rules.map((rule) => ({ path: `server/docs/rules/${rule.id}.md`, content: readPage(rule) }));
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.what} |`);
  const list = ['# Rules', '', '| rule | severity | what |', '|---|---|---|', ...rows, ''].join('\n');
  return [...pages, { path: 'server/docs/rules/README.md', content: list }];
}
