// What computers boot from to be deployed, and the client certificate that it lends to each of them.
import { type Reading, read, readRole } from '../../document/reading.ts';
import type { Entry, Survey } from '../../document/survey.ts';
import type { Facts } from '../../facts/facts.ts';

type CertificateSetting = 'clientCertificate' | 'certificateCompromised' | 'certificateBlocked';

export interface BootSource {
  readonly subject: Entry;
  readonly name: () => string;
  readonly certificate: (key: CertificateSetting) => Reading<boolean>;
  /** The client groups that boot from it to be deployed. */
  readonly computers: () => readonly Entry<'clients'>[];
}

export function bootMedia(facts: Facts): readonly Entry<'media'>[] {
  return facts.all('media').filter(({ data }) => data.kind === 'boot');
}

/** The PXE service points and boot media of the drawing. */
export function* bootSources(facts: Facts): Iterable<BootSource> {
  for (const point of facts.holders('pxe-service-point')) yield servicePoint(facts, point);
  for (const medium of bootMedia(facts)) yield bootMedium(facts, medium);
}

/** What computers boot from, where the element with this id is that. */
export function bootSource(facts: Facts, id: string): BootSource | undefined {
  const point = facts.survey.get('systems', id);
  if (point?.data.roles?.['pxe-service-point'] !== undefined) return servicePoint(facts, point);
  const medium = facts.survey.get('media', id);
  return medium?.data.kind === 'boot' ? bootMedium(facts, medium) : undefined;
}

/**
 * Whether it has a client certificate to lend: in mixed mode a self-signed one (S3), in native mode unless it is
 * said that none was imported.
 */
export function lendsCertificate({ survey }: Facts, { subject, certificate }: BootSource): boolean {
  const isMixed = survey.modeOf(subject.site ?? '') === 'mixed';
  return isMixed || certificate('clientCertificate').value !== false;
}

function servicePoint({ survey, networkBoot }: Facts, point: Entry<'systems'>): BootSource {
  return {
    subject: point,
    name: () => `the PXE service point on ${point.data.name}`,
    certificate: (key) => readRole(survey, point, 'pxe-service-point', key),
    computers: () => networkBoot.computersOf(point.id),
  };
}

function bootMedium({ survey }: Facts, medium: Entry<'media'>): BootSource {
  return {
    subject: medium,
    name: () => medium.data.name,
    certificate: (key) => read(survey, medium, key),
    computers: () => computersFrom(survey, medium),
  };
}

function computersFrom(survey: Survey, { data }: Entry<'media'>): readonly Entry<'clients'>[] {
  const sequences = (data.deployments ?? []).flatMap((id) => survey.get('deployments', id) ?? []);
  return [...new Set(sequences.flatMap((sequence) => survey.clientsReached(sequence)))];
}
