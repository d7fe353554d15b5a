import { describe, expect, test } from 'vitest';
import { inForce, openTerminals } from '../../server/src/model/security/line-settings';
import { lineName, terminalLines } from '../../server/src/model/services/lines';
import { snapshot } from '../support/snapshots';

function openIn(text: string): string[] {
  return openTerminals(terminalLines(snapshot(text))).map(lineName);
}

function timeoutsIn(text: string): string[] {
  const found = inForce(terminalLines(snapshot(text)), ({ execTimeout }) => execTimeout);
  return found.map(({ block, setting }) => `${lineName(block)}: ${setting.seconds}`);
}

describe('virtual terminals are open', () => {
  test('where connections come in and no block of theirs filters them', () => {
    expect(
      openIn(`line vty 0 4
 access-class 20 in
line vty 0 15
 transport input ssh`),
    ).toEqual(['vty 0 15']);
    expect(
      openIn(`line vty 0 4
 transport input ssh
line vty 0 4
 access-class 20 in`),
    ).toEqual([]);
  });

  test('with a filter of the other family or direction only', () => {
    expect(
      openIn(`line vty 0 4
 access-class 20 out
 ipv6 access-class NOC6 in
 transport input all`),
    ).toEqual(['vty 0 4']);
  });

  test('not without a word on what comes in, without a command line, or where nothing comes in', () => {
    expect(
      openIn(`line vty 0 4
 login
line vty 5 9
 transport input ssh
 no exec
line vty 10 15
 transport input ssh
 transport input none
line aux 0
 transport input all`),
    ).toEqual([]);
  });
});

describe('a setting of lines', () => {
  test('is that of the later block where ranges overlap', () => {
    const text = `line vty 0 4
 exec-timeout 60 0
line vty 5 15
 exec-timeout 20 0
line vty 0 9
 exec-timeout 5 0`;
    expect(timeoutsIn(text)).toEqual(['vty 5 15: 1200', 'vty 0 9: 300']);
  });

  test('of one kind of lines says nothing of another', () => {
    expect(timeoutsIn('line con 0\n exec-timeout 0 0\nline vty 0\n exec-timeout 5 0')).toEqual([
      'console 0: 0',
      'vty 0: 300',
    ]);
  });

  test('is left alone where more lines are named than any device has', () => {
    expect(timeoutsIn('line vty 0 9999\n exec-timeout 0 0')).toEqual([]);
  });
});
