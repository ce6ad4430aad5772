// Each document is surveyed once, however many parts of the window ask.
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { Survey } from '../../models/document/survey.ts';

const surveys = new WeakMap<Hierarchy, Survey>();

/** The survey of this document. */
export function surveyOf(document: Hierarchy): Survey {
  let survey = surveys.get(document);
  if (survey === undefined) {
    survey = new Survey(document);
    surveys.set(document, survey);
  }
  return survey;
}
