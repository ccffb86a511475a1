import {
  type Code,
  classesRevealedBy,
  type Effort,
  type LegalBasisRef,
  legalBasisOf,
  type Period,
} from '../../../../src/sdk/index.js';
import { classesOfWords, isAnonymousTreatment } from '../../codes/revealing-words.js';
import { fhirPeriod, fhirTime, type Json, object, objects, optional, type Resource, text, words } from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { classesOf, conceptOf, type Reading } from './reading.js';

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
  'in-progress': 'ACTIVE',
  'on-hold': 'INTERRUPTED',
  stopped: 'INTERRUPTED',
  cancelled: 'CANCELLED',
  completed: 'COMPLETED',
};

interface Draft {
  title: string | undefined;
  code: Code | undefined;
  basis: LegalBasisRef | undefined;
  status: Effort['status'];
  period: Period | undefined;
  provider: string | undefined;
}

/** A social effort is a care plan of its own, its services are care plans based on it, one activity each. */
export function effortsOf(reading: Reading, resource: Resource): Effort[] {
  const { body } = resource;
  if (namesAnonymousTreatment(body)) {
    reading.tally.ignore('anonymous treatment');
    return [];
  }
  const details = objects(body.activity).flatMap(({ detail }) => objects(detail));
  const status = lookup(PLAN_STATUS, text(body.status)) ?? 'UNKNOWN';
  if (details.length === 0) return [finished(reading, resource, wholeEffort(reading, body, status), '')];
  return details.map((detail, at) =>
    finished(reading, resource, service(reading, body, detail, status), at === 0 ? '' : `#${at}`),
  );
}

function wholeEffort(reading: Reading, body: Json, status: Effort['status']): Draft {
  const team = teamOf(reading, body);
  const offer = team === undefined ? undefined : reading.code(objects(team.body.category)[0]);
  const code = offer ?? reading.code(objects(body.category)[0]);
  return {
    title: code?.label ?? words(body.title),
    code,
    basis: basisOf(code),
    status,
    period: fhirPeriod(body.period),
    provider: providerOf(reading, team),
  };
}

function service(reading: Reading, body: Json, detail: Json, status: Effort['status']): Draft {
  const code = reading.code(detail.code);
  const written = words(object(detail.code)?.text);
  const own = lookup(ACTIVITY_STATUS, text(detail.status));
  const timing = object(object(detail.scheduledTiming)?.repeat)?.boundsPeriod;
  const performer = objects(detail.performer)[0];
  return {
    title: code?.label ?? written,
    code,
    basis: basisOf(code) ?? withParagraph(legalBasisOf(written, 'SEL')),
    status: status === 'ACTIVE' ? (own ?? 'ACTIVE') : status,
    period: fhirPeriod(body.period) ?? fhirPeriod(detail.scheduledPeriod) ?? fhirPeriod(timing),
    provider: reading.unit(performer)?.name ?? providerOf(reading, teamOf(reading, parentOf(reading, body)?.body)),
  };
}

function finished(reading: Reading, resource: Resource, draft: Draft, part: string): Effort {
  const { title, code, basis, status, provider } = draft;
  const raise = [...classesOf(code), ...classesRevealedBy(basis), ...classesOfWords(title, provider)];
  return {
    ...reading.header('efforts', resource, { raise, registeredAt: fhirTime(resource.body.created), holds: draft.period, part }),
    ...optional('title', title),
    ...optional('code', code),
    ...optional('legalBasis', basis),
    status,
    ...optional('period', draft.period),
    ...optional('provider', provider),
    ...optional('unit', reading.unit(object(resource.body.author))),
  };
}

function basisOf(code: Code | undefined): LegalBasisRef | undefined {
  const paragraph = conceptOf(code)?.paragraph;
  return paragraph === undefined ? undefined : { act: 'SEL', paragraph };
}

function withParagraph(basis: LegalBasisRef | undefined): LegalBasisRef | undefined {
  return basis?.paragraph === undefined ? undefined : basis;
}

function parentOf(reading: Reading, body: Json): Resource | undefined {
  return reading.resolve(objects(body.basedOn)[0]);
}

/** The tilbud of an effort. */
function teamOf(reading: Reading, body: Json | undefined): Resource | undefined {
  return reading.resolve(objects(body?.careTeam)[0]);
}

function providerOf(reading: Reading, team: Resource | undefined): string | undefined {
  if (team === undefined) return undefined;
  const managing = reading.unit(objects(team.body.managingOrganization)[0])?.name;
  return managing ?? words(team.body.name) ?? coordinatingProvider(reading, team);
}

function coordinatingProvider(reading: Reading, team: Resource): string | undefined {
  const members = objects(team.body.participant);
  const chosen = members.find(({ role }) =>
    objects(role).some(({ coding }) => objects(coding).some(({ code }) => code === 'koordinerende-udfører')),
  );
  return reading.unit(object((chosen ?? (members.length === 1 ? members[0] : undefined))?.member))?.name;
}

/** Whether an effort, a case or a team of a bundle names anonymous treatment. */
export function namesAnonymousTreatment(body: Json): boolean {
  const details = objects(body.activity).flatMap(({ detail }) => objects(detail));
  const texts = [body, ...details].flatMap(({ title, description, category, code }) => [
    ...[title, description].flatMap((one) => (typeof one === 'string' ? words(one) : displays(one))),
    ...displays(category),
    ...displays(code),
  ]);
  return isAnonymousTreatment(...texts);
}

function displays(concepts: unknown): (string | undefined)[] {
  return objects(concepts).flatMap((one) => [words(one.text), ...objects(one.coding).map(({ display }) => words(display))]);
}
