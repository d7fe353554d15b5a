import { type TextDocument, workspace } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** Our language, and the one that other extensions give the same files. */
export const OUR_LANGUAGE = 'cisco-ios';
const configurationLanguages: readonly string[] = [OUR_LANGUAGE, 'cisco'];

/** Text in which addresses are explained. Output channels and comments are text too, and none of ours. */
const textLanguages: readonly string[] = ['plaintext', 'log'];
const textSchemes: readonly string[] = [
  'file',
  'untitled',
  'git',
  'vscode-vfs',
  'vscode-remote',
  'vscode-test-web',
];

/**
 * Formats of no certain meaning, in which a configuration may stand: never those of a programming language. Each is an
 * `onLanguage` activation event in `package.json`.
 */
export const vagueLanguages: readonly string[] = [
  ...textLanguages,
  'ini',
  'properties',
  'jinja',
  'jinja-text',
];

/** What the server is told of. */
export const documentSelector: DocumentSelector = [
  ...configurationLanguages.map((language) => ({ language })),
  ...textLanguages.flatMap((language) => textSchemes.map((scheme) => ({ language, scheme }))),
];

export function isConfiguration(document: TextDocument): boolean {
  return configurationLanguages.includes(document.languageId);
}

/** True for a configuration that the user may edit: what is wrong in the old side of a comparison is past. */
export function isChecked(document: TextDocument): boolean {
  return isConfiguration(document) && isEditable(document);
}

/** True for a document that the user may edit and whose language says nothing. */
export function isCandidate(document: TextDocument): boolean {
  return vagueLanguages.includes(document.languageId) && isEditable(document);
}

function isEditable({ uri }: TextDocument): boolean {
  return uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
