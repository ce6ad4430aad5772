import { draw } from '../../document/draft.ts';
import { type Reading, read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import { cite } from '../../elements/sources.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Rule } from '../rule.ts';
import { ask } from '../verdicts.ts';
import { names, siteName } from '../words.ts';

export const manualKeyExchange: Rule = {
  id: 'site/manual-key-exchange',
  title: 'Two sites wait for keys that nobody carried',
  severity: 'medium',
  stride: ['S', 'D'],
  why: 'Keys of sites are not exchanged by themselves across forests, nor where secure exchange is required and Active Directory cannot publish them. Until an administrator carries them, neither site has a key by which to check what the other sends.',
  remedy:
    'Export the public key of each site with the Preinst tool and copy it to the other site, or extend the schema of the forest and let the sites publish there.',
  sources: [cite('S3', 'Site-to-Site Signing and Encryption')],
  products: ['cm2007'],
  reach: { roles: ['site-server'] },
  *check(facts) {
    const { survey } = facts;
    for (const child of facts.all('sites')) {
      const parent = survey.parentOf(child);
      if (parent === undefined || survey.productOf(parent.id) !== 'cm2007') continue;
      const byHand = read(survey, child, 'keysExchangedByHand');
      const others = () => [parent.id];
      const parties = () => `${siteName(facts, child.id)} and ${siteName(facts, parent.id)}`;
      if (byHand.value === true) {
        yield {
          outcome: 'pass',
          subject: child,
          setting: byHand,
          read: [byHand],
          others,
          message: () => `The keys of sites ${parties()} were carried by hand.`,
        };
        continue;
      }
      const need = needOf(facts, child, parent);
      const open = need.value === undefined ? need.read[0] : byHand;
      if (need.value === false) {
        yield {
          outcome: 'pass',
          subject: child,
          read: need.read,
          others,
          message: () => `Sites ${parties()} exchange their keys ${need.because()}.`,
        };
      } else if (need.value === true && byHand.value === false) {
        yield {
          outcome: 'violation',
          subject: child,
          setting: byHand,
          read: [byHand, ...need.read],
          others,
          fix: () => [{ element: child.id, setting: 'keysExchangedByHand', value: true }],
          message: () =>
            `Nobody carried the keys of sites ${parties()} by hand, although ${need.because()}.`,
        };
      } else if (open !== undefined) {
        yield { ...ask(facts, child, open), others };
      }
    }
  },
  examples: [
    {
      outcome: 'violation',
      shows: 'The two sites stand in different forests.',
      document: () => sites({ forest: 'fabrikam', child: { keysExchangedByHand: false } }),
      subject: 'nyc',
      severity: 'medium',
      basis: 'declared',
    },
    {
      outcome: 'violation',
      shows: 'Secure key exchange is required by default, and the sites do not publish.',
      document: () => sites({ corp: { publishing: false }, child: { keysExchangedByHand: false } }),
      subject: 'nyc',
      basis: 'default',
    },
    {
      outcome: 'pass',
      shows: 'The keys were carried.',
      document: () => sites({ corp: { publishing: false }, child: { keysExchangedByHand: true } }),
      subject: 'nyc',
    },
    {
      outcome: 'pass',
      shows: 'Active Directory publishes the keys.',
      document: () => sites({}),
      subject: 'nyc',
    },
    {
      outcome: 'pass',
      shows: 'Without secure exchange the keys come by themselves, which has a rule of its own.',
      document: () => {
        const exchange = { requireSecureKeyExchange: false };
        return sites({ corp: { publishing: false }, central: exchange, child: exchange });
      },
      subject: 'nyc',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the keys were carried between the forests.',
      document: () => sites({ forest: 'fabrikam' }),
      subject: 'nyc',
      setting: 'nyc.keysExchangedByHand',
    },
    {
      outcome: 'question',
      shows: 'Nobody said whether the schema is extended.',
      document: () => sites({ corp: { schemaExtended: undefined } }),
      subject: 'nyc',
      setting: 'corp.schemaExtended',
    },
    {
      outcome: 'question',
      shows: 'Nobody named the forest of the child site.',
      document: () => sites({ forest: null }),
      subject: 'nyc',
      setting: 'ny.forest',
    },
    {
      outcome: 'inapplicable',
      shows: 'The site has no parent.',
      document: () => draw().zone('hq').site('cen').system('cen-server', ['site-server']),
    },
  ],
};

/** A site in New York below a central site; `forest` is that of New York, null where nobody named it. */
function sites({
  corp = {},
  central = {},
  child = {},
  forest = 'corp',
}: {
  readonly corp?: { readonly schemaExtended?: undefined; readonly publishing?: boolean };
  readonly central?: { readonly requireSecureKeyExchange?: boolean };
  readonly child?: {
    readonly keysExchangedByHand?: boolean;
    readonly requireSecureKeyExchange?: boolean;
  };
  readonly forest?: 'corp' | 'fabrikam' | null;
}) {
  return draw()
    .forest('corp', { schemaExtended: true, publishing: true, ...corp })
    .forest('fabrikam')
    .zone('hq', { forest: 'corp' })
    .site('cen', central)
    .system('cen-server', ['site-server'])
    .zone('ny', forest === null ? {} : { forest })
    .site('nyc', { parent: 'cen', ...child })
    .system('nyc-server', ['site-server']);
}

/** Whether someone has to carry keys, what that rests on, and why, as a clause. */
interface Need {
  readonly value: boolean | undefined;
  /** What is open, where it is not known. */
  readonly read: readonly Reading[];
  readonly because: () => string;
}

function needOf(facts: Facts, child: Entry<'sites'>, parent: Entry<'sites'>): Need {
  const { survey, forests } = facts;
  const [lower, upper] = [forests.siteServerOf(child.id), forests.siteServerOf(parent.id)];
  const unknown = (open: readonly Reading[]): Need => ({
    value: undefined,
    read: open,
    because: () => '',
  });
  if (lower === undefined || upper === undefined) return unknown([]);
  const one = forests.areOne(lower, upper);
  if (one.value === undefined) return unknown(one.read);
  const forest = () => names(facts, [forests.of(lower) ?? '']);
  if (!one.value) {
    const because = () =>
      `${forest()} and ${names(facts, [forests.of(upper) ?? ''])} are two forests`;
    return { value: true, read: [], because };
  }
  const required = [child, parent].map((site) => read(survey, site, 'requireSecureKeyExchange'));
  if (required.every(({ value }) => value === false)) {
    const because = () => 'over the connection between them, as neither requires a secure exchange';
    return { value: false, read: required, because };
  }
  const published = forests.publishes(lower);
  if (published.value === undefined) return unknown(published.read);
  if (published.value) {
    return {
      value: false,
      read: published.read,
      because: () => `through Active Directory of ${forest()}`,
    };
  }
  const demanding = required.filter(({ value }) => value === true);
  if (demanding.length === 0) return unknown(required.filter(({ value }) => value === undefined));
  const who = () =>
    names(
      facts,
      demanding.map(({ element }) => element),
    );
  const because = () =>
    `${who()} ${demanding.length === 1 ? 'requires' : 'require'} secure key exchange and ${forest()} does not publish keys`;
  return { value: true, read: [...demanding, ...published.read], because };
}
