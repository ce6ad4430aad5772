// The objects that conditions see. The condition language knows the type of a thing by its class.
import { terms } from './vocabulary.ts';

/** What a thing tells under a name; undefined where that is missing. */
export type Look = (name: string) => unknown;

export const thingClasses: ReadonlyMap<string, new (look: Look) => object> = new Map(
  Object.entries(terms).map(([type, told]) => [type, classOf(Object.keys(told))]),
);

/** A thing of this type, which looks up what it tells when it is asked. */
export function thing(type: string, look: Look): object {
  const Thing = thingClasses.get(type);
  if (Thing === undefined) throw new Error(`There is no type “${type}”.`);
  return new Thing(look);
}

function classOf(names: readonly string[]): new (look: Look) => object {
  class Thing {
    readonly look: Look;
    constructor(look: Look) {
      this.look = look;
    }
  }
  for (const name of names) {
    Object.defineProperty(Thing.prototype, name, {
      get(this: Thing) {
        return this.look(name);
      },
    });
  }
  return Thing;
}
