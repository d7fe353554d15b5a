import { argument } from '../bound-line';
import { device } from '../device';
import { type Fact, fact } from '../facts';

/** The software that wrote a configuration: 15 and 2 for `version 15.2`. From 16 on it is IOS XE. */
export interface Release {
  readonly major: number;
  readonly minor: number;
}

/** Undefined where the document does not say, or says something else. */
export const release: Fact<Release | undefined> = fact([device], ({ on }) => {
  const mark = on.get('version');
  return mark && readRelease(argument(mark.line, 'release')?.text ?? '');
});

function readRelease(text: string): Release | undefined {
  const [major, minor] = text.split('.');
  if (major === undefined || minor === undefined) return undefined;
  const release = { major: Number(major), minor: Number.parseInt(minor, 10) };
  return Number.isInteger(release.major) && Number.isInteger(release.minor) ? release : undefined;
}
