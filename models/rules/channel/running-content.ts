// What protects content that runs from distribution points.
import { read } from '../../document/reading.ts';
import type { Entry } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Verdict } from '../rule.ts';
import { ask } from '../verdicts.ts';

type Deployment = Entry<'deployments'>;

/** What a rule says of the channels behind a deployment that runs from distribution points. */
interface Said {
  /** The flows that have to be signed and encrypted; none where there is nothing to protect. */
  flowsOf(deployment: Deployment): readonly Flow[];
  violation(deployment: Deployment, open: readonly Flow[]): string;
  pass(deployment: Deployment): string;
}

/** Judges each deployment that runs from distribution points by whether its channels have what IPsec gives. */
export function* judgeRunningContent(facts: Facts, said: Said): Iterable<Verdict> {
  for (const deployment of facts.all('deployments')) {
    const setting = read(facts.survey, deployment, 'execution');
    if (setting.basis === 'undecided') yield ask(facts, deployment, setting);
    if (setting.value !== 'run-from-distribution-point') continue;
    const flows = said.flowsOf(deployment);
    if (flows.length === 0) continue;
    const evidence = {
      subject: deployment,
      setting,
      read: [setting],
      others: () => deployment.data.packages ?? [],
    };
    const open = flows.filter(({ signed, encrypted }) => signed !== true || encrypted !== true);
    yield open.length === 0
      ? { ...evidence, outcome: 'pass', flows: () => flows, message: () => said.pass(deployment) }
      : {
          ...evidence,
          outcome: 'violation',
          flows: () => open,
          fix: () => [{ element: deployment.id, setting: setting.key, value: 'download' }],
          message: () => said.violation(deployment, open),
        };
  }
}
