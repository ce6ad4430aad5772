// Asks for the zone, and where it is needed the site, of something that is added.
import { useState } from 'react';
import { likelySite } from '../../models/document/adding.ts';
import type { Drawable } from '../../models/document/drawables.ts';
import { useDocument } from '../store/document-store.ts';
import { addDrawable } from './add.ts';
import type { Spot } from './asking.ts';
import { AskedChoice, AskingDialog, optionsOf } from './asking-dialog.tsx';

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
    const where = spot.zone === zone ? spot : { zone };
    addDrawable(drawable, { ...where, ...(needsSite && { site }) });
  };
  return (
    <AskingDialog title={`Where does it stand: ${drawable.label}?`} action="Add" onAdd={add}>
      <AskedChoice
        label="Zone"
        options={optionsOf(document.zones)}
        value={zone}
        onChoose={setZone}
      />
      {needsSite ? (
        <AskedChoice
          label="Site"
          options={optionsOf(document.sites)}
          value={site}
          onChoose={setSite}
        />
      ) : null}
    </AskingDialog>
  );
}
