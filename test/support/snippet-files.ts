import { readdirSync, readFileSync } from 'node:fs';
import { type ExpandedSnippet, expandSnippet } from './snippet-expand';

/** A snippet as the extension contributes it, and what it becomes with its defaults. */
export interface ContributedSnippet extends ExpandedSnippet {
  readonly file: string;
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

type SnippetFile = Readonly<Record<string, Pick<ContributedSnippet, 'prefix' | 'description' | 'body'>>>;

const FOLDER = new URL('../../snippets/', import.meta.url);

/** Reads every snippet of the folder `snippets`, in the order of the files and of the declarations in them. */
export function readSnippets(): readonly ContributedSnippet[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const snippets = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as SnippetFile;
      return Object.entries(snippets).map(([name, snippet]) => ({
        file,
        name,
        ...snippet,
        ...expandSnippet(snippet.body),
      }));
    });
}
