import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { addedProtection } from '../../flows/channels.ts';
import type { Flow } from '../../flows/flow.ts';
import { runsPrograms } from '../../flows/pairs.ts';
import { clientsIn } from '../../rules/words.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';
import { tamperings, wayOf } from '../tampering.ts';

export const tamperRunFromDp: Step = {
  id: 'tamper-run-from-dp',
  title: 'Change content that clients run straight from a distribution point',
  premises: ['controls', 'on-path'],
  gives: ['run-code'],
  stoppedBy:
    'Downloading the content before it is used, so that its hash is checked. IPsec stops an attacker on the way, but not one who controls the distribution point.',
  rules: [
    'content/run-from-distribution-point',
    'content/run-from-branch-dp',
    'osd/task-sequence-from-dp',
    'channel/run-from-dp-unencrypted',
    'channel/run-from-dp-server-side',
    'channel/site-systems-unprotected',
  ],
  sources: [
    cite('S1', 'Best Practices'),
    cite('S1', 'Best Practices for Distribution Points'),
    cite('S4', 'Best Practices'),
  ],
  *effects(held, terrain) {
    const { facts } = terrain;
    for (const tampering of tamperings(held, terrain, isOpenToChange)) {
      const { deployment } = tampering;
      const execution = read(facts.survey, deployment, 'execution');
      if (execution.basis === 'not-applicable') continue;
      const clients = [...tampering.clients].filter(runsPrograms);
      yield {
        gets: { kind: 'run-code', ids: clients.map(({ id }) => id) },
        element: deployment.id,
        gates: [closedAt(execution, 'download')],
        flows: () => overWhichItRuns(tampering.flows()),
        sentence: () =>
          `Changed ${wayOf(tampering, held.id, facts)}, the content of ${deployment.data.name} runs on ${clientsIn(facts, clients)}, as it is not downloaded and nothing checks its hash.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Whoever controls the distribution point changes what runs from it.',
      document: () => running('run-from-distribution-point'),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'A branch distribution point is no better.',
      document: () =>
        running('run-from-distribution-point')
          .system('bdp', ['branch-distribution-point'])
          .package('office-2007', ['bdp']),
      from: { kind: 'controls', id: 'bdp' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'A task sequence can use content where it lies, too.',
      document: () =>
        running('download').deployment('office', {
          kind: 'task-sequence',
          execution: 'run-from-distribution-point',
          packages: ['office-2007'],
          targets: ['desktops'],
        }),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'The content crosses a network on its way to clients, which no site mode protects.',
      document: () => running('run-from-distribution-point'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'The site server writes the content over an open channel.',
      document: () => filledThrough('dmz'),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'Nobody decided how the program runs.',
      document: () => running(undefined),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'office.execution',
    },
    {
      outcome: 'held',
      shows: 'The content is downloaded first.',
      document: () => running('download'),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'office.execution',
    },
    {
      outcome: 'held',
      shows: 'What is downloaded is checked, whoever is on the path.',
      document: () => running('download'),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'office.execution',
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way to clients.',
      document: () => running('run-from-distribution-point').channel('ipsec', 'hq', 'branch'),
      from: { kind: 'on-path', id: 'branch' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'IPsec protects the way from the site server.',
      document: () => filledThrough('dmz').channel('ipsec', 'site-server', 'dp'),
      from: { kind: 'on-path', id: 'dmz' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'The program runs from another distribution point.',
      document: () =>
        running('run-from-distribution-point').system('other', {
          'distribution-point': { bits: true },
        }),
      from: { kind: 'controls', id: 'other' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'Updates are always downloaded.',
      document: () =>
        running('download').deployment('office', {
          kind: 'updates',
          packages: ['office-2007'],
          targets: ['desktops'],
        }),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'run-code', id: 'desktops' },
    },
  ],
};

/** Whatever runs from a distribution point is read over SMB, in whatever way content is downloaded from it. */
function isOpenToChange(flow: Flow): boolean {
  return !addedProtection(flow.channels, 'SMB', flow).signed;
}

const downloads = [
  'client-distribution-point',
  'client-distribution-point-smb',
  'client-distribution-point-fallback',
];

/** Without the flows by which other content is downloaded from the same computers. */
function overWhichItRuns(flows: readonly Flow[]): readonly Flow[] {
  const running = flows.filter(({ communication }) => !downloads.includes(communication.id));
  return running.length > 0 ? running : flows;
}

function running(execution: 'download' | 'run-from-distribution-point' | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('dp', { 'distribution-point': { bits: true } })
    .zone('branch')
    .clients('desktops', 100)
    .package('office-2007', ['dp'])
    .deployment('office', { execution, packages: ['office-2007'], targets: ['desktops'] });
}

function filledThrough(zone: string) {
  return running('run-from-distribution-point')
    .zone(zone, { kind: 'perimeter' })
    .system('site-server', ['site-server']);
}
