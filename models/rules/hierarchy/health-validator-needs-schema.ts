import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names } from '../words.ts';

export const healthValidatorNeedsSchema: Rule = {
  id: 'hierarchy/health-validator-needs-schema',
  title: 'A System Health Validator point finds nothing in Active Directory',
  severity: 'high',
  stride: ['D'],
  why: 'The site publishes what healthy clients look like in Active Directory, and the System Health Validator point reads it there, never from the site server. Without an extended schema and published sites it cannot judge any client.',
  remedy: 'Extend the schema for Configuration Manager 2007 and let the site publish.',
  sources: [cite('D36')],
  products: ['cm2007'],
  *check(facts) {
    const { forests } = facts;
    for (const system of facts.holders('system-health-validator-point')) {
      const publisher = forests.siteServerOf(system.site ?? '') ?? system;
      const { value, read } = forests.publishes(publisher);
      const [setting] = read;
      if (setting === undefined) continue;
      const forest = () => names(facts, [forests.of(publisher) ?? '']);
      const evidence = { subject: system, setting, read, others: () => [publisher.id] };
      if (value === undefined) {
        yield ask(facts, system, setting);
      } else if (value) {
        yield {
          ...evidence,
          outcome: 'pass',
          message: () =>
            `The System Health Validator point on ${system.data.name} finds what its site publishes in ${forest()}.`,
        };
      } else {
        yield {
          ...evidence,
          outcome: 'violation',
          fix: () => read.map(({ element, key }) => ({ element, setting: key, value: true })),
          message: () =>
            `The System Health Validator point on ${system.data.name} finds nothing to judge clients by: its site does not publish in ${forest()}.`,
        };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The schema is not extended.',
      document: () => validator({ schemaExtended: false, publishing: true }),
      subject: 'shv',
      severity: 'high',
      setting: 'corp.schemaExtended',
    },
    {
      outcome: 'violation',
      shows: 'The site may not publish.',
      document: () => validator({ schemaExtended: true, publishing: false }),
      subject: 'shv',
      setting: 'corp.publishing',
    },
    {
      outcome: 'pass',
      shows: 'The schema is extended and the site publishes.',
      document: () => validator({ schemaExtended: true, publishing: true }),
      subject: 'shv',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the schema is extended.',
      document: () => validator({ publishing: true }),
      subject: 'shv',
      setting: 'corp.schemaExtended',
    },
    {
      outcome: 'question',
      shows: 'Nobody said which forest it is.',
      document: () =>
        draw().zone('hq').site('cen').system('shv', ['system-health-validator-point']),
      subject: 'shv',
      setting: 'hq.forest',
    },
    {
      outcome: 'inapplicable',
      shows: 'Network Access Protection is not used.',
      document: () =>
        draw().forest('corp', { schemaExtended: false }).zone('hq', { forest: 'corp' }).site('cen'),
    },
  ],
};

function validator(forest: { schemaExtended?: boolean; publishing?: boolean }) {
  return draw()
    .forest('corp', forest)
    .zone('hq', { forest: 'corp' })
    .site('cen')
    .system('server', ['site-server'])
    .system('shv', ['system-health-validator-point']);
}
