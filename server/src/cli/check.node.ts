import { writeFile } from 'node:fs/promises';
import type { CheckSettings } from '../rules/check-settings';
import { snapshotOf } from '../rules/check-text';
import { type Severity, severities } from '../rules/rule';
import { checkSnapshot, type Finding } from '../rules/run';
import { type Baseline, baselineFilter, fingerprint, readBaseline, writeBaseline } from './baseline.node';
import { encodeFile } from './decode';
import { reasonOf } from './files.node';
import { fixText } from './fix';
import type { CheckOptions } from './options.node';
import { progressLine } from './progress.node';
import { type ConfigFile, eachConfig, type OnProblem } from './read-configs.node';
import { type CheckedFile, jsonReporter, type Reporter, textReporter } from './report';
import { sarifReporter } from './sarif';
import { readSettingsFile } from './settings-file.node';
import { write } from './write.node';

declare const CONF_T_VERSION: string;

const reporters: Readonly<Record<CheckOptions['format'], () => Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: () => sarifReporter(CONF_T_VERSION),
};

/** Checks files and returns the exit code. Throws with a reason where a settings file or a baseline cannot be used. */
export async function check(options: CheckOptions): Promise<number> {
  const settings = await settingsOf(options);
  const isNew = baselineFilter(
    options.baseline === undefined ? new Map() : await readBaseline(options.baseline),
  );
  const reporter = reporters[options.format]();
  const progress = progressLine(process.stderr);
  const seen = new Map<string, number>();
  let failed = false;
  let hidden = 0;
  const totals = await eachConfig(options.paths, async (file, onProblem) => {
    const checked = await checkFile(file, settings, options.fix, onProblem);
    const prints = new Map(checked.findings.map((finding) => [finding, checked.fingerprint(finding)]));
    for (const print of prints.values()) seen.set(print, (seen.get(print) ?? 0) + 1);
    const findings = checked.findings.filter((finding) => isNew(prints.get(finding) ?? ''));
    const shown = findings.filter(({ severity }) => isAtLeast(severity, options.show));
    hidden += findings.length - shown.length;
    failed ||= findings.some(({ severity }) => isAtLeast(severity, options.failOn));
    progress.step();
    await write(reporter.file({ ...checked, findings: shown }));
  });
  progress.end();
  await write(reporter.end({ ...totals, hidden }));
  if (options.writeBaseline !== undefined) await keep(options.writeBaseline, seen);
  if (totals.problems.length > 0) return 2;
  return failed && options.writeBaseline === undefined ? 1 : 0;
}

async function settingsOf({ settings, settingsFile }: CheckOptions): Promise<CheckSettings> {
  const base = settingsFile === undefined ? {} : await readSettingsFile(settingsFile);
  return { ...base, ...settings, rules: { ...base.rules, ...settings.rules } };
}

async function keep(path: string, baseline: Baseline): Promise<void> {
  await writeBaseline(path, baseline);
  process.stderr.write(`conf-t: ${path} holds ${baseline.size} findings\n`);
}

async function checkFile(
  file: ConfigFile,
  settings: CheckSettings,
  fixFrom: Severity | undefined,
  onProblem: OnProblem,
): Promise<CheckedFile> {
  const { path, decoded } = file;
  const mended = fixFrom === undefined ? undefined : await mend(file, settings, fixFrom, onProblem);
  const snapshot = mended ?? snapshotOf(decoded.text);
  return {
    path,
    snapshot,
    findings: checkSnapshot(snapshot, settings, path),
    fingerprint: (finding: Finding) => fingerprint(snapshot, finding, path),
  };
}

/** Writes the mended text, where that differs, in the encoding of the file. */
async function mend(
  { path, bytes, decoded }: ConfigFile,
  settings: CheckSettings,
  fixFrom: Severity,
  onProblem: OnProblem,
) {
  const { snapshot, text } = fixText(decoded.text, settings, path, (finding) =>
    isAtLeast(finding.severity, fixFrom),
  );
  if (text === decoded.text) return snapshot;
  if (Buffer.compare(encodeFile(decoded.text, decoded), bytes) !== 0) {
    onProblem({ path, message: 'is left as it is: its bytes would not all be written back' });
    return undefined;
  }
  try {
    await writeFile(path, encodeFile(text, decoded));
  } catch (error) {
    onProblem({ path, message: reasonOf(error).replace('read', 'written') });
    return undefined;
  }
  return snapshot;
}

function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
