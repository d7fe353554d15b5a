import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltBundles, buildBundles } from '../support/bundles';

const BAD = 'interface lo0\n ip address 10.0.0.300 255.0.0.0\n';
const GOOD =
  'hostname R1\ninterface lo0\n ip address 10.0.0.3 255.0.0.0\nrouter bgp 65000\n neighbor 10.0.0.4 remote-as 65000\nend\n';
let folder = '';
let built: BuiltBundles;

beforeAll(async () => {
  built = await buildBundles('cli.js');
  folder = mkdtempSync(join(tmpdir(), 'conf-t-cli-'));
  mkdirSync(join(folder, 'net'));
  writeFileSync(join(folder, 'net/bad.ios'), `hostname R1\n${BAD}router bgp 65000\nend\n`);
  writeFileSync(join(folder, 'net/good.cfg'), GOOD);
  writeFileSync(join(folder, 'net/setup.cfg'), '[metadata]\nname = x\n');
  writeFileSync(join(folder, 'binary.cfg'), Buffer.from([0, 1, 2, 0, 255, 0, 7, 9, 0]));
  writeFileSync(join(folder, 'utf16.cfg'), Buffer.from(`\uFEFF${BAD}`, 'utf16le'));
  writeFileSync(join(folder, 'latin1.cfg'), Buffer.from(`! caf\xe9\n${BAD}`, 'latin1'));
  writeFileSync(join(folder, 'empty.cfg'), '');
  writeFileSync(join(folder, 'line.cfg'), `interface lo0\n ip address ${'10.1.1.1 '.repeat(550_000)}`);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await built.remove();
});

function run(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.path('cli.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 25_000,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('check', () => {
  test('finds mistakes in a folder, passes over what is not IOS, and ends with 1', () => {
    const { code, out, err } = run('check', 'net');
    expect(out).toContain('net/bad.ios:3:13: error: 10.0.0.300 is not an IPv4 address');
    expect(out).toContain('1 finding (10 more below --show), 2 files checked, 1 passed over (not Cisco IOS)');
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  test('ends with 0 where nothing is found', () => {
    expect(run('check', 'net/good.cfg')).toMatchObject({ code: 0, err: '' });
  });

  test('ends with 0 where findings are below --fail-on, and 1 from there on', () => {
    const file = join(folder, 'warn.ios');
    writeFileSync(
      file,
      'hostname R1\ninterface Tunnel0\n tunnel mode ipv6ip 6to4\nipv6 unicast-routing\nend\n',
    );
    expect(run('check', '--fail-on', 'error', file).code).toBe(0);
    expect(run('check', '--fail-on', 'warning', file).code).toBe(1);
  });

  test('writes JSON with places counted from 1', () => {
    const report = JSON.parse(run('check', '--format', 'json', '--show', 'error', 'net').out);
    expect(report).toMatchObject({ checked: 2, skipped: 1, problems: [] });
    expect(report.files[0].findings[0]).toMatchObject({
      rule: 'invalid-address',
      severity: 'error',
      line: 3,
      column: 13,
      endColumn: 23,
    });
  });
});

describe('bad input', () => {
  test.each([
    ['binary.cfg', 2, 'is a binary file'],
    ['missing.cfg', 2, 'does not exist'],
  ])('%s ends with %i and a reason', (file, code, reason) => {
    const answer = run('check', file);
    expect(answer.err).toContain(reason);
    expect(answer.code).toBe(code);
  });

  test.each(['utf16.cfg', 'latin1.cfg'])('%s is read in its own encoding', (file) => {
    expect(run('check', file)).toMatchObject({ code: 1, err: '' });
  });

  test.each(['empty.cfg', 'line.cfg'])('%s is nothing to complain of', (file) => {
    expect(run('check', file)).toMatchObject({ code: 0, err: '' });
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be read is named', () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o000);
    const answer = run('check', 'locked');
    chmodSync(locked, 0o755);
    expect(answer).toMatchObject({ code: 2 });
    expect(answer.err).toContain('permission denied');
  });

  test.each([
    [[], 2],
    [['check'], 2],
    [['check', '--format', 'xml', 'net'], 2],
    [['--version'], 0],
    [['--help'], 0],
  ])('arguments %j end with %i', (words, code) => {
    expect(run(...words).code).toBe(code);
  });
});

describe('coverage', () => {
  test('counts the command lines that are understood', () => {
    const report = JSON.parse(run('coverage', '--format', 'json', 'net/good.cfg').out);
    expect(report).toMatchObject({ lines: 6, recognised: 6, unrecognised: [] });
  });
});
