// The features of the product as sentences name them.
import type { Feature } from '../../facts/features.ts';
import { listed } from '../words.ts';

const featureNames: { readonly [F in Feature]: string } = {
  distribution: 'software distribution',
  updates: 'software updates',
  deployment: 'operating system deployment',
};

/** Features in a sentence: `software distribution and software updates`. */
export function featuresInSentence(features: readonly Feature[]): string {
  return listed(features.map((feature) => featureNames[feature]));
}
