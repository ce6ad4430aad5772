// What a report tells besides the findings: open questions, what holds, what could not be judged.
import type { Analysis } from '../rules/engine.ts';
import { inOrder } from '../rules/result.ts';
import type { Rule } from '../rules/rule.ts';
import { counted, names } from '../rules/words.ts';
import { undecidedAmong } from './by-default.ts';
import { summarise } from './document-summary.ts';
import { listOf, mark, prose, termsOf } from './html.ts';
import type { Numbering } from './numbering.ts';
import { type Detail, detailOf } from './result-detail.ts';

/** Each as a section of its own; those that have nothing to tell are left out. */
export function otherSections(analysis: Analysis, numbering: Numbering): string {
  return [questions(numbering), passes(analysis), notJudged(analysis)]
    .filter((section) => section !== '')
    .join('\n');
}

function questions({ list }: Numbering): string {
  const { rows } = list.page({ outcome: 'question' }, 0, Number.POSITIVE_INFINITY);
  if (rows.length === 0) return '';
  const asked = rows.flatMap(({ fingerprint }) => {
    const result = list.find(fingerprint);
    return result === undefined ? [] : [question(detailOf(list, result))];
  });
  return section(
    'questions',
    `Open questions <span class="quiet">${rows.length}</span>`,
    `<p>What nobody has decided yet. An answer may become a finding, or a check that passes.</p>\n${asked.join('\n')}`,
  );
}

function question({ message, answering, setting, awaitedBy }: Detail): string {
  const choices = answering?.options.map(({ label }) => prose(label)).join(', ') ?? '';
  return [
    '<article class="finding question">',
    `<div class="mark">${mark('question')}</div>`,
    '<div>',
    `<h4>${prose(message)}</h4>`,
    termsOf(
      [
        ['Answers', answering?.by === 'yes-no' ? 'Yes, no' : choices],
        ['Setting', setting === undefined ? '' : `<code>${prose(setting)}</code>`],
        [
          'Decides',
          awaitedBy
            .map(({ title, subjectName }) => `${prose(subjectName)}: ${prose(title)}`)
            .join('<br>'),
        ],
      ],
      'facts',
    ),
    '</div>',
    '</article>',
  ].join('\n');
}

function passes(analysis: Analysis): string {
  const groups = new Map<Rule, string[]>();
  let count = 0;
  for (const result of inOrder(analysis.results)) {
    const { rule, outcome, message, basis } = result;
    if (outcome !== 'pass') continue;
    count += 1;
    const which = undecidedAmong(result, analysis.facts.survey);
    const remark =
      basis === 'default'
        ? ` <span class="quiet">(by the product’s default${which === '' ? '' : `:${prose(which)}`})</span>`
        : '';
    const held = `${prose(message)}${remark}`;
    groups.set(rule, [...(groups.get(rule) ?? []), held]);
  }
  if (count === 0) return '';
  const folded = [...groups].map(
    ([rule, held]) =>
      `<details>\n<summary><code>${prose(rule.id)}</code> <span class="quiet">${counted(held.length, 'check')}</span></summary>\n${listOf(held)}\n</details>`,
  );
  return section(
    'passes',
    `What holds <span class="quiet">${counted(count, 'check')} passed</span>`,
    folded.join('\n'),
  );
}

function notJudged({ facts, waiting, inapplicable }: Analysis): string {
  const parts: (readonly [string, string])[] = [
    [
      'Waiting for the mode of a site',
      listOf(
        waiting.map(({ rule, subjects }) => {
          const waits = names(
            facts,
            subjects.map(({ id }) => id),
          );
          return `${prose(rule.title)}: ${prose(waits)}`;
        }),
      ),
    ],
    [
      'Rules that found nothing to judge',
      listOf(inapplicable.map(({ id, title }) => `<code>${prose(id)}</code> ${prose(title)}`)),
    ],
    [
      'Settings that mean nothing where they stand',
      listOf(
        summarise(facts.survey).ignored.map(
          ({ setting, reason }) => `<code>${prose(setting)}</code>: ${prose(reason)}`,
        ),
      ),
    ],
  ];
  const said = parts
    .filter(([, list]) => list !== '')
    .map(([title, list]) => `<h3>${title}</h3>\n${list}`);
  return said.length === 0 ? '' : section('not-judged', 'What was not judged', said.join('\n'));
}

function section(id: string, title: string, body: string): string {
  return `<section id="${id}">\n<h2>${title}</h2>\n${body}\n</section>`;
}
