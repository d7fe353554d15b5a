import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, confT, poll, positionOf, showExample, showText } from '../support/editor';

/** VS Code's proposed `tokenInformation`; the types of the oldest engine do not hold it. */
interface TokenInformation {
  readonly type: number;
  readonly range: vscode.Range;
}
const COMMENT = 1;
const { getTokenInformationAtPosition } = vscode.languages as unknown as {
  getTokenInformationAtPosition(
    document: vscode.TextDocument,
    at: vscode.Position,
  ): Thenable<TokenInformation>;
};

/** The token at a position, once the grammar has been at that line: until then the line is one token. */
async function tokenAt(document: vscode.TextDocument, at: vscode.Position): Promise<TokenInformation> {
  const whole = document.lineAt(at.line).range;
  return await poll(
    async () => {
      const token = await getTokenInformationAtPosition(document, at);
      return token.range.isEqual(whole) ? undefined : token;
    },
    `tokens in line ${at.line + 1} of ${document.uri}`,
  );
}

suite('tokens', () => {
  suiteSetup(confT);
  teardown(closeEditors);

  test('the grammar splits the lines of an example', async () => {
    const { document } = await showExample('tftp-source/r1.ios');
    const { range } = await tokenAt(document, positionOf(document, 'interface '));
    assert.equal(document.getText(range).trim(), 'interface');
  });

  test('an address is a token of its own', async () => {
    const { document } = await showText('interface Loopback0\n ipv6 address 2001:DB8:AFE:1::1/64\n');
    const { range } = await tokenAt(document, positionOf(document, '2001:DB8', 3));
    assert.match(document.getText(range), /^2001:DB8:AFE:1::1/);
  });

  test('a comment is known to the editor as one', async () => {
    const { document } = await showText('interface Loopback0\n description left open (\n! a note\n');
    await tokenAt(document, new vscode.Position(0, 0));
    assert.equal((await getTokenInformationAtPosition(document, new vscode.Position(2, 3))).type, COMMENT);
  });
});
