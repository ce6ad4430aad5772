// What stands where. Whoever stands in a zone stands beside, and reaches, what stands in it and in the zones inside it.
// What a flow crosses is another matter: one whose ends are both inside a zone does not leave that inside.
import type { Entry, Survey } from '../document/survey.ts';
import type { RoleId } from '../elements/roles/index.ts';
import { within } from '../flows/ends.ts';

/** The roles that clients use. */
const servingRoles = [
  'management-point',
  'device-management-point',
  'software-update-point',
  'state-migration-point',
  'fallback-status-point',
  'server-locator-point',
  'reporting-point',
  'system-health-validator-point',
  'distribution-point',
  'branch-distribution-point',
  'pxe-service-point',
] as const satisfies RoleId[];

const nothing: readonly never[] = [];

export class Zones {
  readonly #survey: Survey;
  #inside: ReadonlyMap<string, readonly string[]> | undefined;
  #servers: ReadonlyMap<string, ReadonlySet<Entry<'systems'>>> | undefined;
  #services: ReadonlyMap<string, readonly Entry<'services'>[]> | undefined;

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** A zone and the zones inside it. */
  within(zone: string): readonly string[] {
    this.#inside ??= this.#findInside();
    return this.#inside.get(zone) ?? nothing;
  }

  #findInside(): ReadonlyMap<string, readonly string[]> {
    const inside = new Map<string, string[]>();
    for (const { id } of this.#survey.all('zones')) {
      for (const around of this.#survey.zoneChain(id)) within(inside, around, () => []).push(id);
    }
    return inside;
  }

  /** The computers with a role for clients that stand in a zone; each once. */
  serversIn(zone: string): readonly Entry<'systems'>[] {
    this.#servers ??= this.#findServers();
    return this.within(zone).flatMap((each) => [...(this.#servers?.get(each) ?? nothing)]);
  }

  #findServers(): ReadonlyMap<string, ReadonlySet<Entry<'systems'>>> {
    const servers = new Map<string, Set<Entry<'systems'>>>();
    for (const role of servingRoles) {
      for (const system of this.#survey.holders(role)) {
        within(servers, system.zone ?? '', () => new Set()).add(system);
      }
    }
    return servers;
  }

  /** The services that stand in a zone. */
  servicesIn(zone: string): readonly Entry<'services'>[] {
    this.#services ??= this.#findServices();
    return this.within(zone).flatMap((each) => this.#services?.get(each) ?? nothing);
  }

  #findServices(): ReadonlyMap<string, readonly Entry<'services'>[]> {
    const services = new Map<string, Entry<'services'>[]>();
    for (const service of this.#survey.all('services')) {
      within(services, service.zone ?? '', () => []).push(service);
    }
    return services;
  }
}
