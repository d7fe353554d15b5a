/** A file as text, or why it cannot be read as a configuration. */
export type DecodedFile = { readonly text: string } | { readonly problem: string };

const SNIFFED = 8_192;

/** Decodes a configuration file: byte order marks, UTF-16, UTF-8, and Latin-1 for what is none of these. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const utf16 = bomlessUtf16(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes) };
  if (bytes.subarray(0, SNIFFED).includes(0)) return { problem: 'is a binary file' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('latin1').decode(bytes) };
  }
}

/** UTF-16 without a mark: in text of letters every second byte is zero. */
function bomlessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
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
