import type { AnyRule } from './rule';

/** The page of a rule, in Markdown: all it says comes from the rule's declaration. */
export function readPage(rule: AnyRule): string {
  const parts = [
    `# ${rule.id}`,
    rule.what,
    `Severity: ${rule.severity}. Looks at ${rule.scope === 'file' ? 'one file' : 'all devices of a network'}${rule.wholeConfig ? ', whole configurations only' : ''}.${rule.offByDefault ? ' Off unless a setting turns it on.' : ''}`,
    '## Why',
    rule.why,
    ...(rule.silent === undefined ? [] : ['## When it is silent', rule.silent]),
    '## Reported',
    ...rule.examples.bad.map((example) => fence(example.replaceAll(/^!! .*$/gm, '! reported:'))),
    '## Not reported',
    ...rule.examples.good.map(fence),
    '## Settings',
    `\`"conf-t.rules": { "${rule.id}": "${rule.offByDefault ? rule.severity : 'off'}" }\` turns it ${rule.offByDefault ? 'on' : 'off'}; \`! conf-t-disable-next-line ${rule.id}: reason\` silences one line.`,
    '## Read on',
    rule.references.map(({ title, url }) => `- [${title}](${url})`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function fence(text: string): string {
  return `\`\`\`ios\n${text}\n\`\`\``;
}
