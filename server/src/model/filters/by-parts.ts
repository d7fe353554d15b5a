/**
 * Makes a value of parts, and returns the same one for as long as the parts are the same objects: what is kept for the
 * value stays then. At least one part is needed.
 */
export function byParts<Part extends object, Value>(
  make: (parts: readonly Part[]) => Value,
): (parts: readonly Part[]) => Value {
  const made = new WeakMap<Part, { readonly parts: readonly Part[]; readonly value: Value }>();
  return (parts) => {
    const [first] = parts;
    if (first === undefined) return make(parts);
    const known = made.get(first);
    if (known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index]))
      return known.value;
    const value = make(parts);
    made.set(first, { parts, value });
    return value;
  };
}
