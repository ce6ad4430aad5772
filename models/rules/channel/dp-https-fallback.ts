import { draw } from '../../document/draft.ts';
import { readRole } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import { type Flow, possibleTerms } from '../../flows/flow.ts';
import type { Rule } from '../rule.ts';
import { ask, judgeEncryption } from '../verdicts.ts';
import { clientsBehind } from '../words.ts';

const fallback = 'client-distribution-point-fallback';

/** Offers no fix: the mode that brings the fallback is the safer one, and only a channel covers it. */
export const dpHttpsFallback: Rule = {
  id: 'channel/dp-https-fallback',
  title: 'Native clients fall back to SMB where HTTPS fails',
  severity: 'low',
  stride: ['T', 'I'],
  why: 'A native client that cannot make an HTTPS connection to a distribution point fetches the content over SMB instead. Whoever can disturb the one can make clients use the other, which is not encrypted.',
  remedy: 'Protect the path between the clients and the distribution point with IPsec.',
  sources: [cite('S3', 'Communication That Is Unencrypted in Native Mode'), cite('D2')],
  products: ['cm2007'],
  modes: ['native'],
  *check(facts) {
    const { survey } = facts;
    const said = {
      violation: ({ id, data }: Entry<'systems'>, clear: readonly Flow[]) =>
        `If HTTPS to ${data.name} fails, content goes from it to ${clientsBehind(facts, clear, id)} over unencrypted SMB.`,
      pass: ({ data }: Entry<'systems'>) =>
        `Clients that fall back to SMB at ${data.name} are still protected on the way.`,
    };
    for (const { system, flows } of facts
      .servers(['client-distribution-point', fallback])
      .values()) {
      const setting = readRole(survey, system, 'distribution-point', 'bits');
      if (setting.value === true) {
        const falling = flows.filter(({ communication }) => communication.id === fallback);
        if (falling.length > 0) yield judgeEncryption(facts, system, falling, said);
        continue;
      }
      const mode = system.site === undefined ? undefined : survey.modeOf(system.site);
      if (!flows.some(couldUseSmb) || (mode !== undefined && mode !== 'native')) continue;
      yield mode === undefined
        ? { outcome: 'waiting', subject: system }
        : ask(facts, system, setting);
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'A native distribution point with BITS serves clients.',
      document: () => native(true),
      subject: 'dp',
      severity: 'low',
    },
    {
      outcome: 'pass',
      shows: 'IPsec covers the fallback as well.',
      document: () => native(true).channel('ipsec', 'desktops', 'dp'),
      subject: 'dp',
    },
    {
      outcome: 'question',
      shows: 'Nobody decided on BITS.',
      document: () => native(undefined),
      subject: 'dp',
      setting: 'dp.distribution-point.bits',
    },
    {
      outcome: 'inapplicable',
      shows: 'Without BITS clients use SMB from the start.',
      document: () => native(false),
    },
  ],
};

function native(bits: boolean | undefined) {
  return draw()
    .zone('hq')
    .site('p01', { mode: 'native' })
    .system('dp', { 'distribution-point': { bits } })
    .clients('desktops', 100);
}

/** Devices and Internet-based clients never use SMB. */
function couldUseSmb(flow: Flow): boolean {
  return possibleTerms(flow).some(({ protocol }) => protocol === 'SMB');
}
