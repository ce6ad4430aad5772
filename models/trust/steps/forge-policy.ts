import { draw } from '../../document/draft.ts';
import { cite } from '../../elements/sources.ts';
import { clientsIn, siteName } from '../../rules/words.ts';
import { formattable } from '../formatting.ts';
import { unsignedPolicy } from '../gates.ts';
import type { Step } from '../step.ts';
import { policyCommunications } from '../terrain.ts';

export const forgePolicy: Step = {
  id: 'forge-policy',
  title: 'Sign policy in the place of the site',
  premises: ['controls'],
  gives: ['run-code', 'destroy-data'],
  stoppedBy: 'Native mode, together with the site server signing certificate.',
  rules: ['policy/forgeable-in-mixed-mode', 'policy/signing-certificate-missing'],
  sources: [cite('S3', 'Policy Signing'), cite('S3', 'Signing in Native Mode'), cite('S4')],
  *effects({ id }, terrain) {
    const flows = terrain.flowsTo(id, policyCommunications);
    const site = flows.length === 0 ? undefined : terrain.siteOf(terrain.facts.survey.find(id));
    if (site === undefined || terrain.facts.survey.productOf(site.id) !== 'cm2007') return;
    const gate = unsignedPolicy(terrain, site);
    const isNative = terrain.facts.survey.modeOf(site.id) === 'native';
    const clients = terrain.senders(flows, id);
    const formatted = formattable(clients);
    yield {
      gets: { kind: 'run-code', ids: clients.map((client) => client.id) },
      element: id,
      gates: [gate],
      flows: () => flows,
      sentence: () =>
        isNative
          ? `Site ${siteName(terrain.facts, site.id)} has no certificate of its own to sign policy with, so ${terrain.name(id)} alone vouches for what ${clientsIn(terrain.facts, clients)} run.`
          : `${terrain.name(id)} signs policy for mixed-mode site ${siteName(terrain.facts, site.id)}, so whoever controls it has ${clientsIn(terrain.facts, clients)} run what they like.`,
    };
    yield {
      gets: { kind: 'destroy-data', ids: formatted.map(({ id }) => id) },
      element: id,
      gates: [gate],
      flows: () => flows,
      basis: 'inference',
      sentence: () =>
        `${terrain.name(id)} alone vouches for policy of site ${siteName(terrain.facts, site.id)}, so whoever controls it has a task sequence format the disks of ${clientsIn(terrain.facts, formatted)}.`,
    };
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A management point of a mixed-mode site signs policy by itself.',
      document: () => served('mixed'),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'A native site without the signing certificate is no better.',
      document: () => served('native', false),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'enabled',
      shows: 'Policy of an attacker’s making can format disks.',
      document: () => served('mixed'),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'destroy-data', id: 'desktops' },
      setting: 'p01.mode',
    },
    {
      outcome: 'held',
      shows: 'In native mode the site server signs policy too.',
      document: () => served('native', true),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'p01.siteSigningCertificate',
    },
    {
      outcome: 'absent',
      shows: 'The sources speak of Configuration Manager 2007, not of SMS 2003.',
      document: () => served(undefined).site('p01', { product: 'sms2003' }),
      from: { kind: 'controls', id: 'mp' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'A distribution point hands out no policy.',
      document: () => served('mixed').system('dp', { 'distribution-point': { bits: true } }),
      from: { kind: 'controls', id: 'dp' },
      to: { kind: 'run-code', id: 'desktops' },
    },
  ],
};

function served(mode: 'mixed' | 'native' | undefined, siteSigningCertificate?: boolean) {
  return draw()
    .zone('hq')
    .site('p01', { mode, siteSigningCertificate })
    .system('mp', ['management-point'])
    .clients('desktops', 100);
}
