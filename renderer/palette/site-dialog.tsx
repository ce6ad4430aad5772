// Asks what has to be said of a new site.
import { useState } from 'react';
import type { SiteDraft } from '../../models/document/adding.ts';
import type { Hierarchy } from '../../models/document/hierarchy.ts';
import { kinds } from '../../models/elements/catalogue.ts';
import type { Option } from '../controls/choice.tsx';
import { useDocument } from '../store/document-store.ts';
import { addSite } from './add.ts';
import type { Spot } from './asking.ts';
import { AskedChoice, AskedText, AskingDialog, optionsOf } from './asking-dialog.tsx';

const top = ':none';
const unknown = ':unknown';
const noServer = ':none';

const siteKinds: readonly Option[] = Object.entries(kinds.sites.fields.kind.options).map(
  ([value, label]) => ({ value, label }),
);

/** The site that reports to none; a new one most likely reports to it. */
function topSite(sites: Hierarchy['sites']): string | undefined {
  const ids = Object.keys(sites);
  return ids.find((id) => sites[id]?.parent === null) ?? ids[0];
}

export function SiteDialog({ spot }: { readonly spot: Spot }) {
  const { sites, zones } = useDocument((state) => state.document);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SiteDraft['kind']>('primary');
  const [parent, setParent] = useState(() => topSite(sites) ?? top);
  const [zone, setZone] = useState(() => spot.zone ?? Object.keys(zones)[0] ?? noServer);
  const [withDistributionPoint, setWithDistributionPoint] = useState(false);
  const add = () =>
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
  return (
    <AskingDialog
      title="New site"
      action="Add site"
      canAdd={code.trim() !== '' || name.trim() !== ''}
      onAdd={add}
    >
      <AskedText
        label="Site code"
        className="code site-code"
        maxLength={3}
        value={code}
        onType={(typed) => setCode(typed.toUpperCase())}
      />
      <AskedText label="Name" value={name} onType={setName} />
      <AskedChoice
        label="Kind"
        options={siteKinds}
        value={kind}
        onChoose={(value) => setKind(value as SiteDraft['kind'])}
      />
      <AskedChoice
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
      <AskedChoice
        label="Site server in"
        options={[...optionsOf(zones), { value: noServer, label: 'Nowhere yet: draw it later' }]}
        value={zone}
        onChoose={setZone}
      />
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
    </AskingDialog>
  );
}
