// What an attacker can have: positions, control, identities, secrets, and what must not happen.

/** What can be had, with the words for it; `{name}` is the name of the element. */
export const holdingKinds = {
  controls: 'controls {name}',
  'on-path': 'is on the path in {name}',
  'rogue-client': 'has a computer of their own in {name}',
  stolen: 'has stolen {name}',
  user: 'is a user at {name}',
  linker: 'may link collections to {name}',
  writer: 'may write to {name}',
  'impersonates-client': 'passes for a client of {name}',
  'real-client': 'passes for a trusted client of {name}',
  'fallen-client': 'controls a trusted client of {name}',
  influences: 'acts with the powers of site {name}',
  certificate: 'holds the client certificate of {name}',
  secrets: 'holds the secrets of {name}',
  content: 'holds the content of {name}',
  'poses-as-pxe': 'answers PXE requests in {name}',
  'run-code': 'runs code on {name}',
  'control-site-server': 'controls the site server of {name}',
  'read-personal-data': 'reads personal data of {name}',
  'block-updates': 'keeps updates and programs from {name}',
  'block-deployments': 'keeps operating systems from {name}',
  'destroy-data': 'destroys data of {name}',
  'receive-unintended-content': 'receives at {name} what was not meant for it',
} as const;

export type HoldingKind = keyof typeof holdingKinds;

/** One thing that an attacker has: what, and of which element. */
export interface Holding {
  readonly kind: HoldingKind;
  readonly id: string;
}

/** The same thing had of all of these elements at once. */
export interface Holdings {
  readonly kind: HoldingKind;
  readonly ids: readonly string[];
}

/** The holding as the command line and JSON write it: `controls:per-mp01`. */
export function holdingText({ kind, id }: Holding): string {
  return `${kind}:${id}`;
}
