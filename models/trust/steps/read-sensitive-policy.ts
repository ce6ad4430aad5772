import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import { closedAt, either, openAt } from '../gates.ts';
import type { Gate, Step } from '../step.ts';
import type { Terrain } from '../terrain.ts';

export const readSensitivePolicy: Step = {
  id: 'read-sensitive-policy',
  title: 'Receive policy that holds secrets',
  premises: ['impersonates-client', 'real-client', 'fallen-client'],
  gives: ['secrets'],
  stoppedBy:
    'Approving clients by hand or in trusted domains alone, and enforcing approval by a site that contains Configuration Manager 2007 clients only. Nothing where the identity is that of a trusted client.',
  rules: ['client/auto-approval', 'client/approval-not-enforced', 'osd/sensitive-task-sequence'],
  sources: [cite('S3', 'Client and Server Authentication'), cite('S4'), cite('D5')],
  *effects({ kind, id }, terrain) {
    const { survey } = terrain.facts;
    const site = survey.get('sites', id);
    const primary = site && survey.primaryOf(site);
    if (primary === undefined || !terrain.is2007({ site: primary.id })) return;
    // Where certificates come from a PKI nobody is approved: who has one is trusted.
    const isTrusted = kind !== 'impersonates-client' || survey.modeOf(primary.id) === 'native';
    const gates = isTrusted ? undefined : [approval(primary, terrain)];
    for (const deployment of terrain.facts.sensitiveDeploymentsAt(primary)) {
      yield {
        gets: { kind: 'secrets', ids: [deployment] },
        element: isTrusted ? deployment : primary.id,
        gates,
        sentence: () =>
          isTrusted
            ? `Site ${siteName(terrain.facts, primary.id)} hands the accounts or keys in ${terrain.name(deployment)} to its trusted clients, and so to whoever ${kind === 'fallen-client' ? 'controls' : 'passes for'} one.`
            : `Site ${siteName(terrain.facts, primary.id)} hands the accounts or keys in ${terrain.name(deployment)} even to clients that no administrator approved, and so to whoever passes for one.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'Every client is approved by itself.',
      document: () => deployed({ clientApproval: 'all', onlyConfigMgr2007Clients: true }),
      from: { kind: 'impersonates-client', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
      setting: 'p01.clientApproval',
    },
    {
      outcome: 'enabled',
      shows: 'Approval is not enforced.',
      document: () => deployed({ clientApproval: 'manual', onlyConfigMgr2007Clients: false }),
      from: { kind: 'impersonates-client', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
      setting: 'p01.onlyConfigMgr2007Clients',
    },
    {
      outcome: 'enabled',
      shows: 'The identity is that of a trusted client.',
      document: () => deployed(enforced),
      from: { kind: 'real-client', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'enabled',
      shows: 'A client of the site is under control.',
      document: () => deployed(enforced),
      from: { kind: 'fallen-client', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'enabled',
      shows: 'The proxy management point of a secondary site hands out policy of its primary site.',
      document: () => secondary({ clientApproval: 'all' }),
      from: { kind: 'impersonates-client', id: 's01' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'enabled',
      shows: 'In native mode whoever has a certificate of the PKI is trusted.',
      document: () => deployed({ mode: 'native' }),
      from: { kind: 'impersonates-client', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'held',
      shows: 'An administrator approves clients, and approval is enforced.',
      document: () => deployed(enforced),
      from: { kind: 'impersonates-client', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
      setting: 'p01.clientApproval',
    },
    {
      outcome: 'held',
      shows: 'Only clients of trusted domains are approved by themselves.',
      document: () => deployed({ ...enforced, clientApproval: 'trusted-domains' }),
      from: { kind: 'impersonates-client', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
      setting: 'p01.clientApproval',
    },
    {
      outcome: 'absent',
      shows: 'Nothing secret is deployed.',
      document: () =>
        deployed({ clientApproval: 'all' }).deployment('install', { targets: ['desktops'] }),
      from: { kind: 'real-client', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'absent',
      shows: 'The secrets are deployed to the clients of another site.',
      document: () => deployed({ clientApproval: 'all' }).site('p02', { mode: 'mixed' }),
      from: { kind: 'real-client', id: 'p02' },
      to: { kind: 'secrets', id: 'install' },
    },
  ],
};

/** Open while clients that no administrator approved receive secrets: all are approved, or approval is not enforced. */
function approval(primary: Entry<'sites'>, { facts }: Terrain): Gate {
  const approved = openAt(read(facts.survey, primary, 'clientApproval'), 'all', 'manual');
  const enforced = closedAt(read(facts.survey, primary, 'onlyConfigMgr2007Clients'), true);
  return either(approved, enforced);
}

const enforced = { clientApproval: 'manual', onlyConfigMgr2007Clients: true } as const;

interface Settings {
  readonly mode?: 'native';
  readonly clientApproval?: 'manual' | 'trusted-domains' | 'all';
  readonly onlyConfigMgr2007Clients?: boolean;
}

function deployed(settings: Settings) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'mixed', ...settings })
    .clients('desktops', 100)
    .deployment('install', { kind: 'task-sequence', sensitive: true, targets: ['desktops'] });
}

function secondary(settings: Settings) {
  return deployed(settings).site('s01', { kind: 'secondary', parent: 'p01' });
}
