import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { type Entry, isOf } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn } from '../../rules/words.ts';
import { isSignedByChannels } from '../channel-protection.ts';
import { closedAt, mixedMode } from '../gates.ts';
import type { Gate, Step } from '../step.ts';
import { policyCommunications, type Terrain } from '../terrain.ts';

export const poseAsManagementPoint: Step = {
  id: 'pose-as-management-point',
  title: 'Answer in the place of the management point',
  premises: ['on-path'],
  gives: ['run-code'],
  stoppedBy:
    'The trusted root key on clients, or an extended Active Directory that the site publishes to and that the clients can ask. Native mode, in which the management point shows a certificate of the PKI.',
  rules: ['policy/trusted-root-key-unverified'],
  sources: [cite('S3', 'Client and Server Authentication'), cite('D41')],
  *effects({ id: zone }, terrain) {
    const { facts } = terrain;
    const flows = terrain.flowsOpenedIn(zone, policyCommunications);
    const open = flows.filter((flow) => !isSignedByChannels(flow));
    for (const group of terrain.senders(open)) {
      const site = terrain.siteOf(group);
      if (site === undefined || !isOf(group, 'clients') || !checksManagementPoint(group)) continue;
      if (!terrain.is2007(group)) continue;
      yield {
        gets: { kind: 'run-code', ids: [group.id] },
        element: group.id,
        gates: [
          mixedMode(terrain, site),
          closedAt(read(facts.survey, group, 'trustedRootKey'), true),
          ...directoryGates(group, terrain),
        ],
        flows: () => open.filter(({ from }) => from.members.includes(group)),
        sentence: () =>
          `Neither Active Directory nor the trusted root key tells ${clientsIn(facts, [group])} a real management point from a false one, so they run what an impostor in ${terrain.name(zone)} has them run.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Workgroup computers were not given the key.',
      document: () => clients({ queriesActiveDirectory: false, trustedRootKey: false }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'desktops.trustedRootKey',
    },
    {
      outcome: 'enabled',
      shows: 'The site does not publish in Active Directory.',
      document: () =>
        clients({ queriesActiveDirectory: true, trustedRootKey: false }, { publishing: false }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'corp.publishing',
    },
    {
      outcome: 'enabled',
      shows: 'The schema of Active Directory is not extended.',
      document: () =>
        clients({ queriesActiveDirectory: true, trustedRootKey: false }, { schemaExtended: false }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'corp.schemaExtended',
    },
    {
      outcome: 'enabled',
      shows: 'Nobody said whether the clients can ask Active Directory.',
      document: () => clients({ trustedRootKey: false }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'desktops.queriesActiveDirectory',
    },
    {
      outcome: 'held',
      shows: 'The clients were given the trusted root key.',
      document: () => clients({ queriesActiveDirectory: false, trustedRootKey: true }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'desktops.trustedRootKey',
    },
    {
      outcome: 'held',
      shows: 'Active Directory names the management point.',
      document: () => clients({ queriesActiveDirectory: true, trustedRootKey: false }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'corp.schemaExtended',
    },
    {
      outcome: 'held',
      shows: 'In native mode the management point shows a certificate.',
      document: () =>
        clients({ queriesActiveDirectory: false, trustedRootKey: false }).site('p01', {
          mode: 'native',
        }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'p01.mode',
    },
    {
      outcome: 'absent',
      shows: 'The clients stand in another zone.',
      document: () =>
        clients({}).zone('branch').clients('tills', 20, {
          queriesActiveDirectory: false,
          trustedRootKey: false,
        }),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'tills' },
    },
    {
      outcome: 'absent',
      shows: 'IPsec proves who the management point is.',
      document: () =>
        clients({ queriesActiveDirectory: false, trustedRootKey: false }).channel(
          'ipsec',
          'desktops',
          'mp',
        ),
      from: { kind: 'on-path', id: 'hq' },
      to: { kind: 'run-code', id: 'desktops' },
    },
  ],
};

/** Whether clients are of a kind that looks for a management point and then checks it. */
function checksManagementPoint({ data: { kind, product } }: Entry<'clients'>): boolean {
  return (kind === 'computer' || kind === 'mobile-device') && product !== 'sms2003';
}

/** Open while Active Directory does not tell clients which management point is real; none where they cannot ask it. */
function directoryGates(group: Entry<'clients'>, { facts }: Terrain): readonly Gate[] {
  const { survey, forests } = facts;
  const queries = read(survey, group, 'queriesActiveDirectory');
  if (queries.value === false) return [];
  // Clients ask the forest in which their site publishes, which is that of its site server.
  const home = forests.siteServerOf(group.site ?? '') ?? group;
  const { value, read: published } = forests.publishes(home);
  const isUndecided = value !== false && (value === undefined || queries.value === undefined);
  const forest = survey.get('forests', forests.of(home));
  const missing = (['schemaExtended', 'publishing'] as const).filter(
    (key) => forest?.data[key] !== true,
  );
  return [
    {
      setting: (isUndecided && queries.value === undefined ? undefined : published[0]) ?? queries,
      state: value === false ? 'open' : isUndecided ? 'undecided' : 'closed',
      closing: () =>
        forest === undefined || queries.value === undefined
          ? []
          : missing.map((setting) => ({ element: forest.id, setting, value: true })),
    },
  ];
}

function clients(
  given: { readonly queriesActiveDirectory?: boolean; readonly trustedRootKey?: boolean },
  forest: { readonly schemaExtended?: boolean; readonly publishing?: boolean } = {},
) {
  return draw()
    .forest('corp', { schemaExtended: true, publishing: true, ...forest })
    .zone('hq', { forest: 'corp' })
    .site('p01', { mode: 'mixed' })
    .system('mp', ['management-point'])
    .clients('desktops', 100, given);
}
