import type { Code, Goal } from '../../../../src/sdk/index.js';
import { CARE_SOCIAL } from '../../codes/care-social.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import {
  codings,
  fhirTime,
  firstCode,
  type Json,
  object,
  objects,
  optional,
  period,
  type Resource,
  referenceKey,
  text,
  words,
} from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { classesOf, conceptOf, type Reading } from './reading.js';

const STATUS: Readonly<Record<string, Goal['status']>> = {
  proposed: 'PROPOSED',
  planned: 'ACTIVE',
  accepted: 'ACTIVE',
  active: 'ACTIVE',
  'on-hold': 'ACTIVE',
  completed: 'ACHIEVED',
  cancelled: 'CANCELLED',
  rejected: 'CANCELLED',
};

const CATEGORY: Readonly<Record<string, Goal['category']>> = {
  [CARE_SOCIAL.FFB_WISH]: 'CITIZEN_WISH',
  [CARE_SOCIAL.WISH]: 'CITIZEN_WISH',
  [CARE_SOCIAL.SUBGOAL]: 'SUBGOAL',
};

const PROFESSIONALS: Readonly<Record<string, true>> = { Practitioner: true, PractitionerRole: true, Organization: true };

/** A goal. Reports leave the words out: then its type and the themes it is about are its title. */
export function goalOf(reading: Reading, resource: Resource): Goal {
  const { body } = resource;
  const kind = reading.code(objects(body.category)[0])?.code.toLowerCase() ?? '';
  const targets = objects(body.target);
  const type = reading.code(focus(targets, CARE_SOCIAL.GOAL_TYPE_FOCUS)?.detailCodeableConcept);
  const level = conceptOf(reading.code(focus(targets, CARE_SOCIAL.ABILITY_FOCUS)?.detailCodeableConcept));
  const themes = addressed(reading, body);
  const written = words(object(body.description)?.text, 2000);
  if (codings(body.description).length > 0) reading.tally.ignore('Goal.description.coding');
  const title = written ?? titleOf(type, themes);
  const category = lookup(CATEGORY, kind) ?? 'EFFORT_GOAL';
  const dueDate = targets.map(({ dueDate }) => fhirTime(dueDate)).find((day) => day?.length === 10);
  const holds = period(fhirTime(body.startDate), undefined);
  return {
    ...reading.header('goals', resource, { raise: [...classesOf(...themes), ...classesOfWords(title)], holds }),
    ...optional('title', title),
    ...optional('code', type),
    category,
    expressedBy: voiceOf(reading, object(body.expressedBy), category),
    ...optional('targetSeverity', level?.list === 'ABILITY_LEVEL' ? level.score : undefined),
    status: statusOf(body),
    ...optional('dueDate', dueDate),
    ...optional('period', holds),
  };
}

/** Whose goal it is, as far as the source says: by its `expressedBy`, else by its category. */
function voiceOf(reading: Reading, by: Json | undefined, category: Goal['category']): Goal['expressedBy'] {
  if (by === undefined) return category === 'CITIZEN_WISH' ? 'CITIZEN' : 'UNKNOWN';
  const type = reading.resolve(by)?.type ?? referenceKey(by)?.split('/')[0] ?? text(by.type);
  if (type === 'Patient') return 'CITIZEN';
  return lookup(PROFESSIONALS, type) === true ? 'PROFESSIONAL' : 'UNKNOWN';
}

function statusOf(body: Json): Goal['status'] {
  const status = lookup(STATUS, text(body.lifecycleStatus)) ?? 'UNKNOWN';
  return status === 'ACHIEVED' && firstCode(body.achievementStatus) === 'not-achieved' ? 'UNKNOWN' : status;
}

function focus(targets: readonly Json[], code: string): Json | undefined {
  return targets.find(({ measure }) => codings(measure).some((one) => one.code?.toLowerCase() === code));
}

function addressed(reading: Reading, body: Json): Code[] {
  const conditions = objects(body.addresses).map((reference) => reading.resolve(reference));
  return conditions.flatMap((condition) => {
    const concept = condition?.type === 'Condition' ? codings(condition.body.code) : [];
    return concept.length === 0 ? [] : (reading.code(condition!.body.code) ?? []);
  });
}

function titleOf(type: Code | undefined, themes: readonly Code[]): string | undefined {
  const about = themes.flatMap(({ label }) => label ?? []).join(', ');
  const whole = [type?.label, about].filter((part) => part !== undefined && part !== '').join(': ');
  return whole === '' ? undefined : whole.slice(0, 2000);
}
