import { codeAction } from './code-action';
import type { Feature, WorkspaceFeature } from './feature';
import { hover } from './hover';

/** A feature whose parameters only its own handler looks into. */
export type AnyFeature = Feature<{ textDocument: { uri: string } }, unknown>;
export type AnyWorkspaceFeature = WorkspaceFeature<unknown, unknown>;

/** All features. `protocol/` registers each by its method. */
export const features: readonly AnyFeature[] = [codeAction, hover].map(
  (feature) => feature as unknown as AnyFeature,
);

/** Requests that name no document. */
export const workspaceFeatures: readonly AnyWorkspaceFeature[] = [];
