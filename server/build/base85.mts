/** Digits of base 85, none of which JavaScript escapes between quotes (ZeroMQ RFC 32). */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** Four bytes in five characters: a sixteenth less than base 64. Filled up with zero bytes. */
export function encodeBase85(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let next = at; next < at + 4; next++) value = value * 256 + (bytes[next] ?? 0);
    let five = '';
    for (let digit = 0; digit < 5; digit++) {
      five = (DIGITS[value % 85] ?? '') + five;
      value = Math.floor(value / 85);
    }
    parts.push(five);
  }
  return parts.join('');
}

/** Source of a function `decodeBase85(text, length)` that gives the bytes back. */
export const decodeBase85Source = `
  function decodeBase85(text, length) {
    const digits = '${DIGITS}';
    const values = new Uint8Array(128);
    for (let at = 0; at < 85; at++) values[digits.charCodeAt(at)] = at;
    const bytes = Buffer.alloc(length + 3);
    for (let from = 0, to = 0; to < length; to += 4) {
      let value = 0;
      for (let digit = 0; digit < 5; digit++) value = value * 85 + values[text.charCodeAt(from++)];
      bytes.writeUInt32BE(value, to);
    }
    return bytes.subarray(0, length);
  }`;
