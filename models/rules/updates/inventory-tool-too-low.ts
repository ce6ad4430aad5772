import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { clientsIn, names, siteName } from '../words.ts';

const role = 'inventory-tool-for-microsoft-updates';

export const inventoryToolTooLow: Rule = {
  id: 'updates/inventory-tool-too-low',
  title: 'The highest site cannot report on the updates of SMS 2003 clients',
  severity: 'medium',
  stride: ['R'],
  why: 'The Inventory Tool for Microsoft Updates scans SMS 2003 clients for missing updates. Where it is installed at a lower site, the sites above cannot report on those updates.',
  remedy:
    'Install the Inventory Tool for Microsoft Updates at the highest primary site that SMS 2003 clients report to.',
  sources: [cite('S0', 'Security Best Practices')],
  products: ['cm2007'],
  reach: {
    roles: ['inventory-tool-for-microsoft-updates', 'software-update-point'],
    clients: true,
  },
  *check(facts) {
    const { survey } = facts;
    for (const [highest, { clients, tools }] of clientsToScan(facts)) {
      const setting = read(survey, highest, 'parent');
      const others = () => [...clients, ...tools].map(({ id }) => id);
      const evidence = { subject: highest, setting, read: [setting], others };
      const place = () => `site ${siteName(facts, highest.id)}`;
      if (!tools.some(({ site }) => site === highest.id)) {
        yield {
          ...evidence,
          outcome: 'violation',
          message: () => {
            const lower = names(
              facts,
              tools.map(({ id }) => id),
            );
            return `The Inventory Tool for Microsoft Updates ${lower === '' ? 'does not run' : `runs on ${lower}, but not`} at ${place()}, the highest that SMS 2003 clients report to: ${clientsIn(facts, clients)}.`;
          },
        };
      } else if (setting.value === undefined) {
        yield { ...ask(facts, highest, setting), others };
      } else {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `The Inventory Tool for Microsoft Updates runs at ${place()}, the highest that SMS 2003 clients report to.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The tool runs at the child site.',
      document: () => oldClients().system('tool', [role]),
      subject: 'cen',
      severity: 'medium',
    },
    {
      outcome: 'violation',
      shows: 'Old clients of a 2007 site receive updates, and nothing scans them.',
      document: () =>
        draw()
          .zone('hq')
          .site('cen')
          .clients('old', 20, { product: 'sms2003' })
          .deployment('patches', { kind: 'updates', targets: ['old'] }),
      subject: 'cen',
    },
    {
      outcome: 'pass',
      shows: 'The tool runs at the central site.',
      document: () => oldClients().system('tool', [role], { site: 'cen' }),
      subject: 'cen',
    },
    {
      outcome: 'question',
      shows: 'Nobody knows whether there is a site above.',
      document: () =>
        oldClients().site('cen', { parent: undefined }).system('tool', [role], { site: 'cen' }),
      subject: 'cen',
      setting: 'cen.parent',
    },
    {
      outcome: 'inapplicable',
      shows: 'SMS 2003 clients that receive no updates need no tool.',
      document: oldClients,
    },
  ],
};

function oldClients() {
  return draw()
    .zone('hq')
    .site('cen')
    .site('dub', { product: 'sms2003', parent: 'cen' })
    .clients('old', 100);
}

interface ToScan {
  readonly clients: Entry<'clients'>[];
  readonly tools: readonly Entry<'systems'>[];
}

/**
 * The SMS 2003 clients that need updates, by the highest site that they report to, with the tools on the way
 * there. They need updates where their site uses them, or where a tool is there to scan them.
 */
function clientsToScan(facts: Facts): ReadonlyMap<Entry<'sites'>, ToScan> {
  const { survey } = facts;
  const found = new Map<Entry<'sites'>, ToScan>();
  for (const group of facts.all('clients')) {
    const { site } = group.data;
    if ((group.data.product ?? survey.productOf(site)) !== 'sms2003') continue;
    const chain = sitesAbove(survey, site);
    const highest = chain.at(-1);
    if (highest === undefined) continue;
    const tools = facts.holders(role).filter((tool) => chain.some(({ id }) => id === tool.site));
    if (tools.length === 0 && facts.usesOf('updates', site).length === 0) continue;
    const known = found.get(highest);
    found.set(highest, {
      clients: [...(known?.clients ?? []), group],
      tools: [...new Set([...(known?.tools ?? []), ...tools])],
    });
  }
  return found;
}

/** A site and the sites above it, from below. */
function sitesAbove(survey: Survey, site: string | undefined): readonly Entry<'sites'>[] {
  const entry = survey.get('sites', site);
  return entry === undefined ? [] : [entry, ...sitesAbove(survey, entry.data.parent ?? undefined)];
}
