import {
  classesRevealedBy,
  type DataClass,
  type Effort,
  type Goal,
  type LegalBasisRef,
  legalBasisOf,
  periodOf,
} from '../../../src/sdk/index.js';
import { MEASURE_TYPES, meaningIn } from '../codes/dfdg-codes.js';
import { classesOfWords } from '../codes/revealing-words.js';
import type { Aktivitet } from '../source/answers.js';
import { type Current, codeOf, currentRecords, headerOf, type MappingContext, present, unitOf } from './context.js';

/** Measures (BEK 113/2026 § 43) as efforts; the aim of a mentor's support is a goal as well. */
export function effortsAndGoals(
  aktiviteter: readonly Aktivitet[],
  context: MappingContext,
): { efforts: Effort[]; goals: Goal[] } {
  const current = currentRecords(aktiviteter, ({ aktivitetsstamdata }) => aktivitetsstamdata.aktivitetIdentifier, sourceStatus);
  const efforts = current.map((one) => effortOf(one, context));
  const goals = current.flatMap((one, at) => goalOf(one, efforts[at]!, context));
  return { efforts, goals };
}

const sourceStatus = ({ status, aktivitetsstamdata }: Aktivitet): string | undefined => status ?? aktivitetsstamdata.status;

function effortOf(current: Current<Aktivitet>, context: MappingContext): Effort {
  const { record } = current;
  const { aktiveringstype, startdato, slutdato, ansvarligMyndighed } = record.aktivitetsstamdata;
  const meaning = aktiveringstype === undefined ? undefined : meaningIn(MEASURE_TYPES, aktiveringstype);
  const legalBasis = legalBasisOf(record.lovgrundlag ?? record.typeSocialIndsats ?? record.typeHelbredsmaessigIndsats, 'LAB');
  const period = periodOf(startdato, slutdato);
  const raise = classesOf(record, meaning?.unified, legalBasis);
  const kindOfWork = [aktiveringstype, record.stillingsbetegnelse].filter((words) => words !== undefined).join(', ');
  return present<Effort>({
    ...headerOf('efforts', current, context, { period, raise }),
    title: record.titel ?? (kindOfWork || undefined),
    code: codeOf('DFDG.Aktiveringstype', aktiveringstype, meaning, context),
    legalBasis,
    status: statusOf(record, context),
    statusReason: record.statusAarsag,
    period,
    ...timeOfWeek(record.aktivitetsstamdata),
    provider: record.udbyder?.navn,
    providerCvr: cvrOf(record.udbyder?.cvrNummer),
    unit: unitOf(ansvarligMyndighed?.myndighed),
  });
}

/** Social and health efforts (§ 43, stk. 8-9) belong to the other sectors' classes, whatever paragraph and words they come with. */
function classesOf(record: Aktivitet, type: string | undefined, legalBasis: LegalBasisRef | undefined): DataClass[] {
  const { typeSocialIndsats: social, typeHelbredsmaessigIndsats: health } = record;
  const words = [record.titel, social, health, record.maal, record.statusAarsag].filter((text) => text !== undefined);
  return [
    ...(type === 'SOCIAL_EFFORT' || social !== undefined ? (['SOCIAL_PROBLEM'] as const) : []),
    ...(type === 'HEALTH_EFFORT' || health !== undefined ? (['HEALTH'] as const) : []),
    ...classesRevealedBy(legalBasis),
    ...(social === undefined ? [] : classesRevealedBy(legalBasisOf(social))),
    ...(health === undefined ? [] : classesRevealedBy(legalBasisOf(health))),
    ...(words.length === 0 ? [] : classesOfWords(words.join('\n'))),
  ];
}

/** The source's status is one of two words, or none: then the dates tell. An end before the start tells nothing. */
function statusOf(record: Aktivitet, context: MappingContext): Effort['status'] {
  const word = sourceStatus(record)?.toLowerCase();
  const { startdato, slutdato } = record.aktivitetsstamdata;
  if (word === 'annulleret') return 'CANCELLED';
  if (word === 'afbrudt') return 'INTERRUPTED';
  if (word !== undefined) context.unknownCode('DFDG.Aktivitetsstatus');
  if (word !== undefined || startdato === undefined || (slutdato !== undefined && slutdato < startdato)) return 'UNKNOWN';
  if (startdato > context.today) return 'PLANNED';
  return slutdato !== undefined && slutdato < context.today ? 'COMPLETED' : 'ACTIVE';
}

/** Hours and minutes are two whole numbers; minutes beyond 59 become hours. */
function timeOfWeek({
  timerPrUge,
  minutterPrUge,
}: Aktivitet['aktivitetsstamdata']): Pick<Effort, 'hoursPerWeek' | 'minutesPerWeek'> {
  if (timerPrUge === undefined && minutterPrUge === undefined) return {};
  const minutes = minutterPrUge ?? 0;
  return { hoursPerWeek: (timerPrUge ?? 0) + Math.floor(minutes / 60), minutesPerWeek: minutes % 60 };
}

const cvrOf = (cvr: string | undefined): string | undefined => (cvr !== undefined && /^\d{8}$/.test(cvr) ? cvr : undefined);

const GOAL_STATUSES: Readonly<Record<Effort['status'], Goal['status']>> = {
  PLANNED: 'PROPOSED',
  ACTIVE: 'ACTIVE',
  COMPLETED: 'UNKNOWN',
  CANCELLED: 'CANCELLED',
  INTERRUPTED: 'CANCELLED',
  UNKNOWN: 'UNKNOWN',
};

function goalOf(current: Current<Aktivitet>, { period, status, raisedClasses }: Effort, context: MappingContext): Goal[] {
  const { maal } = current.record;
  if (maal === undefined) return [];
  const raise = raisedClasses.filter((dataClass) => dataClass !== 'PLAN_EFFORT');
  const header = headerOf('goals', current, context, { period, part: 'maal', raise });
  return [
    present<Goal>({
      ...header,
      title: maal,
      category: 'EFFORT_GOAL',
      expressedBy: 'PROFESSIONAL',
      status: GOAL_STATUSES[status],
      period,
    }),
  ];
}
