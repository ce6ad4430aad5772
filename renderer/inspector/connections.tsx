import { useState } from 'react';
import type { FlowLine } from '../../models/report/flow-lines.ts';
import { ProtectionMark, protectionLook } from '../controls/protection-mark.tsx';
import { useFlowsOf } from './about-elements.ts';
import { Group } from './group.tsx';
import './connections.css';

const first = 40;

/** The flows of an element; they are asked for when the group is opened. */
interface Ends {
  readonly id: string;
  /** Of the flows between two elements: the other one. */
  readonly other?: string;
}

export function Connections({ id, other }: Ends) {
  const isBetween = other !== undefined;
  return (
    <Group
      name={isBetween ? 'flows-between' : 'connections'}
      title={isBetween ? 'Flows between them' : 'Connections'}
      isOpenAtFirst={isBetween}
    >
      <Flows key={`${id} ${other ?? ''}`} id={id} {...(isBetween && { other })} />
    </Group>
  );
}

function Flows({ id, other }: Ends) {
  const flows = useFlowsOf(id, other);
  const [isAll, setAll] = useState(false);
  if (flows === undefined) return <p className="quiet inspector-text">Not analysed yet.</p>;
  if (flows.length === 0) return <p className="quiet inspector-text">No data flows here.</p>;
  const shown = isAll ? flows : flows.slice(0, first);
  return (
    <>
      <ul className="inspector-flows">
        {shown.map((flow) => (
          <Line key={flow.id} flow={flow} />
        ))}
      </ul>
      {shown.length < flows.length ? (
        <button type="button" className="inspector-link" onClick={() => setAll(true)}>
          {`Show ${flows.length - shown.length} more`}
        </button>
      ) : null}
    </>
  );
}

function Line({ flow }: { readonly flow: FlowLine }) {
  const [isOpen, setOpen] = useState(false);
  const { words } = protectionLook(flow.protection);
  const way = [flow.protocol, flow.ports].filter(Boolean).join(' ');
  return (
    <li className="flow-line">
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ProtectionMark of={flow.protection} />
        <span className="flow-purpose">{flow.purpose}</span>
        <span className="flow-ends quiet">{`${flow.from} → ${flow.to}`}</span>
        <span className="flow-way quiet">{way}</span>
      </button>
      {isOpen ? (
        <dl>
          <dt>Protection</dt>
          <dd>{flow.channels === '' ? words : `${words}, by ${flow.channels}`}</dd>
          <dt>Opened by</dt>
          <dd>{flow.initiator}</dd>
          <dt>Authentication</dt>
          <dd>{flow.authentication}</dd>
          <dt>Why</dt>
          <dd>{flow.why}</dd>
          {flow.portsNote === '' ? null : (
            <>
              <dt>Ports</dt>
              <dd>{flow.portsNote}</dd>
            </>
          )}
        </dl>
      ) : null}
    </li>
  );
}
