// Asks between whom a channel or a link is.
import { useState } from 'react';
import { kinds } from '../../models/elements/catalogue.ts';
import { useDocument } from '../store/document-store.ts';
import { addBetween } from './add.ts';
import { endsOf } from './asking.ts';
import { AskedChoice, AskingDialog } from './asking-dialog.tsx';

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
  return (
    <AskingDialog
      title={isChannel ? 'New channel' : 'New link'}
      action={isChannel ? 'Add channel' : 'Add link'}
      canAdd={canAdd}
      onAdd={() => addBetween(collection, [from, to], protection)}
    >
      <p className="quiet ends-help">{kinds[collection].help}</p>
      {options.length < 2 ? (
        <p>It needs two ends, and the hierarchy does not have them yet.</p>
      ) : (
        <>
          <AskedChoice
            label={isChannel ? 'Between' : 'From'}
            options={options}
            value={from}
            onChoose={setFrom}
          />
          <AskedChoice
            label={isChannel ? 'And' : 'To'}
            options={options}
            value={to}
            onChoose={setTo}
          />
          {isChannel ? (
            <AskedChoice
              label="Protection"
              options={protections}
              value={protection}
              onChoose={(value) => setProtection(value as Protection)}
            />
          ) : null}
        </>
      )}
    </AskingDialog>
  );
}
