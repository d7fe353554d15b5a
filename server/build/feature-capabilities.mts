import { features, workspaceFeatures } from '../src/features';
import { joinCapabilities } from '../src/protocol/capabilities';
import type { GeneratedFile } from './generated.mts';

/** What the features announce, apart from their code: the server says it before it has read that. */
export function featureCapabilities(): GeneratedFile {
  const announced = joinCapabilities([...features, ...workspaceFeatures]);
  const text = [
    '// Written by `npm run generate` from the capabilities in this folder.',
    "import type { ServerCapabilities } from 'vscode-languageserver';",
    '',
    '/** What all features announce together. */',
    `export const announcedByFeatures: Partial<ServerCapabilities> = ${JSON.stringify(announced, undefined, 2)};`,
    '',
  ].join('\n');
  return { path: 'server/src/features/capabilities.generated.ts', content: text };
}
