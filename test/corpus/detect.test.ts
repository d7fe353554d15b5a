import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Classification, classifyText } from '../../server/src/model/detect';
import { readShared, sharedFolder } from '../support/shared';

type Verdict = Classification['verdict'];

interface Row {
  readonly file: string;
  readonly kind: string;
}

/** The part of each kind that must be recognised. Fragments of a few lines may belong to any system. */
const leastRecall: Readonly<Record<string, number>> = {
  'full running-config': 0.99,
  snippet: 0.9,
  'unit-test fixture': 0.5,
  template: 0.5,
};

/** IOS files that the manifest keeps among other systems, because of the network they were found in. */
const trulyIos = [
  /example-juniper__configs__as2border2\.cfg$/,
  /fortios_first_basic__configs__d3_outside/,
  /palo_alto_nat_1__configs__h1$/,
];

const configs = manifest('corpus/manifest.tsv');
const others = manifest('corpus/other-os/manifest.tsv');

describe.skipIf(configs.length === 0)('the corpus of configurations', () => {
  it.each(Object.entries(leastRecall))('has its %s files recognised, at least %d of them', (kind, least) => {
    const verdicts = configs
      .filter((row) => row.kind === kind)
      .map((row) => verdictOf('corpus/configs', row));
    expect(verdicts.filter((verdict) => verdict === 'ios').length / verdicts.length).toBeGreaterThanOrEqual(
      least,
    );
  });
});

describe.skipIf(others.length === 0)('the corpus of other systems', () => {
  it('has no file taken for IOS', () => {
    const taken = others.filter((row) => verdictOf('corpus/other-os', row) === 'ios').map((row) => row.file);
    expect(taken.filter((file) => !trulyIos.some((known) => known.test(file)))).toEqual([]);
    expect(taken).toHaveLength(trulyIos.length);
  });
});

const everyday = ['/etc', '/usr/lib/python3', '/usr/lib/systemd', '/usr/share/perl'].flatMap(filesBelow);

describe.skipIf(everyday.length === 0)('the files of this machine', () => {
  it('are not taken for IOS', () => {
    const taken = everyday.filter((path) => classifyText(readFileSync(path, 'latin1')).verdict === 'ios');
    expect(taken).toEqual([]);
  });
});

/** The rows of a manifest; its columns are named in the first line. */
function manifest(path: string): Row[] {
  const [header = '', ...lines] = readShared(path)?.trimEnd().split('\n') ?? [];
  const names = header.split('\t');
  const [file, kind] = [names.indexOf('file'), names.indexOf('kind')];
  return lines
    .map((line) => line.split('\t'))
    .map((cells) => ({ file: cells[file] ?? '', kind: cells[kind] ?? '' }));
}

function verdictOf(folder: string, row: Row): Verdict {
  return classifyText(decode(readFileSync(join(sharedFolder, folder, row.file)))).verdict;
}

/** As an editor would have read the file. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  return bytes.toString('utf8');
}

/** Text files of up to 100 KB, a few thousand at most. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of entriesOf(path)) {
      if (found.length >= 3_000) return;
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else if (entry.isFile() && isSmallText(child)) found.push(child);
    }
  };
  visit(folder);
  return found;
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isSmallText(path: string): boolean {
  if (['.pyc', '.so', '.gz', '.png', '.mo'].includes(extname(path))) return false;
  try {
    return statSync(path).size <= 100_000 && !readFileSync(path).includes(0);
  } catch {
    return false;
  }
}
