import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule, Verdict } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names } from '../words.ts';

export const enterpriseCa: Rule = {
  id: 'oob/enterprise-ca',
  title: 'No enterprise CA issues certificates for AMT firmware',
  severity: 'high',
  stride: ['D'],
  why: 'Nobody can type a certificate into the firmware, so the primary site server requests one and installs it. That works only with a Microsoft enterprise CA that approves these requests by itself.',
  remedy:
    'Provide a Microsoft enterprise certification authority, and let it approve requests of the primary site server automatically.',
  sources: [
    cite('S3', 'Certificates in Out of Band Management (Configuration Manager 2007 SP1 and Later)'),
  ],
  products: ['cm2007'],
  *check(facts) {
    const authorities = facts.survey
      .all('services')
      .filter(({ data }) => data.kind === 'certification-authority')
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const system of facts.holders('out-of-band-service-point')) {
      const own = authorities.filter(({ site }) => site === undefined || site === system.site);
      yield judge(facts, system, own);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'No certification authority is drawn.',
      document: () => point(),
      subject: 'oob',
      severity: 'high',
    },
    {
      outcome: 'violation',
      shows: 'Somebody has to approve each request.',
      document: () =>
        point().service('ca', 'certification-authority', { enterprise: true, autoApproves: false }),
      subject: 'oob',
      setting: 'ca.autoApproves',
    },
    {
      outcome: 'violation',
      shows: 'The enterprise CA serves another site.',
      document: () =>
        point().site('p02').service('ca', 'certification-authority', {
          site: 'p02',
          enterprise: true,
          autoApproves: true,
        }),
      subject: 'oob',
    },
    {
      outcome: 'pass',
      shows: 'One of two authorities is an enterprise CA that approves by itself.',
      document: () =>
        point()
          .service('root', 'certification-authority', { enterprise: false })
          .service('issuing', 'certification-authority', { enterprise: true, autoApproves: true }),
      subject: 'oob',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the enterprise CA approves by itself.',
      document: () => point().service('ca', 'certification-authority', { enterprise: true }),
      subject: 'oob',
      setting: 'ca.autoApproves',
    },
    {
      outcome: 'inapplicable',
      shows: 'There is no out of band service point.',
      document: () => draw().zone('hq').site('p01').service('ca', 'certification-authority'),
    },
  ],
};

function point() {
  return draw().zone('hq').site('p01').system('oob', ['out-of-band-service-point']);
}

/** Judges the authorities from which the site of an out of band service point can get certificates. */
function judge(
  facts: Facts,
  system: Entry<'systems'>,
  authorities: readonly Entry<'services'>[],
): Verdict {
  const { survey } = facts;
  const { name } = system.data;
  const others = () => authorities.map(({ id }) => id);
  const demanded = authorities.map((authority) => [
    read(survey, authority, 'enterprise'),
    read(survey, authority, 'autoApproves'),
  ]);
  const suitable = demanded.find((settings) => settings.every(({ value }) => value === true));
  if (suitable !== undefined) {
    const [setting] = suitable;
    return {
      outcome: 'pass',
      subject: system,
      setting,
      read: suitable,
      message: () =>
        `${survey.nameOf(setting?.element ?? '')} can issue the certificates for the firmware that ${name} provisions.`,
    };
  }
  const possible = demanded.filter((settings) => settings.every(({ value }) => value !== false));
  const open = possible.flat().find(({ value }) => value === undefined);
  if (open !== undefined) return { ...ask(facts, system, open), others };
  const approval = demanded.find(([enterprise]) => enterprise?.value === true)?.[1];
  return {
    outcome: 'violation',
    subject: system,
    setting: approval,
    read: demanded.flat().filter(({ value }) => value !== undefined),
    others,
    fix: approval && (() => [{ element: approval.element, setting: approval.key, value: true }]),
    message: () =>
      authorities.length === 0
        ? `${name} needs certificates for the firmware of AMT-based computers, and no certification authority is drawn that could issue them.`
        : `${name} needs certificates for the firmware of AMT-based computers, and among ${names(facts, others())} there is no enterprise CA that approves requests of the primary site server by itself.`,
  };
}
