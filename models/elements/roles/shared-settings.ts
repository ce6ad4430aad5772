// Settings that several roles have alike.
import type { Field } from '../field.ts';
import { cite } from '../sources.ts';

const inNativeMode = {
  type: 'boolean',
  applies: { modes: ['native'] },
  sources: [cite('S3', 'Native Mode Certificates')],
} as const;

/** Whether the web site of a role has a certificate; `role` as it stands in a sentence. */
export function webServerCertificate(role: string) {
  return {
    ...inNativeMode,
    label: 'Web server certificate',
    help: 'Its web site has a server certificate.',
    question: `Does the ${role} on {name} have a Web server certificate?`,
  } as const satisfies Field;
}

/** Whether the computer with a role has a certificate of a client; `role` as it stands in a sentence. */
export function clientCertificate(role: string) {
  return {
    ...inNativeMode,
    label: 'Client certificate',
    help: 'The computer has a client authentication certificate.',
    question: `Does the ${role} on {name} have a client authentication certificate?`,
  } as const satisfies Field;
}

export const internetFacing = {
  type: 'boolean',
  unlessDeclared: false,
  label: 'Internet-facing',
  help: 'Clients reach it from the Internet.',
  sources: [cite('D18')],
} as const satisfies Field;
