// Asks for the zone, and where it is needed the site, of something that is added.
import { useState } from 'react';
import { likelySite } from '../../models/document/adding.ts';
import type { Drawable } from '../../models/document/drawables.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Asked, Dialog } from '../controls/dialog.tsx';
import { useDocument } from '../store/document-store.ts';
import { addDrawable } from './add.ts';
import { ask, type Spot } from './asking.ts';

export function WhereDialog({
  drawable,
  spot,
}: {
  readonly drawable: Drawable;
  readonly spot: Spot;
}) {
  const document = useDocument((state) => state.document);
  const [zone, setZone] = useState(() => spot.zone ?? Object.keys(document.zones)[0] ?? '');
  const [chosenSite, setSite] = useState<string | undefined>();
  const site = chosenSite ?? likelySite(document, zone) ?? Object.keys(document.sites)[0] ?? '';
  const needsSite = drawable.drawn.collection === 'clients';
  const add = () => {
    ask(undefined);
    const where = spot.zone === zone ? spot : { zone };
    addDrawable(drawable, { ...where, ...(needsSite && { site }) });
  };
  return (
    <Dialog
      isOpen
      title={`Where does it stand: ${drawable.label}?`}
      onClose={() => ask(undefined)}
      actions={
        <>
          <Button onClick={() => ask(undefined)}>Cancel</Button>
          <Button look="strong" onClick={add}>
            Add
          </Button>
        </>
      }
    >
      <Asked label="Zone">
        <Choice
          label="Zone"
          options={Object.entries(document.zones).map(([value, { name }]) => ({
            value,
            label: name,
          }))}
          value={zone}
          onChoose={setZone}
        />
      </Asked>
      {needsSite ? (
        <Asked label="Site">
          <Choice
            label="Site"
            options={Object.entries(document.sites).map(([value, { name }]) => ({
              value,
              label: name,
            }))}
            value={site}
            onChoose={setSite}
          />
        </Asked>
      ) : null}
    </Dialog>
  );
}
