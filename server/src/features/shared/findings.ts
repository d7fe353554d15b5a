import { allFindings, checkSnapshot, checkSteps, type Finding } from '../../rules/run';
import type { FeatureDocument, Prepare } from '../feature';

/** The greater part of the work for what follows. */
export const findingSteps: Prepare = ({ snapshot, settings }) => checkSteps(snapshot, settings);

/** What is wrong in a document, by its settings. */
export function findingsOf({ snapshot, settings, uri }: FeatureDocument): readonly Finding[] {
  return checkSnapshot(snapshot, settings, pathOf(uri));
}

/** The same with every place, also where many findings are shown as one: for what mends them. */
export function allFindingsOf({ snapshot, settings, uri }: FeatureDocument): readonly Finding[] {
  return allFindings(snapshot, settings, pathOf(uri));
}

/** The path in a URI, as a person writes it. */
function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
