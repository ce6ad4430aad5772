// Asks between whom a channel or a link is.
import { useState } from 'react';
import { kinds } from '../../models/elements/catalogue.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Asked, Dialog } from '../controls/dialog.tsx';
import { useDocument } from '../store/document-store.ts';
import { addBetween } from './add.ts';
import { ask, endsOf } from './asking.ts';

type Protection = keyof typeof kinds.channels.fields.protection.options;

const protections = Object.entries(kinds.channels.fields.protection.options).map(
  ([value, label]) => ({ value, label }),
);

export function EndsDialog({
  collection,
  ends,
}: {
  readonly collection: 'channels' | 'links';
  readonly ends: readonly string[];
}) {
  const document = useDocument((state) => state.document);
  const options = endsOf(collection).flatMap((name) =>
    Object.entries(document[name]).map(([value, element]) => ({
      value,
      label: `${element.name} (${kinds[name].singular})`,
    })),
  );
  const [from, setFrom] = useState(ends[0] ?? options[0]?.value ?? '');
  const [to, setTo] = useState(ends[1] ?? options[1]?.value ?? '');
  const [protection, setProtection] = useState<Protection>('ipsec');
  const isChannel = collection === 'channels';
  const canAdd = from !== '' && to !== '' && from !== to;
  const add = () => {
    ask(undefined);
    addBetween(collection, [from, to], protection);
  };
  return (
    <Dialog
      isOpen
      title={isChannel ? 'New channel' : 'New link'}
      onClose={() => ask(undefined)}
      actions={
        <>
          <Button onClick={() => ask(undefined)}>Cancel</Button>
          <Button look="strong" disabled={!canAdd} onClick={add}>
            {isChannel ? 'Add channel' : 'Add link'}
          </Button>
        </>
      }
    >
      <p className="quiet ends-help">{kinds[collection].help}</p>
      {options.length < 2 ? (
        <p>It needs two ends, and the hierarchy does not have them yet.</p>
      ) : (
        <>
          <Asked label={isChannel ? 'Between' : 'From'}>
            <Choice
              label={isChannel ? 'Between' : 'From'}
              options={options}
              value={from}
              onChoose={setFrom}
            />
          </Asked>
          <Asked label={isChannel ? 'And' : 'To'}>
            <Choice
              label={isChannel ? 'And' : 'To'}
              options={options}
              value={to}
              onChoose={setTo}
            />
          </Asked>
          {isChannel ? (
            <Asked label="Protection">
              <Choice
                label="Protection"
                options={protections}
                value={protection}
                onChoose={(value) => setProtection(value as Protection)}
              />
            </Asked>
          ) : null}
        </>
      )}
    </Dialog>
  );
}
