/** Lines of as many parts as fit into a number of lines, at least one; parts are counted from `first`. */
export function repeat(lines: number, first: number, part: (index: number) => readonly string[]): string[] {
  const all: string[] = [];
  for (let index = first; ; index++) {
    const next = part(index);
    if (all.length > 0 && all.length + next.length > lines) return all;
    all.push(...next);
  }
}

/** The two octets and the hexadecimal digits that tell one part from another. */
export function digits(index: number): { readonly high: number; readonly low: number; readonly hex: string } {
  return { high: (index >> 8) & 255, low: index & 255, hex: (index & 0xffff).toString(16) };
}
