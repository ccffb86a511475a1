import type { Need } from '../../../src/sdk/index.js';
import { severityOf } from '../codes/fsiii.js';
import { concept, extension, object, optional, type Resource } from '../fhir.js';
import { fsiiiOf, readCode } from './read-code.js';
import { classesOfCodes, firstCode, type Reading } from './reading.js';
import { fhirPeriod, fhirTime, period } from './times.js';

const STATUS: Readonly<Record<string, Need['status']>> = {
  active: 'ACTIVE',
  recurrence: 'ACTIVE',
  relapse: 'ACTIVE',
  inactive: 'RESOLVED',
  remission: 'RESOLVED',
  resolved: 'RESOLVED',
};

/** A condition (tilstand) as a need. A refuted one says that the citizen does not have it, and is left out. */
export function needOf(reading: Reading, resource: Resource): Need | undefined {
  const { body } = resource;
  if (firstCode(object(body.verificationStatus)) === 'refuted') return void reading.ignore('Condition refuted');
  const code = reading.code(concept(body.code));
  const holds = conditionPeriod(resource);
  return {
    ...reading.header('needs', resource, { raise: classesOfCodes(code), registered: body.recordedDate, holds }),
    kind: 'CONDITION',
    ...optional('code', code),
    ...optional('severity', severity(reading, resource)),
    status: STATUS[firstCode(object(body.clinicalStatus)) ?? ''] ?? 'UNKNOWN',
    ...optional('rank', rank(resource)),
    ...optional('period', holds),
  };
}

/** The score; the guides forbid one on a nursing condition, so there it is left out. */
function severity(reading: Reading, { body }: Resource): Need['severity'] {
  const written = concept(body.severity);
  if (written === undefined) return undefined;
  if (fsiiiOf(readCode(concept(body.code)))?.list === 'NURSING_CONDITION') {
    return void reading.ignore('Condition.severity of a nursing condition');
  }
  return severityOf(fsiiiOf(reading.code(written)));
}

/** Extension ConditionRank: 1 primary, 2 secondary. */
function rank({ body }: Resource): number | undefined {
  const value = extension(body, 'ConditionRank')?.valuePositiveInt;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 99 ? value : undefined;
}

/** From onset to abatement. The day of recording is no onset: a condition of which no onset is told began at a time that we do not know. */
function conditionPeriod({ body }: Resource): Need['period'] {
  const onset = fhirTime(body.onsetDateTime) ?? fhirPeriod(body.onsetPeriod)?.from;
  const abatement = fhirPeriod(body.abatementPeriod);
  return period(onset, fhirTime(body.abatementDateTime) ?? abatement?.to ?? abatement?.from);
}
