import { type RelationFact, timeOf } from '../../../src/sdk/index.js';
import { type Json, object, objects, optional, type Resource, reference, referenceKey, text } from '../fhir.js';
import { unitId, unitOfOrganization } from './organization.js';
import { personNumberOf } from './person-number.js';
import { lastUpdated } from './times.js';

/** Identifier system under which a care team names employees by the id that the municipality's issuer uses; agreed per installation. */
export const EMPLOYEE_SYSTEM = 'urn:helhed:employee';

/** The relations that one page of care teams tells. Teams that are not active or whose citizen has not one number are passed over. */
export function relationsOf(resources: readonly Resource[], now: string): RelationFact[] {
  const held = new Map(resources.map((resource) => [`${resource.type}/${resource.id}`, resource.body]));
  return resources
    .filter(({ type, body }) => type === 'CareTeam' && body.status === 'active')
    .flatMap((team) => factsOfTeam(team, held, now));
}

function factsOfTeam(team: Resource, held: ReadonlyMap<string, Json>, now: string): RelationFact[] {
  const { body } = team;
  const cpr = cprOf(reference(body.subject), held);
  if (cpr === undefined) return [];
  const facts = objects(body.participant).flatMap((participant, at) => {
    const employee = employeeOf(participant, held);
    if (employee === undefined) return [];
    const when = times(object(participant.period) ?? object(body.period), body, now);
    return [{ cpr, employee, capacity: 'CASEWORKER' as const, ...when, sourceRecordId: `CareTeam/${team.id}#${at}` }];
  });
  if (facts.length > 0) return facts;
  const unit = unitIdOf(objects(body.managingOrganization)[0], held);
  if (unit === undefined) return [];
  return [{ cpr, unit, capacity: 'TEAM', ...times(object(body.period), body, now), sourceRecordId: `CareTeam/${team.id}` }];
}

function find(literal: string | undefined, held: ReadonlyMap<string, Json>): Json | undefined {
  return literal === undefined ? undefined : held.get(referenceKey(literal) ?? '');
}

/** The one number in use of the team's citizen, a CPR number before a replacement number. Two different ones are nobody's. */
function cprOf(subject: ReturnType<typeof reference>, held: ReadonlyMap<string, Json>): string | undefined {
  const patient = find(subject?.reference, held);
  const inUse = objects(patient?.identifier).filter(({ use }) => use !== 'old');
  const numbers = [subject?.identifier, ...inUse].flatMap((identifier) => personNumberOf(identifier) ?? []);
  const registered = numbers.filter(({ kind }) => kind === 'CPR');
  const found = new Set((registered.length > 0 ? registered : numbers).map(({ value }) => value));
  return found.size === 1 ? [...found][0] : undefined;
}

function employeeOf(participant: Json, held: ReadonlyMap<string, Json>): string | undefined {
  const member = reference(participant.member);
  if (member?.identifier?.system === EMPLOYEE_SYSTEM) return member.identifier.value;
  const own = objects(find(member?.reference, held)?.identifier).find(({ system }) => system === EMPLOYEE_SYSTEM);
  return text(own?.value);
}

function unitIdOf(managing: Json | undefined, held: ReadonlyMap<string, Json>): string | undefined {
  const pointer = reference(managing);
  const organization = find(pointer?.reference, held);
  return organization === undefined ? unitId(pointer?.identifier?.value) : unitOfOrganization(organization).id;
}

/** Instants of a FHIR period: a day begins at Danish midnight, an end day is counted whole. Without a start: when the team was last written, else now. */
function times(period: Json | undefined, body: Json, now: string): Pick<RelationFact, 'from' | 'to'> {
  const from = instant(text(period?.start), '00:00:00') ?? instant(lastUpdated(body), '00:00:00') ?? now;
  return { from, ...optional('to', instant(text(period?.end), '23:59:59')) };
}

function instant(time: string | undefined, hour: string): string | undefined {
  return timeOf(time?.length === 10 ? `${time}T${hour}` : time);
}
