import { draw } from '../../document/draft.ts';
import { read } from '../../document/reading.ts';
import { cite } from '../../elements/sources.ts';
import { closedAt } from '../gates.ts';
import type { Step } from '../step.ts';

export const elevateByPrompt: Step = {
  id: 'elevate-by-prompt',
  title: 'Elevate rights through a window of a program',
  premises: ['user'],
  gives: ['run-code'],
  stoppedBy: 'Not letting users interact with programs that run with administrative rights.',
  rules: ['content/interactive-elevated-program'],
  sources: [cite('S1', 'Best Practices')],
  *effects({ id }, terrain) {
    const { survey, content } = terrain.facts;
    const clients = survey.get('clients', id);
    if (clients?.data.kind !== 'computer' || !terrain.is2007(clients)) return;
    for (const deployment of content.deploymentsReaching(id)) {
      if (read(survey, deployment, 'runElevated').value !== true) continue;
      yield {
        gets: { kind: 'run-code', ids: [id] },
        element: deployment.id,
        gates: [closedAt(read(survey, deployment, 'userInteraction'), false)],
        sentence: () =>
          `${deployment.data.name} runs with administrative rights on ${clients.data.name} and shows its windows to the user, who can make them do more than they were meant for.`,
      };
    }
  },
  examples: [
    {
      outcome: 'enabled',
      shows: 'A program with administrative rights asks the user.',
      document: () => advertised({ runElevated: true, userInteraction: true }),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'viewer.userInteraction',
    },
    {
      outcome: 'held',
      shows: 'The program with administrative rights runs out of sight.',
      document: () => advertised({ runElevated: true, userInteraction: false }),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'run-code', id: 'desktops' },
      setting: 'viewer.userInteraction',
    },
    {
      outcome: 'absent',
      shows: 'It asks the user, with the rights of the user.',
      document: () => advertised({ userInteraction: true }),
      from: { kind: 'user', id: 'desktops' },
      to: { kind: 'run-code', id: 'desktops' },
    },
    {
      outcome: 'absent',
      shows: 'The program does not reach these clients.',
      document: () =>
        advertised({ runElevated: true, userInteraction: true }).clients('laptops', 10),
      from: { kind: 'user', id: 'laptops' },
      to: { kind: 'run-code', id: 'laptops' },
    },
  ],
};

function advertised(program: { runElevated?: boolean; userInteraction?: boolean }) {
  return draw()
    .zone('hq')
    .site('p01')
    .clients('desktops', 100)
    .deployment('viewer', { ...program, targets: ['desktops'] });
}
