import type { Entry } from '../../models/document/survey.ts';
import { kindIcon } from '../../models/drawing/icons.ts';
import { collectionNames, kinds } from '../../models/elements/catalogue.ts';
import { Icon } from '../controls/icon.tsx';
import { select } from '../store/interface-store.ts';

/** Elements of several kinds: how many of each; choosing a kind narrows the selection to it. */
export function MixedSelection({ entries }: { readonly entries: readonly Entry[] }) {
  const kindsSelected = collectionNames
    .map((collection) => ({
      collection,
      ids: entries.filter((entry) => entry.collection === collection).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <>
      <header className="inspector-header">
        <h2 className="inspector-title">{`${entries.length} elements`}</h2>
        <p className="quiet">Choose a kind to see what its elements share.</p>
      </header>
      <ul className="inspector-list">
        {kindsSelected.map(({ collection, ids }) => (
          <li key={collection}>
            <button type="button" className="inspector-line" onClick={() => select(ids)}>
              <Icon name={kindIcon(collection)} />
              {`${ids.length} ${ids.length === 1 ? kinds[collection].singular : kinds[collection].plural}`}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
