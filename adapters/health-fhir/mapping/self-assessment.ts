import type { SelfAssessment } from '../../../src/sdk/index.js';
import { concept, optional, type Resource, references } from '../fhir.js';
import { conditionCodes } from './goal.js';
import { fsiiiOf } from './read-code.js';
import { classesOfCodes, type Reading } from './reading.js';
import { fhirPeriod, fhirTime, period } from './times.js';

/**
 * The citizen's own view: how a thing is done (C1-C4) and whether limits are felt (D1-D2), about the condition in focus.
 * Results of follow-up (E1-E4), matters of interest and measurements are no self-assessment: counted, not mapped.
 */
export function selfAssessmentOf(reading: Reading, resource: Resource): SelfAssessment | undefined {
  const { body } = resource;
  const value = reading.code(concept(body.valueCodeableConcept));
  const list = fsiiiOf(value)?.list;
  if (list === 'FOLLOW_UP_RESULT') return void reading.ignore('Observation: result of follow-up');
  if (list !== 'PERFORMING' && list !== 'MEANING') return void reading.ignore('Observation: of another kind');
  const about = conditionCodes(reading, references(body.focus));
  const code = about[0] ?? reading.code(concept(body.code));
  const moment = fhirTime(body.effectiveDateTime);
  const holds = moment === undefined ? fhirPeriod(body.effectivePeriod) : period(moment, moment);
  return {
    ...reading.header('selfAssessments', resource, { raise: classesOfCodes(code, ...about), registered: body.issued, holds }),
    ...optional('code', code),
    ...optional('value', value),
    ...optional('assessedAt', holds?.from),
  };
}
