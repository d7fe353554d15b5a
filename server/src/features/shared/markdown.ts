const SPECIAL = /[\\`*_{}[\]()#+\-.!|<>&~$:@]/g;

/** Text of a document as plain text in Markdown: nothing in it is formatted, linked or run. */
export function plainText(text: string): string {
  return text.replace(SPECIAL, '\\$&').replaceAll('\n', ' ');
}

/** Text in a fixed-width font. Meant for addresses and commands of ours, and safe for any text. */
export function code(text: string): string {
  return text.includes('`') ? plainText(text) : `\`${text}\``;
}

/** A table of two columns without a head. Cells are Markdown. */
export function rows(cells: readonly (readonly [label: string, value: string])[]): string {
  if (cells.length === 0) return '';
  const lines = cells.map(([label, value]) => `| ${label} | ${value.replaceAll(/(?<!\\)\|/g, '\\|')} |`);
  return ['| | |', '|:--|:--|', ...lines].join('\n');
}
