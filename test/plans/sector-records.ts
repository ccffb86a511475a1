import type {
  Appointment,
  CitizenRecords,
  Code,
  Effort,
  Goal,
  Period,
  Provenance,
  SectorPlan,
  SelfAssessment,
} from '../../src/generated/documents.js';
import { type DataClass, SECTORS, type Sector } from '../../src/kernel/words.js';
import { classesRevealedBy } from '../../src/sdk/paragraphs.js';
import { recordId } from '../../src/sdk/record-header.js';
import type { RecordKind } from '../../src/sdk/records.js';
import { ANSWERS, CONDITIONS, GOAL_TYPES, LISTED, MEETINGS, SECTOR_PLANS } from './codes.js';
import { Random } from './random.js';

export const AT = '2026-11-22T12:00:00.000Z';
const SYSTEMS: Readonly<Record<Sector, string>> = {
  EMPLOYMENT: 'employment-dfdg',
  SOCIAL: 'social-ffb',
  FAMILY: 'family-sf1470',
  HEALTH: 'health-fhir',
};
const CLASSES: Readonly<Record<Sector, Partial<Record<RecordKind, readonly DataClass[]>>>> = {
  EMPLOYMENT: { goals: ['PLAN_GOAL'], efforts: ['PLAN_EFFORT'], appointments: ['PLAN_APPT'], plans: ['PLAN_GOAL'] },
  SOCIAL: {
    goals: ['PLAN_GOAL'],
    efforts: ['PLAN_EFFORT'],
    appointments: ['PLAN_APPT'],
    plans: ['PLAN_GOAL'],
    selfAssessments: ['SELF_ASSESS'],
  },
  FAMILY: { efforts: ['CHILD_CASE', 'PLAN_EFFORT'], plans: ['CHILD_CASE'] },
  HEALTH: {
    goals: ['HEALTH'],
    efforts: ['HEALTH'],
    appointments: ['PLAN_APPT'],
    plans: ['HEALTH', 'PLAN_GOAL'],
    selfAssessments: ['HEALTH', 'SELF_ASSESS'],
  },
};
const WORDS =
  'Vil gerne bo for sig selv|Fast job i et køkken|Færre dage uden at komme op|Støtte til at handle ind|Gå til træning hver uge|' +
  'Tale med en jobkonsulent|Tegn på ro i hverdagen 🌱|Komme i gang igen\nefter sygdom|Se sine børn oftere';

/** Texts that may not stand in a plan: digits that look like a CPR number, and a sign that nobody sees. All are invented. */
const FORBIDDEN = ['Ring om 010203-4567', 'Gem dette\u0007', 'Ét ord\u200bto ord'];

/** Records of one sector, made of a seed. What sources write well is mixed with what they write badly. */
class Source {
  #number = 0;

  constructor(
    private readonly random: Random,
    private readonly sector: Sector,
  ) {}

  text = (): string => (this.random.chance(0.03) ? this.random.one(FORBIDDEN) : this.random.one(WORDS.split('|')));

  day = (): string => new Date(Date.UTC(2026, 0, 1) + this.random.below(700) * 86_400_000).toISOString().slice(0, 10);

  instant = (): string => `${this.day()}T${String(this.random.below(24)).padStart(2, '0')}:15:00Z`;

  time = (): string => (this.random.chance(0.4) ? this.instant() : this.day());

  period(): Period {
    const [one, other] = [this.time(), this.time()];
    const [from, to] = one <= other || this.random.chance(0.05) ? [one, other] : [other, one];
    return { ...(this.random.chance(0.9) && { from }), ...(this.random.chance(0.6) && { to }) };
  }

  header(kind: RecordKind, time: Period | undefined, raise: readonly DataClass[] = [], of?: string) {
    this.#number += 1;
    const { random, sector } = this;
    const system = SYSTEMS[sector];
    const sourceRecordId = of ?? `${kind}/${this.#number}-${random.below(1_000_000)}`;
    const provenance: Provenance = { system, sourceRecordId, fetchedAt: AT, mappingVersion: '1.0.0' };
    const holds = random.chance(0.8) ? time : random.maybe(0.5, () => this.period());
    const classes = [...new Set([...(CLASSES[sector][kind] ?? []), ...raise])].sort();
    const raisedClasses = random.chance(0.02) ? [] : classes;
    return {
      id: random.chance(0.99) ? recordId(system, kind, sourceRecordId) : `old-${this.#number}`,
      sector,
      raisedClasses,
      provenance: {
        ...provenance,
        ...present({ registeredAt: random.maybe(0.5, () => this.time()), effectivePeriod: holds }),
        ...(random.chance(0.1) && { corrected: true }),
      },
    };
  }

  goal(): Goal {
    const { random, sector } = this;
    const category =
      sector === 'EMPLOYMENT'
        ? random.one(['JOB_GOAL', 'EDUCATION_GOAL', 'EFFORT_GOAL'] as const)
        : random.one(['EFFORT_GOAL', 'CONDITION_GOAL', 'CITIZEN_WISH', 'SUBGOAL'] as const);
    const period = random.maybe(0.7, () => this.period());
    return present({
      ...this.header('goals', period),
      category,
      expressedBy: random.one(['CITIZEN', 'PROFESSIONAL', 'UNKNOWN'] as const),
      status: random.one(['PROPOSED', 'ACTIVE', 'ACHIEVED', 'CANCELLED', 'UNKNOWN'] as const),
      title: random.maybe(0.95, this.text),
      code: random.maybe(0.5, () => random.one(sector === 'HEALTH' ? CONDITIONS : GOAL_TYPES)),
      targetSeverity: random.maybe(0.3, () => random.one([0, 1, 2, 3, 4, 9] as const)),
      dueDate: random.maybe(0.4, this.day),
      period,
    });
  }

  effort(): Effort {
    const { random, sector } = this;
    const listed = random.one(LISTED[sector]);
    const period = random.maybe(0.8, () => this.period());
    const raise = [...(listed.raise ?? []), ...classesRevealedBy(listed.legalBasis)];
    const code: Code = random.chance(0.95) ? listed.code : { code: `X${random.below(99)}`, known: false };
    return present({
      ...this.header('efforts', period, raise),
      title: random.maybe(0.95, () => (random.chance(0.7) ? (listed.code.label ?? this.text()) : this.text())),
      code: random.maybe(0.9, () => code),
      legalBasis: random.maybe(0.9, () => listed.legalBasis ?? { text: 'efter aftale' }),
      status: random.one(['PLANNED', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'INTERRUPTED', 'UNKNOWN'] as const),
      statusReason: random.maybe(0.1, this.text),
      period,
      hoursPerWeek: random.maybe(0.4, () => (random.chance(0.02) ? 400 : random.below(38))),
      minutesPerWeek: random.maybe(0.3, () => random.below(60)),
      provider: random.maybe(0.4, () => random.one(['Værestedet Kilden', 'Jobhuset Nord', this.text()])),
      providerCvr: random.maybe(0.2, () => String(10_000_000 + random.below(89_999_999))),
      unit: random.maybe(0.5, () => ({ id: `unit-${random.below(9)}`, name: 'Center for Indsats' })),
      delivered: sector === 'HEALTH' ? random.chance(0.2) : sector === 'FAMILY' ? false : random.maybe(0.05, () => false),
    });
  }

  appointment(): Appointment {
    const { random } = this;
    const start = random.maybe(0.9, () => (random.chance(0.01) ? 'en tirsdag' : this.time()));
    const end = random.maybe(0.6, this.time);
    return present({
      ...this.header('appointments', present({ from: start?.startsWith('2') ? start : undefined, to: end })),
      title: random.maybe(0.9, this.text),
      code: random.maybe(0.5, () => random.one(MEETINGS)),
      status: random.one(['PLANNED', 'HELD', 'CANCELLED', 'UNKNOWN'] as const),
      start,
      end,
      form: random.maybe(0.8, () => random.one(['IN_PERSON', 'TELEPHONE', 'DIGITAL', 'UNKNOWN'] as const)),
      place: random.maybe(0.3, this.text),
      participants: random.maybe(0.4, () => ['Sagsbehandler Holm']),
    });
  }

  plan(): SectorPlan {
    const { random, sector } = this;
    const [type, title, legalBasis] = random.one(SECTOR_PLANS[sector]);
    const period = random.maybe(0.9, () => this.period());
    const text = random.maybe(0.5, () => (random.chance(0.1) ? `${'🌱'.repeat(2500)}${this.text()}` : this.text()));
    return present({
      ...this.header('plans', period),
      planType: random.chance(0.03) ? 'UNKNOWN' : type,
      title: random.maybe(0.9, () => title),
      status: random.one(['DRAFT', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'UNKNOWN'] as const),
      version: random.maybe(0.5, () => String(random.below(20))),
      legalBasis: random.maybe(0.9, () => legalBasis),
      summary: text,
      textAbsentReason:
        text === undefined
          ? random.maybe(0.9, () => random.one(['REPLACED_BY_ONE_PLAN', 'NOT_DEMANDED', 'NOT_IN_SOURCE'] as const))
          : undefined,
      unit: random.maybe(0.5, () => ({ name: 'Ungehuset' })),
      period,
    });
  }

  selfAssessment(): SelfAssessment {
    const { random } = this;
    const at = random.maybe(0.9, this.time);
    return present({
      ...this.header('selfAssessments', at === undefined ? undefined : { from: at, to: at }),
      code: random.maybe(0.7, () => (random.chance(0.9) ? random.one(CONDITIONS) : { code: 'egen', known: false })),
      value: random.maybe(0.6, () => random.one(ANSWERS)),
      text: random.maybe(0.4, this.text),
      assessedAt: at,
    });
  }

  records(): CitizenRecords {
    const { random, sector } = this;
    const has = CLASSES[sector];
    const efforts = random.some(5, () => this.effort());
    const [first] = efforts;
    const goals = has.goals === undefined ? [] : random.some(4, () => this.goal());
    if (sector === 'EMPLOYMENT' && first !== undefined && random.chance(0.4)) goals.push(this.goalWithin(first));
    return {
      plans: random.some(2, () => this.plan()),
      goals,
      efforts,
      appointments: has.appointments === undefined ? [] : random.some(4, () => this.appointment()),
      selfAssessments: has.selfAssessments === undefined ? [] : random.some(3, () => this.selfAssessment()),
      ...this.others(),
    };
  }

  /** The goal that a measure's own record names. */
  private goalWithin({ provenance, period }: Effort): Goal {
    const head = this.header('goals', period, [], `${provenance.sourceRecordId}#maal`);
    return present({
      ...head,
      title: this.text(),
      category: 'EFFORT_GOAL',
      expressedBy: 'PROFESSIONAL',
      status: 'ACTIVE',
      period,
    });
  }

  /** Records of the kinds that no plan takes. */
  private others(): CitizenRecords {
    const { random } = this;
    return {
      cases: random.some(1, () => ({ ...this.header('cases', undefined), title: this.text(), status: 'OPEN' as const })),
      contacts: random.some(1, () => ({ ...this.header('contacts', undefined), name: 'Sagsbehandler Holm' })),
      needs: random.some(1, () => ({
        ...this.header('needs', undefined),
        kind: 'CONDITION' as const,
        status: 'ACTIVE' as const,
        severity: 2 as const,
      })),
      benefits: random.some(1, () => ({ ...this.header('benefits', undefined), amount: '100.00', status: 'ACTIVE' as const })),
      concerns:
        this.sector === 'FAMILY'
          ? random.some(1, () => ({ ...this.header('concerns', undefined), status: 'RECEIVED' as const }))
          : [],
    };
  }
}

function present<T extends object>(fields: { [Field in keyof T]: T[Field] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** What the four sectors hold of one invented citizen, by sector in their usual order. The same seed gives the same records. */
export const sectorRecords = (seed: number): CitizenRecords[] =>
  SECTORS.map((sector, nth) => new Source(new Random(seed * SECTORS.length + nth), sector).records());
