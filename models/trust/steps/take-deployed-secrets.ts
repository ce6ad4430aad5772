import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { siteName } from '../../rules/words.ts';
import type { Step } from '../step.ts';

export const takeDeployedSecrets: Step = {
  id: 'take-deployed-secrets',
  title: 'Take the secrets and sensitive packages that the site deploys',
  premises: ['influences'],
  gives: ['secrets', 'content'],
  basis: 'inference',
  stoppedBy:
    'Task sequences without accounts and keys, and no sensitive packages: the site itself can read what it deploys.',
  rules: ['osd/sensitive-task-sequence'],
  sources: [cite('S4'), cite('S3', 'Hashing Content')],
  *effects({ id }, terrain) {
    const site = terrain.facts.survey.get('sites', id);
    if (site === undefined || !terrain.is2007({ site: id })) return;
    for (const deployment of terrain.facts.sensitiveDeploymentsAt(site)) {
      yield {
        gets: { kind: 'secrets', ids: [deployment] },
        element: deployment,
        sentence: () =>
          `Site ${siteName(terrain.facts, id)} deploys ${terrain.name(deployment)}, so whoever acts as the site reads the accounts or keys in it.`,
      };
    }
    const holders = terrain.facts.survey.systemsOf(id);
    const packages = holders.flatMap((holder) => terrain.deliveries.sensitiveOn(holder.id));
    for (const pack of new Set(packages)) {
      yield {
        gets: { kind: 'content', ids: [pack.id] },
        element: pack.id,
        sentence: () =>
          `Site ${siteName(terrain.facts, id)} distributes ${pack.data.name}, so whoever acts as the site has it.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A task sequence of the site joins computers to the domain.',
      document: () => deployed(true),
      from: { kind: 'influences', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'enabled',
      shows: 'The site distributes a sensitive package.',
      document: () =>
        deployed(false)
          .system('dp', ['distribution-point'])
          .package('payroll', ['dp'], { sensitive: true }),
      from: { kind: 'influences', id: 'p01' },
      to: { kind: 'content', id: 'payroll' },
    },
    {
      outcome: 'absent',
      shows: 'Nothing secret is deployed.',
      document: () => deployed(false),
      from: { kind: 'influences', id: 'p01' },
      to: { kind: 'secrets', id: 'install' },
    },
    {
      outcome: 'absent',
      shows: 'Another site deploys it.',
      document: () => deployed(true).site('p02'),
      from: { kind: 'influences', id: 'p02' },
      to: { kind: 'secrets', id: 'install' },
    },
  ],
};

function deployed(sensitive: boolean) {
  return draw()
    .zone('hq')
    .site('p01')
    .clients('desktops', 100)
    .deployment('install', { kind: 'task-sequence', sensitive, targets: ['desktops'] });
}
