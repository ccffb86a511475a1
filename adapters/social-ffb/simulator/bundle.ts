import { COORDINATOR, caseworkerOf, type InventedCitizen, type Persona, UNITS } from '../../../src/sdk/testing/index.js';
import { CARE_SOCIAL, CARE_SOCIAL_SYSTEM } from '../codes/care-social.js';
import { FFB_SYSTEM, type FfbList, ffbByLabel } from '../codes/ffb.js';
import { type Built, type Calendar, uuidOf } from './build.js';
import type { Story } from './stories.js';

const ROLE_SYSTEM = 'http://fhir.kl.dk/ffbmessaging/CodeSystem/kl-messaging-ffb-participantRoleCodes';
const CORE = 'http://fhir.kl.dk/core/StructureDefinition';
const REPORTING = 'http://fhir.kl.dk/ffbreporting/StructureDefinition';
const LARGE_THEMES = 24;

export interface BundleOptions {
  calendar: Calendar;
  /** hours from now at which it was made, negative */
  madeAt: number;
  large: boolean;
}

/** An FFB delivery report of one citizen, in JSON form. */
export function reportOf(citizen: InventedCitizen, story: Story, { calendar, madeAt, large }: BundleOptions): Built {
  const resources = resourcesOf(citizen, story, calendar, large);
  return {
    resourceType: 'Bundle',
    id: uuidOf(citizen.key, 'bundle', calendar.hours(madeAt)),
    type: 'collection',
    timestamp: calendar.hours(madeAt),
    entry: resources.map((resource) => ({ fullUrl: `${resource.resourceType}/${resource.id}`, resource })),
  };
}

function resourcesOf(citizen: InventedCitizen, story: Story, calendar: Calendar, large: boolean): Built[] {
  const { key } = citizen;
  const id = (...part: string[]) => uuidOf(key, ...part);
  const to = (type: string, ...part: string[]): Built => ({ reference: `${type}/${id(type, ...part)}` });
  const about = { subject: to('Patient') };
  const start = typeof story.start === 'number' ? calendar.day(story.start) : story.start;
  const ended = citizen.deceasedOn;
  const span = ended === undefined ? { start } : { start, end: ended };
  const status = ended === undefined ? 'active' : 'completed';
  const condition = (label: string, at: number, level?: string): Built => ({
    resourceType: 'Condition',
    id: id('Condition', label, String(at)),
    clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
    ...(level !== undefined && { severity: ffb('ABILITY_LEVEL', level) }),
    code: themeOrGroup(label),
    ...about,
    recordedDate: start,
  });
  const themes = large ? Array.from({ length: LARGE_THEMES }, (_, at) => story.themes[at % story.themes.length]!) : story.themes;
  const conditions = themes.map(([label, level], at) => condition(label, at, level));
  const groups = story.targetGroups.map((label) => condition(label, 0));
  const goals = story.goals.map(([type, words, theme], at) => goalOf(id, about, type, words, theme, at, story));
  const services = (large ? [...story.services, ...story.services, ...story.services] : story.services).map((label, at) => ({
    resourceType: 'CarePlan',
    id: id('CarePlan', label, String(at)),
    basedOn: [to('CarePlan')],
    status,
    intent: 'order',
    ...about,
    period: span,
    activity: [{ detail: { code: ffb('SERVICE', label), status: ended === undefined ? 'in-progress' : 'completed' } }],
  }));
  const team: readonly Persona[] = [caseworkerOf('SOCIAL'), ...(citizen.systems.length === 4 ? [COORDINATOR] : [])];
  return [
    {
      resourceType: 'Patient',
      id: id('Patient'),
      identifier: [{ use: 'official', system: 'urn:oid:1.2.208.176.1.2', value: citizen.cpr }],
      managingOrganization: {
        identifier: { system: 'https://www.kombit.dk/organisation', value: UNITS.social.id },
        display: UNITS.social.name,
      },
    },
    {
      resourceType: 'ServiceRequest',
      id: id('ServiceRequest'),
      extension: [caseNumber(key)],
      status,
      intent: 'proposal',
      ...about,
      authoredOn: start,
    },
    ...conditions,
    ...groups,
    ...goals,
    {
      resourceType: 'Observation',
      id: id('Observation', 'support'),
      status: 'final',
      code: careSocial(CARE_SOCIAL.SUPPORT_NEED),
      ...about,
      effectiveDateTime: `${start}T11:54:13Z`,
      valueCodeableConcept: ffb('SUPPORT_LEVEL', story.support),
    },
    {
      resourceType: 'Observation',
      id: id('Observation', 'perspective'),
      status: 'final',
      code: careSocial(CARE_SOCIAL.PERSPECTIVE),
      ...about,
      effectiveDateTime: `${start}T11:54:13Z`,
      valueCodeableConcept: { text: story.wish },
    },
    {
      resourceType: 'CarePlan',
      id: id('CarePlan'),
      extension: [
        caseNumber(key),
        { url: `${REPORTING}/kl-reporting-ffb-follow-up-date-extension`, valueReference: to('Encounter') },
      ],
      status,
      intent: 'order',
      category: [careSocial(CARE_SOCIAL.SOCIAL_EFFORT)],
      ...about,
      period: span,
      careTeam: [to('CareTeam')],
      addresses: groups.map((group, at) => ({
        extension: [{ url: `${CORE}/ConditionRank`, valuePositiveInt: at === 0 ? 1 : 2 }],
        reference: `Condition/${group.id}`,
      })),
      goal: goals.map((goal) => ({ reference: `Goal/${goal.id}` })),
      activity: [{ outcomeReference: [to('Observation', 'support')] }],
    },
    ...services,
    {
      resourceType: 'CareTeam',
      id: id('CareTeam'),
      category: [ffb('OFFER', story.offer)],
      ...about,
      period: { start },
      participant: team.map((one, at) => ({
        role: [{ coding: [{ system: ROLE_SYSTEM, code: at === 0 ? 'samarbejdende-myndighed' : 'koordinerende-myndighed' }] }],
        member: { reference: `Practitioner/${uuidOf(one.name)}` },
      })),
    },
    ...team.map(practitioner),
    {
      resourceType: 'Encounter',
      id: id('Encounter'),
      status: ended === undefined ? 'planned' : 'cancelled',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'HH' },
      type: [careSocial(CARE_SOCIAL.FOLLOW_UP)],
      ...about,
      period: { start: calendar.day(21) },
    },
  ];
}

function goalOf(
  id: (...part: string[]) => string,
  about: Built,
  type: string,
  words: string,
  theme: string,
  at: number,
  story: Story,
): Built {
  const themeAt = story.themes.findIndex(([label]) => label === theme);
  return {
    resourceType: 'Goal',
    id: id('Goal', String(at)),
    lifecycleStatus: 'active',
    category: [careSocial(CARE_SOCIAL.EFFORT_GOAL)],
    description: { text: words },
    ...about,
    target: [
      { measure: careSocial(CARE_SOCIAL.GOAL_TYPE_FOCUS), detailCodeableConcept: ffb('GOAL_TYPE', type) },
      { measure: careSocial(CARE_SOCIAL.ABILITY_FOCUS), detailCodeableConcept: ffb('ABILITY_LEVEL', 'Let nedsat funktionsevne') },
    ],
    ...(themeAt >= 0 && { addresses: [{ reference: `Condition/${id('Condition', theme, String(themeAt))}` }] }),
  };
}

function practitioner({ name, employee, fullName, telephone }: Persona): Built {
  const [family, ...given] = fullName.split(' ').reverse();
  return {
    resourceType: 'Practitioner',
    id: uuidOf(name),
    identifier: [{ system: 'urn:helhed:employee', value: employee ?? '' }],
    name: [{ family: family ?? '', given: [given.reverse().join(' ')] }],
    telecom: [{ system: 'phone', value: telephone }],
  };
}

function caseNumber(key: string): Built {
  const value = `Sag-${uuidOf(key, 'case').slice(0, 6)}`;
  const inner = { url: 'municipalitySpecific', valueIdentifier: { system: 'urn:helhed:simulator:case', value } };
  return { url: `${REPORTING}/kl-reporting-ffb-municipalityCaseNumber`, extension: [inner] };
}

function careSocial(code: string): Built {
  return { coding: [{ system: CARE_SOCIAL_SYSTEM, code }] };
}

function ffb(list: FfbList, label: string): Built {
  const concept = ffbByLabel(list, label);
  if (concept === undefined) throw new RangeError(`${list} has no ${label}`);
  return { coding: [{ system: FFB_SYSTEM, code: concept.code }] };
}

function themeOrGroup(label: string): Built {
  const list = (['ACTIVITY', 'FUNCTION', 'SURROUNDING', 'TARGET_GROUP'] as const).find(
    (one) => ffbByLabel(one, label) !== undefined,
  );
  return ffb(list ?? 'ACTIVITY', label);
}
