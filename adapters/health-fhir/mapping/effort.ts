import { type Code, classesRevealedBy, type Effort, type Period } from '../../../src/sdk/index.js';
import { concept, type Json, object, objects, optional, type Reference, type Resource, references } from '../fhir.js';
import { intentOf } from './intent.js';
import { fsiiiOf } from './read-code.js';
import { classesOfCodes, type Reading } from './reading.js';
import { fhirPeriod, fhirTime, period } from './times.js';

const PLAN_STATUS: Readonly<Record<string, Effort['status']>> = {
  draft: 'PLANNED',
  active: 'ACTIVE',
  'on-hold': 'INTERRUPTED',
  revoked: 'CANCELLED',
  completed: 'COMPLETED',
};

const ACTIVITY_STATUS: Readonly<Record<string, Effort['status']>> = {
  'not-started': 'PLANNED',
  scheduled: 'PLANNED',
  'on-hold': 'INTERRUPTED',
  stopped: 'INTERRUPTED',
  cancelled: 'CANCELLED',
  completed: 'COMPLETED',
};

const PROCEDURE_STATUS: Readonly<Record<string, Effort['status']>> = {
  preparation: 'PLANNED',
  'in-progress': 'ACTIVE',
  'on-hold': 'INTERRUPTED',
  stopped: 'INTERRUPTED',
  'not-done': 'CANCELLED',
  completed: 'COMPLETED',
};

/** The efforts granted in a care plan: one for each activity that the plan details. What is only proposed has not been granted. */
export function effortsOf(reading: Reading, resource: Resource): Effort[] {
  const details = objects(resource.body.activity)
    .map(({ detail }) => object(detail))
    .filter((detail) => detail !== undefined);
  if (details.length > 0 && intentOf(resource.body) === 'PROPOSED') {
    reading.ignore('CarePlan: not granted');
    return [];
  }
  return details.map((detail, at) => grantedEffort(reading, resource, detail, at === 0 ? '' : `#${at}`));
}

function grantedEffort(reading: Reading, resource: Resource, detail: Json, part: string): Effort {
  for (const reason of references(detail.reasonReference)) reading.resolve(reason);
  const code = reading.code(concept(detail.code));
  const when = fhirPeriod(detail.scheduledPeriod) ?? fhirPeriod(resource.body.period);
  const reason = reading.code(concept(detail.statusReason));
  return {
    ...effortHead(reading, resource, {
      code,
      words: concept(detail.code)?.text,
      part,
      holds: when,
      registered: resource.body.created,
    }),
    status: intentOf(resource.body) === 'DECIDED' ? grantedStatus(resource, detail) : 'UNKNOWN',
    ...optional('statusReason', reason?.label),
    ...optional('period', when),
    ...provider(reading, references(detail.performer)),
    delivered: false,
  };
}

/** A delivered intervention. */
export function deliveredEffort(reading: Reading, resource: Resource): Effort {
  const { body } = resource;
  for (const reason of references(body.reasonReference)) reading.resolve(reason);
  const code = reading.code(concept(body.code));
  const moment = fhirTime(body.performedDateTime);
  const when = moment === undefined ? fhirPeriod(body.performedPeriod) : period(moment, moment);
  return {
    ...effortHead(reading, resource, { code, words: concept(body.code)?.text, part: '', holds: when }),
    status: PROCEDURE_STATUS[String(body.status)] ?? 'UNKNOWN',
    ...optional('statusReason', reading.code(concept(body.statusReason))?.label),
    ...optional('period', when),
    ...provider(
      reading,
      objects(body.performer).flatMap(({ actor }) => references([object(actor) ?? {}])),
    ),
    delivered: body.status !== 'not-done' && body.status !== 'preparation',
  };
}

interface Head {
  code: Code | undefined;
  /** the source's own words for the code */
  words: string | undefined;
  part: string;
  holds: Period | undefined;
  registered?: unknown;
}

function effortHead(reading: Reading, resource: Resource, { code, words, part, holds, registered }: Head) {
  const legalBasis = fsiiiOf(code)?.legalBasis;
  const raise = [...classesOfCodes(code), ...classesRevealedBy(legalBasis)];
  return {
    ...reading.header('efforts', resource, { raise, holds, registered }, part),
    ...optional('title', code?.label ?? words),
    ...optional('code', code),
    ...optional('legalBasis', legalBasis),
  };
}

function grantedStatus({ body }: Resource, detail: Json): Effort['status'] {
  const plan = PLAN_STATUS[String(body.status)] ?? 'UNKNOWN';
  return plan === 'ACTIVE' ? (ACTIVITY_STATUS[String(detail.status)] ?? plan) : plan;
}

function provider(reading: Reading, performers: Reference[]): Pick<Effort, 'provider' | 'unit'> {
  const organization = performers.find((one) => /(^|\/)Organization\//.test(one.reference ?? '')) ?? performers[0];
  if (organization === undefined) return {};
  const unit = reading.unit(organization);
  return { ...optional('provider', unit?.name), ...optional('unit', unit) };
}
