import { useState } from 'react';
import type { FlowLine } from '../../models/report/flow-lines.ts';
import { Icon } from '../controls/icon.tsx';
import { protectionLook } from '../controls/protection-mark.tsx';

/** How many flows show before one asks for all. */
const first = 4;

/** Flow classes, each with its ends, its way and its protection. */
export function FlowList({
  flows,
  total,
}: {
  readonly flows: readonly FlowLine[];
  /** How many there are in all; the list may hold only the first. */
  readonly total: number;
}) {
  const [isAll, setAll] = useState(false);
  const groups = [...alike(flows).values()];
  const shown = isAll ? groups : groups.slice(0, first);
  const hidden = groups.slice(shown.length).reduce((sum, group) => sum + group.length, 0);
  return (
    <>
      <ul className="detail-flows">
        {shown.map((group) => (
          <Alike key={group[0]?.id} flows={group} />
        ))}
      </ul>
      {hidden > 0 ? (
        <button type="button" className="detail-more" onClick={() => setAll(true)}>
          {`Show ${hidden} more`}
        </button>
      ) : null}
      {hidden === 0 && flows.length < total ? (
        <p className="quiet">{`and ${total - flows.length} more`}</p>
      ) : null}
    </>
  );
}

/** Flows that differ in their ends alone. */
function alike(flows: readonly FlowLine[]): Map<string, FlowLine[]> {
  const groups = new Map<string, FlowLine[]>();
  for (const flow of flows) {
    const { id: _, from, to, initiator, ...same } = flow;
    const key = JSON.stringify([same, initiator === from]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [flow]);
    else group.push(flow);
  }
  return groups;
}

function Alike({ flows }: { readonly flows: readonly FlowLine[] }) {
  const [flow] = flows;
  if (flow === undefined) return null;
  const { purpose, protocol, ports, portsNote, protection, channels, from, initiator } = flow;
  const { icon, colour, words } = protectionLook(protection);
  const way = [protocol, ports].filter(Boolean).join(' ');
  return (
    <li className="detail-flow">
      <span className="detail-protection" style={{ color: colour }}>
        <Icon name={icon} size={14} />
      </span>
      <div>
        <p>{purpose}</p>
        <p>
          <span style={{ color: colour }}>{words}</span>
          {`, ${way}${channels === '' ? '' : `, by ${channels}`}`}
          {portsNote === '' ? null : <span className="quiet">{` (${portsNote})`}</span>}
        </p>
        {flows.map(({ id, from, to }) => (
          <p key={id} className="quiet">{`${from} → ${to}`}</p>
        ))}
        {initiator === from ? null : (
          <p className="quiet">The receiver opens the connection and fetches the data.</p>
        )}
      </div>
    </li>
  );
}
