import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import type { Feature } from './feature';
import { type WebLink, webLinks } from './shared/web-links';

const MOST_LINKS = 5_000;

/**
 * Links to what is fetched over the network: the URLs of commands, comments and free text. What has no server in its
 * name (`flash:config.text`, `nvram:`) is on the device, and whether a file lies beside the document is not known here.
 */
export const documentLink: Feature<DocumentLinkParams, DocumentLink[]> = {
  method: 'textDocument/documentLink',
  capability: { documentLinkProvider: {} },
  handle: ({ snapshot }) => {
    const links: DocumentLink[] = [];
    for (const [line, { text }] of snapshot.lines.entries()) {
      if (!text.includes('://')) continue;
      for (const link of webLinks(text)) links.push(toLink(line, link));
      if (links.length >= MOST_LINKS) break;
    }
    return links.slice(0, MOST_LINKS);
  },
};

function toLink(line: number, { start, end, target }: WebLink): DocumentLink {
  return { range: { start: { line, character: start }, end: { line, character: end } }, target };
}
