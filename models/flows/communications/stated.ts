// Links that the architect states, as flows.
import type { Entry } from '../../document/survey.ts';
import type { Communication, EndPair, Terms } from '../flow.ts';

const stated: Communication = {
  id: 'stated-link',
  reach: 'hierarchy',
  purpose: 'A data flow that the architect states.',
  carries: [],
  initiator: 'from',
  pairs: (pairs) => pairs.statedLinks(),
  terms: (pair) => statedTerms((pair as EndPair & { readonly link: Entry<'links'> }).link),
};

function statedTerms({ data }: Entry<'links'>): Terms {
  return {
    protocol: data.protocol ?? 'not stated',
    ports: [],
    authentication: 'Not stated.',
    signed: data.signed,
    encrypted: data.encrypted,
    why: data.purpose ?? 'The architect states it.',
    sources: [],
  };
}

export const statedCommunications: readonly Communication[] = [stated];
