import { type CitizenRecords, type RecordKind, type RelationFact, SourceProblem } from '../../../../src/sdk/index.js';
import type { Delivery } from '../../fhir/bundle.js';
import { firstCode, type Json, object, objects, type Resource, referenceKey } from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import type { Delivered } from '../delivered.js';
import { Tally } from '../tally.js';
import { appointmentOf, caseOf, handleplanOf, selfAssessmentOf } from './course.js';
import { effortsOf, namesAnonymousTreatment } from './effort.js';
import { LOOKED_UP, MAPPED, NOT_OURS, unreadFields } from './fields.js';
import { goalOf } from './goal.js';
import { needOfCondition, needOfObservation, ranksOf } from './need.js';
import { Reading } from './reading.js';
import { contactsOf, managingContact, relationsOf } from './team.js';

/** The records of the asked kinds that one delivery holds. Pure. */
export function recordsOfBundle(
  delivery: Delivery,
  kinds: readonly RecordKind[],
  delivered: Delivered,
  tally: Tally,
): CitizenRecords {
  const reading = new Reading(delivery.resources, delivered, tally);
  const passed = screened(delivery, tally);
  const of = (type: string) => passed.filter((one) => one.type === type);
  const [patient] = delivery.resources.filter(({ type }) => type === 'Patient');
  const ranks = ranksOf(passed);
  const make: Partial<Record<RecordKind, () => object[]>> = {
    cases: () => of('ServiceRequest').map((one) => caseOf(reading, one, patient)),
    contacts: () => [
      ...of('CareTeam').flatMap((one) => contactsOf(reading, one)),
      ...[patient].flatMap((one) => (one === undefined ? [] : (managingContact(reading, one) ?? []))),
    ],
    needs: () => [
      ...of('Condition').flatMap((one) => needOfCondition(reading, one, ranks) ?? []),
      ...of('Observation').flatMap((one) => needOfObservation(reading, one) ?? []),
    ],
    goals: () => of('Goal').map((one) => goalOf(reading, one)),
    efforts: () => of('CarePlan').flatMap((one) => effortsOf(reading, one)),
    appointments: () => of('Encounter').map((one) => appointmentOf(reading, one)),
    plans: () => {
      const efforts = of('CarePlan').filter(({ body }) => body.basedOn === undefined);
      return [handleplanOf(reading, efforts, of('Goal')) ?? []].flat();
    },
    selfAssessments: () => of('Observation').flatMap((one) => selfAssessmentOf(reading, one) ?? []),
  };
  return Object.fromEntries(kinds.flatMap((kind) => (make[kind] === undefined ? [] : [[kind, make[kind]()]])));
}

/**
 * Who works with the citizen, as the care teams of a delivery say. Of reports read as one, those of the newest that names any team: a team
 * that it leaves out opens nothing.
 */
export function relationsOfBundle(delivery: Delivery, delivered: Delivered): RelationFact[] {
  const tally = new Tally();
  const reading = new Reading(delivery.resources, delivered, tally);
  const teams = screened(delivery, tally).filter(({ type }) => type === 'CareTeam');
  const newest = teams
    .map(({ deliveredAt = '' }) => deliveredAt)
    .sort()
    .at(-1);
  return teams
    .filter(({ deliveredAt = '' }) => deliveredAt === newest)
    .flatMap((team) => relationsOf(reading, team, delivery.cpr));
}

/** The resources that may be mapped; what is left out is counted. Somebody else as subject is SOURCE_IDENTITY_MISMATCH. */
function screened({ resources }: Delivery, tally: Tally): Resource[] {
  const patients = new Set(
    resources.filter(({ type }) => type === 'Patient').flatMap(({ id, fullUrl }) => [`Patient/${id}`, fullUrl ?? '']),
  );
  const newest = [...new Map(resources.map((one) => [`${one.type}/${one.id}`, one])).values()];
  const passed = newest.filter((resource) => {
    const { type, body } = resource;
    for (const name of unreadFields(type, body)) if (MAPPED.has(type) || type === 'Patient') tally.ignore(name);
    if (LOOKED_UP.has(type)) return false;
    const reason = refusal(resource);
    if (reason !== undefined) {
      tally.ignore(reason);
      return false;
    }
    const subject = object(body.subject);
    const key = referenceKey(subject);
    if (subject !== undefined && (key === undefined || !patients.has(key))) throw new SourceProblem('SOURCE_IDENTITY_MISMATCH');
    return true;
  });
  return withoutAnonymousTreatment(passed, tally);
}

function refusal({ type, body }: Resource): string | undefined {
  if (!MAPPED.has(type)) return lookup(NOT_OURS, type) === undefined ? 'resource of an unknown type' : `${type}: not ours`;
  if (body.implicitRules !== undefined || body.modifierExtension !== undefined) return `${type}: unknown modifier`;
  const error = 'entered-in-error';
  const isError = body.status === error || body.lifecycleStatus === error || firstCode(body.verificationStatus) === error;
  return isError ? `${type}: entered in error` : undefined;
}

/** Leaves out anonymous treatment with all that hangs on it: services, teams, goals and follow-ups that only it points to. */
function withoutAnonymousTreatment(resources: readonly Resource[], tally: Tally): Resource[] {
  const anonymous = new Set(resources.filter(({ body }) => namesAnonymousTreatment(body)).map(keyOf));
  if (anonymous.size === 0) return [...resources];
  const hangs = (resource: Resource) => objects(resource.body.basedOn).some((one) => anonymous.has(referenceKey(one) ?? ''));
  const dropped = new Set([...anonymous, ...resources.filter(hangs).map(keyOf)]);
  const pointedTo = (wanted: boolean) =>
    new Set(resources.filter((one) => dropped.has(keyOf(one)) === wanted).flatMap(({ body }) => hangersOf(body)));
  const [theirs, others] = [pointedTo(true), pointedTo(false)];
  for (const key of theirs) if (!others.has(key)) dropped.add(key);
  for (const _ of dropped) tally.ignore('anonymous treatment');
  return resources.filter((one) => !dropped.has(keyOf(one)));
}

function hangersOf(body: Json): string[] {
  const outcomes = objects(body.activity).flatMap(({ outcomeReference }) => objects(outcomeReference));
  const extensions = objects(body.extension).flatMap(({ valueReference }) => objects(valueReference));
  const pointers = [...objects(body.careTeam), ...objects(body.goal), ...objects(body.addresses), ...outcomes, ...extensions];
  return pointers.flatMap((one) => referenceKey(one) ?? []);
}

const keyOf = ({ type, id }: Resource): string => `${type}/${id}`;
