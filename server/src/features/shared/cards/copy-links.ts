import { type CardContext, COPY_COMMAND } from './card-context';

/** Values to copy, each under its name. */
export type CopyValues = readonly (readonly [name: string, value: string | undefined])[];

/** `Copy: expanded · ip6.arpa`, links to the command of the editor; undefined where the editor has no such command. */
export function copyLinks(values: CopyValues, { copies }: CardContext): string | undefined {
  if (!copies) return undefined;
  const links = values.flatMap(([name, value]) =>
    value === undefined ? [] : [`[${name}](command:${COPY_COMMAND}?${argumentsText(value)})`],
  );
  return links.length === 0 ? undefined : `Copy ${links.join(' · ')}`;
}

/** Arguments of a command link: a list in JSON, with no sign left that means something in a link. */
function argumentsText(value: string): string {
  return encodeURIComponent(JSON.stringify([value])).replace(
    /[()'!*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
