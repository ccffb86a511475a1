import type { Need } from '../../../../src/sdk/index.js';
import { CARE_SOCIAL } from '../../codes/care-social.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import {
  extension,
  fhirTime,
  firstCode,
  object,
  objects,
  optional,
  period,
  type Resource,
  rankNumber,
  referenceKey,
  words,
} from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { classesOf, conceptOf, type Reading } from './reading.js';

const STATUS: Readonly<Record<string, Need['status']>> = {
  active: 'ACTIVE',
  recurrence: 'ACTIVE',
  relapse: 'ACTIVE',
  inactive: 'RESOLVED',
  remission: 'RESOLVED',
  resolved: 'RESOLVED',
};

const MOST_WORDS = 4000;

/** Rank of each target group: 1 primary, 2 secondary, as the efforts that address it say. `Condition/id` -> rank. */
export function ranksOf(resources: readonly Resource[]): ReadonlyMap<string, number> {
  const addressed = resources.filter(({ type }) => type === 'CarePlan').flatMap(({ body }) => objects(body.addresses));
  const ranks = new Map<string, number>();
  for (const one of addressed) {
    const [key, rank] = [referenceKey(one), rankNumber(extension(one, 'ConditionRank')?.valuePositiveInt)];
    if (key !== undefined && rank !== undefined) ranks.set(key, Math.min(rank, ranks.get(key) ?? rank));
  }
  return ranks;
}

/** A theme assessment or a target group. A refuted one says that the citizen does not have it, and is left out. */
export function needOfCondition(reading: Reading, resource: Resource, ranks: ReadonlyMap<string, number>): Need | undefined {
  const { body, id } = resource;
  if (firstCode(body.verificationStatus) === 'refuted') return void reading.tally.ignore('Condition refuted');
  const code = reading.code(body.code);
  const note = words(object(body.code)?.text, MOST_WORDS);
  const isTargetGroup = conceptOf(code)?.list === 'TARGET_GROUP';
  const holds = period(fhirTime(body.onsetDateTime), fhirTime(body.abatementDateTime));
  const inWords = code === undefined && note !== undefined ? (['HEALTH'] as const) : [];
  return {
    ...reading.header('needs', resource, {
      raise: [...classesOf(code), ...classesOfWords(note), ...inWords],
      registeredAt: fhirTime(body.recordedDate),
      holds,
    }),
    kind: isTargetGroup ? 'TARGET_GROUP' : 'CONDITION',
    ...optional('code', code),
    ...optional('severity', severityOf(reading, resource, conceptOf(code)?.list)),
    status: lookup(STATUS, firstCode(body.clinicalStatus)) ?? 'UNKNOWN',
    ...optional('rank', ranks.get(`Condition/${id}`)),
    ...optional('note', note),
    ...optional('period', holds),
  };
}

/** 0-4; only themes of Aktivitet og deltagelse may carry one, elsewhere it is left out and counted. */
function severityOf(reading: Reading, { body }: Resource, list: string | undefined): Need['severity'] {
  if (body.severity === undefined) return undefined;
  const level = reading.code(body.severity);
  if (list !== 'ACTIVITY') return void reading.tally.ignore('Condition.severity outside Aktivitet og deltagelse');
  const concept = conceptOf(level);
  return concept?.list === 'ABILITY_LEVEL' ? concept.score : undefined;
}

/** An assessment: need of support, the citizen's situation or resources, the state of an effort. The citizen's own perspective is no need. */
export function needOfObservation(reading: Reading, resource: Resource): Need | undefined {
  const { body } = resource;
  const kind = firstCode(body.code)?.toLowerCase();
  if (kind === CARE_SOCIAL.PERSPECTIVE) return undefined;
  const value = reading.code(body.valueCodeableConcept);
  const code = value ?? reading.code(body.code);
  const note = words(object(body.valueCodeableConcept)?.text, MOST_WORDS);
  const concept = conceptOf(value);
  const situation = kind === CARE_SOCIAL.SITUATION ? (['HEALTH'] as const) : [];
  const at = fhirTime(body.effectiveDateTime);
  const header = reading.header('needs', resource, {
    raise: [...classesOf(code), ...classesOfWords(note), ...situation],
    registeredAt: at,
    holds: period(at, undefined),
  });
  if (body.status === 'amended' || body.status === 'corrected') header.provenance.corrected = true;
  return {
    ...header,
    kind: kind === CARE_SOCIAL.SUPPORT_NEED ? 'SUPPORT_NEED' : 'ASSESSMENT',
    ...optional('code', code),
    ...optional('severity', concept?.list === 'SUPPORT_LEVEL' ? concept.score : undefined),
    status: body.status === 'cancelled' ? 'UNKNOWN' : 'ACTIVE',
    ...optional('note', note),
  };
}
