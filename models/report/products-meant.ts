// Of which product something is said: sources that document that product confirm it, and others do not.
import { type Entry, isOf } from '../document/survey.ts';
import type { Product } from '../elements/field.ts';
import { foremost, reservation, type SourceId } from '../elements/sources.ts';
import { isClientGroup } from '../flows/ends.ts';
import type { EndGroup, Flow } from '../flows/flow.ts';
import type { Result } from '../rules/result.ts';

/** The product that an element is of: clients can be older than their site. */
export function productOf(entry: Entry | undefined): Product | undefined {
  const own = entry !== undefined && isOf(entry, 'clients') ? entry.data.product : undefined;
  return own ?? entry?.product;
}

/** The product that a result speaks of: that of its subject, or the foremost that its rule judges. */
export function productMeant({ subject, rule }: Result): Product {
  return productOf(subject) ?? foremost(rule.products);
}

/** The product that a flow is to be confirmed for: of two products at its ends the one that the source documents. */
export function productOfFlow({ from, to }: Flow, source: SourceId): Product {
  const products = [to, from].flatMap((end) => productAt(end) ?? []);
  return products.find((product) => reservation(source, product) === '') ?? foremost(products);
}

/** Client groups are of one site, and none of SMS 2003 with others. */
function productAt(end: EndGroup): Product | undefined {
  const [first] = end.members;
  if (isClientGroup(end)) return end.sms2003 ? 'sms2003' : first?.product;
  return productOf(first);
}
