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
import { mayTellOfSocialProblem } from '../codes/social-paragraphs.js';
import type { Aktivitet } from '../source/answers.js';
import { type Current, codeOf, currentRecords, headerOf, type MappingContext, present, unitOf } from './context.js';

/** Measures (BEK 113/2026 § 43) as efforts; the aim of a mentor's support is a goal as well. */
export function effortsAndGoals(
  aktiviteter: readonly Aktivitet[],
  context: MappingContext,
): { efforts: Effort[]; goals: Goal[] } {
  const idOf = ({ aktivitetsstamdata }: Aktivitet) => aktivitetsstamdata.aktivitetIdentifier;
  const current = currentRecords(aktiviteter, idOf, context, { statusOf: sourceStatus });
  const efforts = current.map((one) => effortOf(one, context));
  const goals = current.flatMap((one, at) => goalOf(one, efforts[at]!, context));
  return { efforts, goals };
}

const sourceStatus = ({ status, aktivitetsstamdata }: Aktivitet): string | undefined => status ?? aktivitetsstamdata.status;

function effortOf(current: Current<Aktivitet>, context: MappingContext): Effort {
  const { record } = current;
  const { aktiveringstype, startdato, slutdato, ansvarligMyndighed } = record.aktivitetsstamdata;
  const meaning = aktiveringstype === undefined ? undefined : meaningIn(MEASURE_TYPES, aktiveringstype);
  const legalBasis = basisOf(record);
  const period = periodOf(startdato, slutdato);
  const raise = classesOf(record, meaning?.unified, legalBasis);
  return present<Effort>({
    ...headerOf('efforts', current, context, { period, raise }),
    title: titleOf(record),
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

/** The paragraph, wherever the source names it: a type that is no paragraph is no legal basis. */
function basisOf({ lovgrundlag, typeSocialIndsats, typeHelbredsmaessigIndsats }: Aktivitet): LegalBasisRef | undefined {
  const named = legalBasisOf(lovgrundlag, 'LAB');
  const typed = [legalBasisOf(typeSocialIndsats, 'SEL'), legalBasisOf(typeHelbredsmaessigIndsats)];
  const withParagraph = [named, ...typed].find((basis) => basis?.paragraph !== undefined);
  return withParagraph ?? named ?? typed.find((basis) => basis?.text?.includes('§'));
}

/** Its title, else the words of its social or health type, else the kind of measure and the job. */
function titleOf({ titel, aktivitetsstamdata, ...record }: Aktivitet): string | undefined {
  const { stillingsbetegnelse, typeSocialIndsats, typeHelbredsmaessigIndsats } = record;
  const type = [typeSocialIndsats, typeHelbredsmaessigIndsats].find((words) => words !== undefined && !words.includes('§'));
  const kindOfWork = [aktivitetsstamdata.aktiveringstype, stillingsbetegnelse].filter((words) => words !== undefined).join(', ');
  return titel ?? type ?? (kindOfWork || undefined);
}

/**
 * Classes beyond that of every effort: a social effort (§ 43, stk. 8) by its paragraph, so that it has the class that the social
 * administration's own record has, a health effort (stk. 9) always, and what paragraphs and words reveal.
 */
function classesOf(record: Aktivitet, type: string | undefined, legalBasis: LegalBasisRef | undefined): DataClass[] {
  const { typeSocialIndsats: social, typeHelbredsmaessigIndsats: health } = record;
  const words = [record.titel, social, health, record.maal, record.statusAarsag].filter((text) => text !== undefined);
  const socialBasis = legalBasisOf(social, 'SEL');
  const isSocial = type === 'SOCIAL_EFFORT' || social !== undefined;
  const bases = [
    legalBasis,
    legalBasisOf(record.lovgrundlag),
    socialBasis,
    legalBasisOf(health, 'SUL'),
    legalBasisOf(health, 'SEL'),
  ];
  return [
    ...(isSocial && mayTellOfSocialProblem(legalBasis, legalBasisOf(record.lovgrundlag), socialBasis)
      ? (['SOCIAL_PROBLEM'] as const)
      : []),
    ...(type === 'HEALTH_EFFORT' || health !== undefined ? (['HEALTH'] as const) : []),
    ...bases.flatMap(classesRevealedBy),
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
