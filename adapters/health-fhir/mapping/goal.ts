import type { Code, Goal } from '../../../src/sdk/index.js';
import { GOAL_CATEGORIES } from '../codes/care-social.js';
import { severityOf } from '../codes/fsiii.js';
import { concept, object, objects, optional, type Resource, reference, references } from '../fhir.js';
import { fsiiiOf, readCode } from './read-code.js';
import { classesOfCodes, firstCode, type Reading } from './reading.js';
import { fhirTime, period } from './times.js';

const STATUS: Readonly<Record<string, Goal['status']>> = {
  proposed: 'PROPOSED',
  planned: 'ACTIVE',
  accepted: 'ACTIVE',
  active: 'ACTIVE',
  completed: 'ACHIEVED',
  cancelled: 'CANCELLED',
  rejected: 'CANCELLED',
};

/** A goal, or an expected condition (forventet tilstand); its title names the condition it is about when it has no words of its own. */
export function goalOf(reading: Reading, resource: Resource): Goal {
  const { body } = resource;
  const conditions = conditionCodes(reading, references(body.addresses));
  const description = concept(body.description);
  const code = reading.code(description);
  const target = targetOf(reading, resource);
  const category = categoryOf(resource, conditions.length > 0);
  const title = description?.text ?? conditions[0]?.label ?? code?.label;
  const ended = body.lifecycleStatus === 'completed' || body.lifecycleStatus === 'cancelled';
  const holds = period(fhirTime(body.startDate), ended ? fhirTime(body.statusDate) : undefined);
  return {
    ...reading.header('goals', resource, { raise: classesOfCodes(code, ...conditions), holds }),
    ...optional('title', title),
    ...optional('code', code),
    category,
    expressedBy: category === 'CITIZEN_WISH' ? 'CITIZEN' : voice(resource),
    ...target,
    status: statusOf(resource),
    ...optional('period', holds),
  };
}

/** The codes of the conditions that references point to. */
export function conditionCodes(reading: Reading, pointers: ReturnType<typeof references>): Code[] {
  return pointers.flatMap((pointer) => {
    const found = reading.resolve(pointer);
    const code = found?.type === 'Condition' ? readCode(concept(found.body.code)) : undefined;
    return code === undefined ? [] : [code];
  });
}

function categoryOf({ body }: Resource, addressesCondition: boolean): Goal['category'] {
  const codes = objects(body.category).map((one) => firstCode(one) ?? '');
  const known = codes.map((code) => GOAL_CATEGORIES[code.toLowerCase()]).find((category) => category !== undefined);
  return known ?? (addressesCondition ? 'CONDITION_GOAL' : 'EFFORT_GOAL');
}

function voice({ body }: Resource): Goal['expressedBy'] {
  const by = reference(body.expressedBy)?.reference ?? '';
  if (/(^|\/)Patient\//.test(by)) return 'CITIZEN';
  return /(^|\/)Practitioner(Role)?\//.test(by) ? 'PROFESSIONAL' : 'UNKNOWN';
}

function targetOf(reading: Reading, { body }: Resource): Pick<Goal, 'targetSeverity' | 'dueDate'> {
  const targets = objects(body.target);
  const codes = targets.map(({ detailCodeableConcept }) => fsiiiOf(reading.code(concept(detailCodeableConcept))));
  const severity = codes.map(severityOf).find((score) => score !== undefined);
  const due = targets.map(({ dueDate }) => fhirTime(dueDate)).find((day) => day !== undefined);
  return { ...optional('targetSeverity', severity), ...optional('dueDate', due?.slice(0, 10)) };
}

function statusOf({ body }: Resource): Goal['status'] {
  const missed = firstCode(object(body.achievementStatus)) === 'not-achieved';
  const status = STATUS[String(body.lifecycleStatus)] ?? 'UNKNOWN';
  return status === 'ACHIEVED' && missed ? 'UNKNOWN' : status;
}
