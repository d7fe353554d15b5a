import { codeAction } from './code-action';
import type { Feature } from './feature';
import { hover } from './hover';

/** A feature whose parameters only its own handler looks into. */
export type AnyFeature = Feature<{ textDocument: { uri: string } }, unknown>;

/** All features. `protocol/` registers each by its method. */
export const features: readonly AnyFeature[] = [codeAction, hover].map(
  (feature) => feature as unknown as AnyFeature,
);
