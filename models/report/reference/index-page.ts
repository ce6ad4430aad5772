// The page from which all others can be reached.
import { capitalised } from '../../elements/capitalised.ts';
import { roleIds, roles } from '../../elements/roles/index.ts';
import { rules } from '../../rules/index.ts';
import { areaOf } from '../../rules/rule.ts';
import { areaNames } from '../result-list.ts';
import { type Page, roleLink, ruleLink, type Section } from './page.ts';

/** Every rule by its area, every role, and what they rest on. */
export function indexPage(): Page {
  return {
    id: 'index',
    title: 'Reference',
    lead: 'Every rule and every role that Trustwalk knows, with what they rest on.',
    sections: [
      {
        title: 'What it rests on',
        blocks: [
          {
            block: 'list',
            items: [
              [{ page: 'coverage', says: 'What the sources say' }, ', and what answers it'],
              [{ page: 'sources', says: 'The documents' }, ' and how well they found a fact'],
            ],
          },
        ],
      },
      {
        title: 'Roles',
        blocks: [
          {
            block: 'table',
            columns: ['Role', 'What it is'],
            rows: roleIds.map((role) => [[roleLink(role)], roles[role].help]),
          },
        ],
      },
      ...rulesByArea(),
    ],
  };
}

function rulesByArea(): Section[] {
  const areas = [...new Set(rules.map(areaOf))];
  return areas.map((area) => ({
    title: areaNames[area],
    blocks: [
      {
        block: 'table',
        columns: ['Rule', 'Severity', 'Id'],
        rows: rules
          .filter((rule) => areaOf(rule) === area)
          .map((rule) => [[ruleLink(rule)], capitalised(rule.severity), [{ code: rule.id }]]),
      },
    ],
  }));
}
