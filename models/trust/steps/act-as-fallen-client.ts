import { draw } from '../../document/draft.ts';
import { type Entry, isOf } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { isClientComputer } from '../../flows/ends.ts';
import { siteName } from '../../rules/words.ts';
import type { Step } from '../step.ts';

export const actAsFallenClient: Step = {
  id: 'act-as-fallen-client',
  title: 'Speak to the site as a client under control',
  premises: ['controls'],
  gives: ['fallen-client'],
  basis: 'inference',
  stoppedBy: 'Nothing: what a site gives its clients it gives to whoever controls one.',
  rules: [],
  sources: [cite('S3', 'Client and Server Authentication')],
  *effects({ id }, terrain) {
    const { survey } = terrain.facts;
    const client: Entry | undefined = survey.get('clients', id) ?? survey.get('systems', id);
    const site = terrain.siteOf(client);
    if (client === undefined || site === undefined) return;
    if (!isClient(client) || !terrain.is2007(client)) return;
    yield {
      gets: { kind: 'fallen-client', ids: [site.id] },
      element: id,
      sentence: () =>
        `${terrain.name(id)} is a client that site ${siteName(terrain.facts, site.id)} trusts, and so is whoever controls it.`,
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A computer of the site fell.',
      document: () => site().clients('desktops', 100),
      from: { kind: 'controls', id: 'desktops' },
      to: { kind: 'fallen-client', id: 'p01' },
    },
    {
      outcome: 'enabled',
      shows: 'A branch distribution point is a client as well.',
      document: () => site().system('bdp', ['branch-distribution-point']),
      from: { kind: 'controls', id: 'bdp' },
      to: { kind: 'fallen-client', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'A site system without the client is none.',
      document: () => site().system('dp', ['distribution-point']),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'fallen-client', id: 'p01' },
    },
    {
      outcome: 'absent',
      shows: 'The site does not know the computers yet.',
      document: () => site().clients('new', 10, { kind: 'unknown-computer' }),
      from: { kind: 'controls', id: 'new' },
      to: { kind: 'fallen-client', id: 'p01' },
    },
  ],
};

/** Whether a Configuration Manager 2007 client is on it; the chip of a computer with AMT is none. */
function isClient(client: Entry): boolean {
  if (!isOf(client, 'clients')) return isOf(client, 'systems') && isClientComputer(client);
  const { kind, product } = client.data;
  return kind !== 'unknown-computer' && kind !== 'amt' && product !== 'sms2003';
}

function site() {
  return draw().zone('hq').site('p01', { mode: 'native' });
}
