import {
  type Built,
  type Calendar,
  careSocial,
  clinical,
  contactClass,
  type Dialect,
  fsiii,
  type maker,
  pointer,
  verification,
} from './build.js';

const PLANNED_EFFORT_VISIT = '784275f1-6822-4a88-b361-d958007d5253';
const FOLLOW_UP = '9f03dfbb-7a97-45a5-94db-d4c3501714a9';
const CONDITION_GOAL = 'ca552020-6ed1-4cdc-b0d4-32697f1f27ad';
const SCORE = ['B1', 'B2', 'B3', 'B4', 'B5'] as const;

export interface CareFacts {
  /** FSIII keys: care conditions with present and expected score */
  needs: readonly (readonly [key: string, score: 0 | 1 | 2 | 3 | 4, expected: 0 | 1 | 2 | 3 | 4])[];
  /** FSIII keys of granted efforts */
  efforts: readonly string[];
  /** FSIII keys of nursing conditions, which bear no score */
  nursing: readonly string[];
  /** FSIII keys of delivered nursing efforts */
  delivered: readonly string[];
  dialect: Dialect;
}

/** Home care and nursing by the care guide 1.2.0 (dialects UUID and KEY) or 1.0.4 (VERSION_1). */
export function careResources(make: ReturnType<typeof maker>, days: Calendar, facts: CareFacts): Built[] {
  const profile = (name: string) => `gateway/StructureDefinition/klgateway-care-${name}`;
  const code = (key: string) => fsiii(key, facts.dialect);
  const condition = (key: string, more: Record<string, unknown>) =>
    make('Condition', profile('condition'), {
      clinicalStatus: clinical('active'),
      verificationStatus: verification('confirmed'),
      code: code(key),
      recordedDate: days.day(-120),
      ...more,
    });

  const needs = facts.needs.map(([key, score]) => condition(key, { severity: code(SCORE[score]) }));
  const nursing = facts.nursing.map((key) => condition(key, {}));
  const goals = facts.needs.map(([, , expected], at) =>
    make('Goal', profile('goal'), {
      lifecycleStatus: 'planned',
      category: [careSocial(CONDITION_GOAL)],
      description: fsiii('e182c5dc-9f91-474a-92e8-f62be3d498f4'),
      startDate: days.day(-118),
      addresses: [pointer(needs[at]!)],
      target: [{ detailCodeableConcept: code(SCORE[expected]), dueDate: days.day(60 + at) }],
    }),
  );
  const efforts = facts.efforts.map((key, at) =>
    make('CarePlan', profile('planned-intervention'), {
      status: 'active',
      intent: 'plan',
      period: { start: days.day(-110 + at) },
      activity: [{ detail: { code: code(key), status: 'in-progress', reasonReference: needs.slice(0, 1).map(pointer) } }],
    }),
  );
  const delivered = facts.delivered.map((key, at) =>
    make('Procedure', profile('completed-intervention'), {
      status: 'completed',
      code: code(key),
      performedDateTime: days.at(-9 - at, '09:15'),
      reasonReference: nursing.slice(0, 1).map(pointer),
    }),
  );
  return [
    ...needs,
    ...nursing,
    ...goals,
    ...efforts,
    ...delivered,
    ...contacts(make, days, needs),
    ...ownView(make, days, needs, code),
  ];
}

function contacts(make: ReturnType<typeof maker>, days: Calendar, needs: readonly Built[]): Built[] {
  const encounter = (fields: Record<string, unknown>) =>
    make('Encounter', 'gateway/StructureDefinition/klgateway-care-encounter', { class: contactClass('HH'), ...fields });
  return [
    encounter({
      status: 'finished',
      type: [careSocial(PLANNED_EFFORT_VISIT)],
      period: { start: days.at(-3, '08:05'), end: days.at(-3, '08:25') },
    }),
    encounter({
      status: 'planned',
      type: [careSocial(FOLLOW_UP)],
      period: { start: days.day(21) },
      reasonReference: needs.slice(0, 1).map(pointer),
    }),
  ];
}

function ownView(
  make: ReturnType<typeof maker>,
  days: Calendar,
  needs: readonly Built[],
  code: (key: string) => unknown,
): Built[] {
  const observation = (about: string, value: string, focus: Built) =>
    make('Observation', 'gateway/StructureDefinition/klgateway-care-citizens-own-observation', {
      status: 'final',
      code: code(about),
      focus: [pointer(focus)],
      effectiveDateTime: days.day(-120),
      valueCodeableConcept: code(value),
    });
  return needs.slice(0, 1).flatMap((need) => [observation('C', 'C2', need), observation('D', 'D2', need)]);
}
