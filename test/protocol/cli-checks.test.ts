import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BuiltBundles, buildBundles } from '../support/bundles';

const TUNNEL = `hostname R1
!
interface Serial0/0
 ip address 198.51.100.6 255.255.255.252
!
interface Tunnel7
 ipv6 address 2002:A01:103::5/64
 tunnel source Serial0/0
 tunnel mode ipv6ip 6to4
!
ipv6 route 2002::/16 Tunnel7
`;
const RULE = '6to4-address-mismatch';

let folder = '';
let built: BuiltBundles;

beforeAll(async () => {
  built = await buildBundles('cli.js');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conf-t-checks-'));
  put('r1.ios', TUNNEL);
  return () => rmSync(folder, { recursive: true, force: true });
});
afterAll(() => built.remove());

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(words: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.path('cli.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    input,
    timeout: 25_000,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The rules found in a run that writes JSON. */
function rulesOf({ out }: Run): string[] {
  const { files } = JSON.parse(out) as { files: { findings: { rule: string }[] }[] };
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

const JSON_FORMAT = ['check', '--format', 'json'];

describe('what is checked', () => {
  test('standard input', () => {
    const asked = run(['check', '-'], TUNNEL);
    expect(asked.out).toContain(`-:7:15: warning: 2002:a01:103::5 is the 6to4 form of 10.1.1.3`);
    expect(asked.code).toBe(1);
  });

  test('a glob that the shell left as it is', () => {
    put('r2.ios', TUNNEL);
    put('r2.txt', TUNNEL);
    const { files } = JSON.parse(run([...JSON_FORMAT, '*.ios']).out) as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual(['r1.ios', 'r2.ios']);
  });

  test('a glob without a file is said', () => {
    expect(run(['check', '*.conf'])).toMatchObject({ code: 2, err: 'conf-t: *.conf matches no file\n' });
  });
});

describe('which findings are reported', () => {
  test('a rule can be turned off and made an error', () => {
    expect(rulesOf(run([...JSON_FORMAT, '--rule', `${RULE}=off`, 'r1.ios']))).not.toContain(RULE);
    const failing = run(['check', '--fail-on', 'error', '--rule', `${RULE}=error`, 'r1.ios']);
    expect(failing.code).toBe(1);
    expect(run(['check', '--fail-on', 'error', 'r1.ios']).code).toBe(0);
  });

  test.each([
    ['as the command line has them', { rules: { [RULE]: 'off' } }],
    ['as an editor has them', { 'conf-t.rules': { [RULE]: 'off' }, 'editor.tabSize': 1 }],
    ['with a suppression', { suppress: [{ files: '*.ios', rule: RULE, match: '2002:a01', reason: 'x' }] }],
  ])('settings come from a file, %s', (_, settings) => {
    put('settings.json', JSON.stringify(settings));
    expect(rulesOf(run([...JSON_FORMAT, 'r1.ios']))).toContain(RULE);
    expect(rulesOf(run([...JSON_FORMAT, '--config', 'settings.json', 'r1.ios']))).not.toContain(RULE);
  });

  test.each([
    ['{', 'settings.json is not a JSON object'],
    ['{"rulez":{}}', 'settings.json has no setting "rulez": there are profile, rules, suppress'],
    ['{"rules":[]}', 'settings.json has a value of the wrong type for rules'],
  ])('a settings file %s is refused with a reason', (content, reason) => {
    put('settings.json', content);
    expect(run(['check', '--config', 'settings.json', 'r1.ios'])).toEqual({
      code: 2,
      out: '',
      err: `conf-t: ${reason}\n`,
    });
  });

  test('those of a baseline are passed over, however their lines move; new ones are not', () => {
    expect(run(['check', '--write-baseline', 'known.json', 'r1.ios']).code).toBe(0);
    expect(text('known.json')).not.toContain('2002');
    put('r1.ios', TUNNEL.replace('!\n', '!\n! moved\n!\n'));
    expect(rulesOf(run([...JSON_FORMAT, '--baseline', 'known.json', 'r1.ios']))).toEqual([]);
    put('r1.ios', TUNNEL.replace('2002:A01:103', '2002:A01:104'));
    expect(rulesOf(run([...JSON_FORMAT, '--baseline', 'known.json', '--show', 'warning', 'r1.ios']))).toEqual(
      [RULE],
    );
  });

  test('a baseline that is none is refused', () => {
    put('known.json', '{}');
    const refused = run(['check', '--baseline', 'known.json', 'r1.ios']);
    expect(refused).toEqual({ code: 2, out: '', err: 'conf-t: known.json is not a baseline of version 1\n' });
  });
});

describe('--fix', () => {
  test('mends the file, changes nothing else, and reports what is left', () => {
    put('r1.ios', TUNNEL.replaceAll('\n', '\r\n'));
    expect(rulesOf(run([...JSON_FORMAT, '--fix', 'r1.ios']))).not.toContain(RULE);
    const fixed = text('r1.ios').replaceAll('\r\n', '\n');
    expect(fixed).toContain(' ipv6 address 2002:C633:6406::5/64\n');
    expect(fixed.split('\n')).toEqual(
      expect.arrayContaining(TUNNEL.replace(/.*2002:A01.*\n/, '').split('\n')),
    );
    expect(text('r1.ios').split('\r\n').length).toBe(text('r1.ios').split('\n').length);
  });

  test('leaves what is a mere hint, unless hints are asked for', () => {
    put('r1.ios', `${TUNNEL}ipv6 access-list UNUSED\n permit ipv6 any any\n!\nend\n`);
    run(['check', '--fix', 'r1.ios']);
    expect(text('r1.ios')).toContain('UNUSED');
    run(['check', '--fix', '--show', 'hint', 'r1.ios']);
    expect(text('r1.ios')).not.toContain('UNUSED');
  });

  test.each(['latin1', 'utf16le'] as const)('writes %s as it was read', (encoding) => {
    const mark = encoding === 'utf16le' ? '\uFEFF' : '';
    put('r1.ios', Buffer.from(`${mark}! caf\u00e9 \u0080\n${TUNNEL}`, encoding));
    run(['check', '--fix', 'r1.ios']);
    const fixed = readFileSync(join(folder, 'r1.ios')).toString(encoding);
    expect(fixed.startsWith(`${mark}! caf\u00e9 \u0080\n`)).toBe(true);
    expect(fixed).toContain('2002:C633:6406::5/64');
  });
});

describe('SARIF', () => {
  test('names rules, places, fixes and fingerprints that stay', () => {
    const log = (): Sarif => JSON.parse(run(['check', '--format', 'sarif', 'r1.ios']).out);
    const [found] = log().runs[0]!.results.filter(({ ruleId }) => ruleId === RULE);
    const driver = log().runs[0]!.tool.driver;
    expect(driver.rules[found!.ruleIndex]).toMatchObject({
      id: RULE,
      defaultConfiguration: { level: 'warning' },
    });
    expect(found).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'r1.ios' },
            region: { startLine: 7, startColumn: 15, endLine: 7, endColumn: 33 },
          },
        },
      ],
      fixes: [
        { artifactChanges: [{ replacements: [{ insertedContent: { text: '2002:C633:6406::5/64' } }] }] },
      ],
    });
    put('r1.ios', `!\n!\n${TUNNEL}`);
    const [moved] = log().runs[0]!.results.filter(({ ruleId }) => ruleId === RULE);
    expect(moved?.partialFingerprints).toEqual(found?.partialFingerprints);
    expect(Object.values(found?.partialFingerprints ?? {})).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
    ]);
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly object[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: object;
    }[];
  }[];
}
