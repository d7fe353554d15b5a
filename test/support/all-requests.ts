import type { Position } from 'vscode-languageserver/node';
import { features, workspaceFeatures } from '../../server/src/features';
import type { FeatureDocument } from '../../server/src/features/feature';

/** How much of a document an editor shows, in lines. */
const SCREEN = 60;

/** Every request that an editor may send, by its method, asked at a place of a document. Refusals are answers too. */
export function allRequests(
  document: () => FeatureDocument,
  position: Position,
): Readonly<Record<string, () => void>> {
  const ofDocument = features.map(({ method, handle }): [string, () => void] => [
    method,
    () => {
      const asked = document();
      answer(() => handle(asked, paramsOf(method, asked.uri, position)));
    },
  ]);
  const ofWorkspace = workspaceFeatures
    .filter(({ needsDocuments }) => needsDocuments !== false)
    .map(({ method, handle }): [string, () => void] => [
      method,
      () => {
        const asked = document();
        answer(() => handle([asked], paramsOf(method, asked.uri, position)));
      },
    ]);
  return Object.fromEntries([...ofDocument, ...ofWorkspace]);
}

/** Parameters in which each request finds its own. */
function paramsOf(method: string, uri: string, position: Position) {
  const first = Math.max(0, position.line - SCREEN / 2);
  const screen = { start: { line: first, character: 0 }, end: { line: first + SCREEN, character: 0 } };
  return {
    textDocument: { uri },
    position,
    positions: [position],
    range: method === 'textDocument/codeAction' ? { start: position, end: position } : screen,
    context: { diagnostics: [], triggerKind: 1, includeDeclaration: true },
    options: { tabSize: 1, insertSpaces: true },
    newName: 'ANOTHER-NAME',
    ch: '\n',
    previousResultId: '1',
    query: 'a',
    change: { kind: 'expand' },
    prefix: '10.0.0.0/8',
  };
}

/** A refusal, such as to rename what has no name, is an error of the protocol: any other is thrown on. */
function answer(ask: () => unknown): void {
  try {
    ask();
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'number') throw error;
  }
}
