import {
  type Built,
  type Calendar,
  careSocial,
  clinical,
  contactClass,
  fsiii,
  type maker,
  pointer,
  verification,
} from './build.js';

/** Types of rehabilitation plan (CareSocialCodes). */
export const LEVELS = {
  almen: 'ffd81f78-352e-4589-a195-5350dd1df2a4',
  basal: '8b962281-2ab6-4b10-9c91-4bac592d6d49',
  avanceret: 'b679c454-2da2-46dd-9425-0e52d4aa2bf3',
  specialiseret: '0c8e2bfc-1350-45d1-90da-c07e2645d073',
  rehabilitering: '83c89857-8fb8-4163-97b1-eb1a56345c29',
} as const;

export interface CourseFacts {
  guide: 'rehab' | 'prevention';
  /** rehab only */
  level?: keyof typeof LEVELS;
  diagnosis: { code: string; display: string };
  /** FSIII UUID of the condition in focus */
  focus: string;
  /** FSIII UUIDs of the efforts of the course, the first one over */
  efforts: readonly string[];
  provider: string;
}

const GUIDES = {
  rehab: { number: '140', request: '7fc66c15-0cb3-4c89-9e18-f3a01e6a6592', course: 'f15b2663-94d9-4d0c-a5de-d8bd8e1e4ebb' },
  prevention: { number: '119', request: 'a71921ea-fe83-441d-933b-cc21d0b3c8c3', course: '5c160c02-e858-4c1f-925a-71ed64844749' },
} as const;

/** A course by the guides for rehabilitation (SUL § 140) or prevention (SUL § 119): request, diagnosis, course, efforts, contacts. */
export function courseResources(make: ReturnType<typeof maker>, days: Calendar, facts: CourseFacts): Built[] {
  const { number, request: kind, course: category } = GUIDES[facts.guide];
  const profile = (name: string) => `${facts.guide}/StructureDefinition/klgateway-${number}-${name}`;
  const basedOn = (name: string, target: Built) => [
    { url: `http://fhir.kl.dk/${facts.guide}/StructureDefinition/${name}`, valueReference: pointer(target) },
  ];
  const condition = (code: unknown) =>
    make('Condition', profile('condition'), {
      clinicalStatus: clinical('active'),
      verificationStatus: verification('confirmed'),
      code,
      recordedDate: days.day(-50),
    });
  const diagnosis = condition({ coding: [{ system: 'urn:oid:1.2.208.176.2.4.12', ...facts.diagnosis }] });
  const provider: Built = {
    ...make('Organization', profile('organization'), { name: facts.provider }),
    identifier: [{ use: 'official', system: 'urn:oid:1.2.208.176.1.1', value: '227871000016001' }],
    subject: undefined,
  };
  const request = make('ServiceRequest', profile('servicerequest'), {
    status: 'active',
    intent: 'plan',
    code: careSocial(kind),
    ...(facts.level !== undefined && { category: [careSocial(LEVELS[facts.level])] }),
    authoredOn: days.day(-56),
    reasonReference: [pointer(diagnosis)],
  });
  const course = make('CarePlan', profile('care-plan'), {
    extension: basedOn('BasedOnServiceRequestExtension', request),
    status: 'active',
    intent: 'plan',
    category: [careSocial(category)],
    period: { start: days.day(-50) },
  });
  const efforts = facts.efforts.map((code, at) =>
    make('CarePlan', profile('planned-intervention'), {
      basedOn: [pointer(course)],
      status: at === 0 ? 'completed' : 'active',
      intent: 'plan',
      period: { start: days.day(-50 + at), ...(at === 0 && { end: days.day(-40) }) },
      activity: [
        { detail: { code: fsiii(code), status: at === 0 ? 'completed' : 'in-progress', performer: [pointer(provider)] } },
      ],
    }),
  );
  const contact = make('Encounter', profile('encounter'), {
    extension: basedOn('BasedOnCarePlanExtension', course),
    status: 'finished',
    class: contactClass('AMB'),
    period: { start: days.at(-40, '12:10'), end: days.at(-40, '12:40') },
  });
  return [diagnosis, condition(fsiii(facts.focus)), provider, request, course, ...efforts, contact];
}
