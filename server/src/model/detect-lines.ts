import { afterTextLine, type OpenText, openDelimited } from '../syntax/free-text';
import { findPrompt } from '../syntax/prompt';

const MOST_CHARACTERS = 65_536;
const MOST_LINES = 2_000;
/** A banner longer than this is taken for one that was never closed. */
const LONGEST_BANNER = 200;

const SHOWS_CONFIG = /^\s*(?:do\s+)?(?:sh|sho|show|more)\s+(?:run|start|conf|system:run|nvram:start)/;
const CONFIG_BEGINS = /^(?:Building configuration\.\.\.|Current configuration ?:|Using \d+ out of \d+ bytes)/;
const CERTIFICATE_BYTES = /^\s*[0-9A-F]{8}(?: [0-9A-F]{1,8})*\s*$/;

/**
 * The lines of a text's first 64 KB by which to judge it: without what a configuration may hold or follow without being
 * one, as banners, certificates, the output of other commands in a terminal capture and what came before the
 * configuration in it. Prompts are cut off.
 */
export function candidateLines(text: string): readonly string[] {
  let lines: string[] = [];
  let isCapture = false;
  let inOutput = false;
  let banner: OpenText;
  let bannerLines = 0;
  for (const raw of beginningOf(text)) {
    if (banner !== undefined && bannerLines < LONGEST_BANNER) {
      banner = afterTextLine(banner, raw);
      bannerLines++;
      continue;
    }
    const prompt = findPrompt(raw);
    const line = prompt === undefined ? raw : raw.slice(prompt.end);
    const showsConfig = prompt !== undefined && SHOWS_CONFIG.test(line);
    if (showsConfig || CONFIG_BEGINS.test(line)) {
      if (!isCapture) lines = [];
      isCapture = true;
      inOutput = false;
    } else if (prompt !== undefined) {
      inOutput = !prompt.configuration;
      if (inOutput) continue;
    }
    if (inOutput || CERTIFICATE_BYTES.test(line)) continue;
    lines.push(line);
    banner = bannerOpenedBy(line);
    bannerLines = 0;
  }
  return lines;
}

function beginningOf(text: string): string[] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.slice(start, MOST_CHARACTERS).split(/\r\n|\n|\r/, MOST_LINES);
}

function bannerOpenedBy(line: string): OpenText {
  const opener = /^\s*banner\s+[a-z-]+\s+(?=\S)/.exec(line);
  return opener === null ? undefined : openDelimited(line.slice(opener[0].length));
}
