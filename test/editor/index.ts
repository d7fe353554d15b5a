import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

/** What the editor loads as extensionTestsPath: runs every suite and writes the totals to $CONF_T_EDITOR_RESULTS. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000 });
  const { CONF_T_EDITOR_GREP: grep, CONF_T_EDITOR_RESULTS: results } = process.env;
  if (grep) mocha.grep(grep);
  const suites = path.join(__dirname, 'suite');
  for (const file of fs.readdirSync(suites).sort()) mocha.addFile(path.join(suites, file));

  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started = mocha.run(() => resolve(started));
  });
  const { passes: passed, failures: failed } = runner.stats ?? { passes: 0, failures: 0 };
  if (results) fs.writeFileSync(results, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} test(s) failed`);
  if (passed === 0) throw new Error('no test ran');
}
