/** How the bytes of a file are its text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

/** A file as text, without its byte order mark, or why it cannot be read as a configuration. */
export type DecodedFile =
  | { readonly text: string; readonly encoding: Encoding; readonly hasMark: boolean }
  | { readonly problem: string };

const SNIFFED = 8_192;
const MARK = '\uFEFF';
const CHUNK = 8_192;

/** Decodes a configuration file: byte order marks, UTF-16, UTF-8, and Latin-1 for what is none of these. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { problem: 'is a binary file' };
  try {
    return withoutMark(decode(bytes, encoding), encoding);
  } catch {
    return withoutMark(decode(bytes, 'latin1'), 'latin1');
  }
}

/** The bytes of a text in the encoding it was read in. */
export function encodeFile(
  text: string,
  { encoding, hasMark }: Extract<DecodedFile, { text: string }>,
): Uint8Array {
  const whole = hasMark ? MARK + text : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding === 'latin1') return Uint8Array.from(whole, (sign) => sign.charCodeAt(0));
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at++)
    view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return marklessUtf16(bytes) ?? (bytes.subarray(0, SNIFFED).includes(0) ? undefined : 'utf-8');
}

/** Throws where the bytes are not of this encoding. */
function decode(bytes: Uint8Array, encoding: Encoding): string {
  const fatal = encoding === 'utf-8';
  if (encoding !== 'latin1') return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  // The decoder of this name reads Windows-1252, from which not every byte comes back.
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

function withoutMark(text: string, encoding: Encoding): DecodedFile {
  const hasMark = text.startsWith(MARK);
  return { text: hasMark ? text.slice(1) : text, encoding, hasMark };
}

/** UTF-16 without a mark: in text of letters every second byte is zero. */
function marklessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SNIFFED);
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  const pairs = Math.floor(sample.length / 2);
  if (odd > pairs * 0.9 && even === 0) return 'utf-16le';
  return even > pairs * 0.9 && odd === 0 ? 'utf-16be' : undefined;
}
