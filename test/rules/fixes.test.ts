import { describe, expect, it } from 'vitest';
import { type Draft, draw } from '../../models/document/draft.ts';
import { applyEdit } from '../../models/edits/index.ts';
import { analyse } from '../../models/rules/engine.ts';

/** The objections after the fix of a rule for a subject was applied, as `rule subject`. */
function afterFixOf(ruleId: string, subjectId: string, { document }: Draft): readonly string[] {
  const violation = analyse(document).objections.find(
    ({ rule, subject }) => rule.id === ruleId && subject.id === subjectId,
  );
  if (violation === undefined) throw new Error(`no ${ruleId} at ${subjectId}`);
  const edited = applyEdit(document, {
    edit: 'set-settings',
    arguments: { changes: violation.fix },
  });
  if (!edited.ok) throw new Error(edited.sentence);
  return analyse(edited.document).objections.map(({ rule, subject }) => `${rule.id} ${subject.id}`);
}

describe('moving a site to native mode', () => {
  const mixed = () =>
    draw()
      .zone('hq')
      .site('lyo', { mode: 'mixed' })
      .site('bor', { kind: 'secondary', parent: 'lyo', mode: 'mixed' })
      .system('mp', ['management-point'], { site: 'lyo' })
      .system('dp', { 'distribution-point': { bits: true, anonymous: true } }, { site: 'bor' })
      .clients('desktops', 100, { site: 'lyo' });

  it('leaves the check of revocation lists off, as a migration does', () => {
    const objections = afterFixOf('policy/forgeable-in-mixed-mode', 'mp', mixed());
    expect(objections).toContain('pki/crl-disabled lyo');
    expect(objections).not.toContain('pki/crl-unreachable desktops');
  });

  it('takes its secondary sites along, and what native mode does not offer', () => {
    const objections = afterFixOf('policy/forgeable-in-mixed-mode', 'mp', mixed());
    expect(objections).not.toContain('hierarchy/secondary-mode-differs bor');
    expect(objections).not.toContain('hierarchy/anonymous-in-native dp');
  });
});

describe('upgrading an SMS 2003 site', () => {
  it('leaves its settings as they were: nothing new is taken for granted', () => {
    const document = draw()
      .site('cen')
      .site('dub', { parent: 'cen', product: 'sms2003' })
      .package('old', []);
    expect(afterFixOf('site/sms2003-md5', 'dub', document)).toContain(
      'site/secure-key-exchange-off dub',
    );
  });
});
