/** A kind of text that is hard to read, of any size: about so many lines, or so many words on one line. */
export interface HostileText {
  readonly what: string;
  readonly text: (size: number) => string;
}

/** So many lines. */
export const times = (size: number, part: (index: number) => string): string =>
  Array.from({ length: size }, (_, index) => part(index)).join('\n');
/** An IPv4 address for each number. */
export const v4 = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
/** The first half of an IPv6 address for each number. */
export const v6 = (index: number): string =>
  `2001:DB8:${(index >> 16).toString(16)}:${(index & 65535).toString(16)}`;
/** Blocks with a header and the same lines in each, so many lines in all. */
export const blocks = (
  size: number,
  header: (index: number) => string,
  ...lines: ((index: number) => string)[]
): string =>
  times(Math.ceil(size / (lines.length + 1)), (index) =>
    [header(index), ...lines.map((line) => ` ${line(index)}`)].join('\n'),
  );
/** One block with so many lines. */
export const block = (header: string, size: number, line: (index: number) => string): string =>
  `${header}\n${times(size, (index) => ` ${line(index)}`)}`;

/** A whole configuration with these lines: what is missing is only said of a whole one. */
export function wholeConfig(lines: string): string {
  const end = [
    '!',
    'interface Loopback99',
    ' ip address 192.0.2.99 255.255.255.255',
    '!',
    'line vty 0 4',
    '!',
    'end',
    '',
  ];
  return ['version 15.7', 'hostname HOSTILE', '!', lines, ...end].join('\n');
}
