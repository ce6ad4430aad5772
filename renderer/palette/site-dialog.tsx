// Asks what has to be said of a new site.
import { type FormEvent, useId, useState } from 'react';
import type { SiteDraft } from '../../models/document/adding.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import { Button } from '../controls/button.tsx';
import { Choice, type Option } from '../controls/choice.tsx';
import { Asked, Dialog } from '../controls/dialog.tsx';
import { useDocument } from '../store/document-store.ts';
import { addSite } from './add.ts';
import { ask, type Spot } from './asking.ts';

const top = ':none';
const unknown = ':unknown';
const noServer = ':none';

const siteKinds: readonly Option[] = Object.entries(kinds.sites.fields.kind.options).map(
  ([value, label]) => ({ value, label }),
);

export function SiteDialog({ spot }: { readonly spot: Spot }) {
  const { sites, zones } = useDocument((state) => state.document);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SiteDraft['kind']>('primary');
  const [parent, setParent] = useState(() => Object.keys(sites)[0] ?? top);
  const [zone, setZone] = useState(() => spot.zone ?? Object.keys(zones)[0] ?? noServer);
  const [withDistributionPoint, setWithDistributionPoint] = useState(false);
  const form = useId();
  const isNamed = code.trim() !== '' || name.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isNamed) return;
    ask(undefined);
    addSite(
      {
        code: code.trim(),
        name: name.trim(),
        kind,
        parent: parent === top ? null : parent === unknown ? undefined : parent,
        zone: zone === noServer ? undefined : zone,
        withDistributionPoint,
      },
      spot,
    );
  };
  return (
    <Dialog
      isOpen
      title="New site"
      onClose={() => ask(undefined)}
      actions={
        <>
          <Button onClick={() => ask(undefined)}>Cancel</Button>
          <Button look="strong" type="submit" form={form} disabled={!isNamed}>
            Add site
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Asked label="Site code">
          <input
            className="field code site-code"
            aria-label="Site code"
            maxLength={3}
            value={code}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
          />
        </Asked>
        <Asked label="Name">
          <input
            className="field"
            aria-label="Name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Asked>
        <Asked label="Kind">
          <Choice
            label="Kind"
            options={siteKinds}
            value={kind}
            onChoose={(value) => setKind(value as SiteDraft['kind'])}
          />
        </Asked>
        <Asked label="Reports to">
          <Choice
            label="Reports to"
            options={[
              { value: top, label: 'No site: it is the top' },
              { value: unknown, label: 'Not known yet' },
              ...Object.entries(sites).map(([value, site]) => ({
                value,
                label: site.code === undefined ? site.name : `${site.code}  ${site.name}`,
              })),
            ]}
            value={parent}
            onChoose={setParent}
          />
        </Asked>
        <Asked label="Site server in">
          <Choice
            label="Site server in"
            options={[
              ...Object.entries(zones).map(([value, { name: label }]) => ({ value, label })),
              { value: noServer, label: 'Nowhere yet: draw it later' },
            ]}
            value={zone}
            onChoose={setZone}
          />
        </Asked>
        <label className="site-offer">
          <input
            type="checkbox"
            disabled={zone === noServer}
            checked={withDistributionPoint}
            onChange={(event) => setWithDistributionPoint(event.target.checked)}
          />
          <span>
            The site server is a distribution point too
            <span className="quiet site-offer-why">
              The product offers this with a new site server. Leave it off unless you want it.
            </span>
          </span>
        </label>
      </form>
    </Dialog>
  );
}
