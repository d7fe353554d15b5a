import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, confT, positionOf, showExample, showText } from '../support/editor';
import { hoverText } from '../support/features';

suite('hover', () => {
  suiteSetup(confT);
  teardown(closeEditors);

  test('afe:fe01:: in an example is the IPv4 address of Loopback0', async () => {
    const { document } = await showExample('tftp-source/r1.ios');
    const card = await hoverText(document, positionOf(document, 'afe:fe01::', 2));
    assert.include(card, '10.254.254.1');
    assert.include(card, 'Loopback0');
  });

  test('a 6to4 address names the interface that has the IPv4 address', async () => {
    const { document } = await showText(
      'hostname ACE9\ninterface Serial1/3\n ip address 172.16.9.14 255.255.255.252\n! the peer saw 2002:ac10:90e::\n',
    );
    const card = await hoverText(document, positionOf(document, '2002:ac10', 2));
    assert.include(card, '172.16.9.14');
    assert.include(card, 'Serial1/3');
  });

  test('afe:fe01:: in a log is read too', async () => {
    const { document } = await showExample('tftp-source/tftp-server.log');
    assert.include(await hoverText(document, positionOf(document, 'afe:fe01::', 2)), '10.254.254.1');
  });

  test('Markdown, HTML and command links of a description are plain text in a card', async () => {
    const { document } = await showText(
      'hostname R7\ninterface Loopback7\n description [x](command:conf-t.evil) <img src=x>\n' +
        ' ip address 192.0.2.7 255.255.255.255\n! 192.0.2.7\n',
    );
    const card = await hoverText(document, positionOf(document, '! 192.0.2.7', 3));
    assert.include(card, 'Loopback7');
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', card);
    assert.notMatch(html, /<a [^>]*conf-t\.evil/);
    assert.notInclude(html, '<img');
  });
});
