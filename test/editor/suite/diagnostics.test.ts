import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, confT, positionOf, showText } from '../support/editor';
import { applyQuickFix, findingsOf, noFindingOf } from '../support/features';
import { SITE } from '../support/texts';

const TFTP = `hostname R9
!
interface Loopback0
 ip address 192.0.2.77 255.255.255.255
 ipv6 address 2001:DB8:77::1/128
!
ip tftp source-interface Loopback0
!
archive
 path tftp://[2001:DB8:192:168::254]/r9-confg
!
end
`;

suite('diagnostics', () => {
  suiteSetup(confT);
  teardown(closeEditors);

  test('a wrong 6to4 address is found once, and its quick fix cures it', async () => {
    const { document } = await showText(SITE);
    const found = await findingsOf(document, '6to4-address-mismatch');
    assert.lengthOf(found, 1);
    assert.equal(found[0]!.severity, vscode.DiagnosticSeverity.Warning);
    assert.isTrue(found[0]!.range.contains(positionOf(document, '2002:C000:20A')));

    await applyQuickFix(document, found[0]!);
    await noFindingOf(document, '6to4-address-mismatch');
    assert.match(document.getText(), /^ ipv6 address 2002:C000:209::\/128$/im);
  });

  test('an IPv4 source of IPv6 TFTP is found, and its quick fix takes the line away', async () => {
    const { document } = await showText(TFTP);
    const found = await findingsOf(document, 'tftp-source-interface-ipv6');
    assert.lengthOf(found, 1);
    assert.equal(found[0]!.range.start.line, positionOf(document, 'ip tftp source-interface').line);

    await applyQuickFix(document, found[0]!);
    await noFindingOf(document, 'tftp-source-interface-ipv6');
    assert.notInclude(document.getText(), 'ip tftp source-interface');
  });

  test('typing brings a finding and takes it away', async () => {
    const { document } = await showText(SITE.replace('20A', '209'));
    const at = positionOf(document, '2002:C000:209', '2002:C000:209'.length);
    await edit(document, new vscode.Range(at.translate(0, -1), at), 'A');
    await findingsOf(document, '6to4-address-mismatch');
    await edit(document, new vscode.Range(at.translate(0, -1), at), '9');
    await noFindingOf(document, '6to4-address-mismatch');
  });

  test('a document of the language cisco, which another extension owns, is served too', async () => {
    const { document } = await showText(SITE, 'cisco');
    assert.equal(document.languageId, 'cisco');
    assert.lengthOf(await findingsOf(document, '6to4-address-mismatch'), 1);
  });
});

async function edit(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, text);
  assert.isTrue(await vscode.workspace.applyEdit(change));
}
