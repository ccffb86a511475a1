import { type Goal, periodOf, type SectorPlan } from '../../../src/sdk/index.js';
import { meaningIn, PLAN_LAW, PLAN_TYPES } from '../codes/dfdg-codes.js';
import type { MinPlan } from '../source/answers.js';
import { type Current, currentRecords, headerOf, type MappingContext, present, unitOf } from './context.js';

type PlanStatus = SectorPlan['status'];

const STATUSES: Readonly<Record<string, PlanStatus>> = {
  kladde: 'DRAFT',
  aktiv: 'ACTIVE',
  gældende: 'ACTIVE',
  afsluttet: 'COMPLETED',
  inaktiv: 'COMPLETED',
  annulleret: 'CANCELLED',
};

const GOAL_STATUSES: Readonly<Record<PlanStatus, Goal['status']>> = {
  DRAFT: 'PROPOSED',
  ACTIVE: 'ACTIVE',
  COMPLETED: 'UNKNOWN',
  CANCELLED: 'CANCELLED',
  UNKNOWN: 'UNKNOWN',
};

/** Min Plan and its kin (BEK 113/2026 §§ 40-41) and the job and education goals in it. A citizen without plan gives nothing. */
export function planAndGoals(minPlan: MinPlan | undefined, context: MappingContext): { plans: SectorPlan[]; goals: Goal[] } {
  const [current] = currentRecords(minPlan === undefined ? [] : [minPlan], ({ planIdentifier }) => planIdentifier, context);
  if (current === undefined) return { plans: [], goals: [] };
  const plan = planOf(current, context);
  return { plans: [plan], goals: goalsOf(current, plan, context) };
}

function planOf(current: Current<MinPlan>, context: MappingContext): SectorPlan {
  const { record } = current;
  const type = record.plantype === undefined ? meaningIn(PLAN_TYPES, 'Min Plan') : meaningIn(PLAN_TYPES, record.plantype);
  if (type === undefined) context.unknownCode('DFDG.Plantype');
  const period = periodOf(record.oprettetEllerRevideretDato, record.slutdato);
  return present<SectorPlan>({
    ...headerOf('plans', current, context, { period }),
    planType: type?.unified ?? 'UNKNOWN',
    title: type?.label ?? record.plantype,
    status: statusOf(record.status, context),
    version: record.planversion?.slice(0, 40),
    legalBasis: PLAN_LAW[type?.unified ?? ''],
    ...textOf(record),
    unit: unitOf(record.ansvarlig?.myndighed),
    period,
  });
}

/**
 * A plan without text says why: the helhedsorienterede plan stands in its place (LAB § 46, BEK 113/2026 § 43, stk. 11), or the target group
 * never has one (§ 40, stk. 2). A text that comes along with the one plan is the old one: it is kept.
 */
function textOf(plan: MinPlan): Pick<SectorPlan, 'summary' | 'textAbsentReason'> {
  if (plan.planbeskrivelse !== undefined) return { summary: plan.planbeskrivelse };
  if (plan.helhedsorienteretPlan === true) return { textAbsentReason: 'REPLACED_BY_ONE_PLAN' };
  return { textAbsentReason: plan.maalgruppeUdenPlan === true ? 'NOT_DEMANDED' : 'NOT_IN_SOURCE' };
}

function statusOf(word: string | undefined, context: MappingContext): PlanStatus {
  const status = STATUSES[word?.toLowerCase() ?? ''];
  if (status === undefined && word !== undefined) context.unknownCode('DFDG.Planstatus');
  return status ?? 'UNKNOWN';
}

function goalsOf(current: Current<MinPlan>, plan: SectorPlan, context: MappingContext): Goal[] {
  const { jobmaal, uddannelsesmaal } = current.record;
  const goal = (category: Goal['category'], part: string, title: string | undefined): Goal =>
    present<Goal>({
      ...headerOf('goals', current, context, {
        period: plan.period,
        part,
        raise: category === 'EDUCATION_GOAL' ? ['EDUCATION'] : [],
      }),
      title,
      category,
      expressedBy: 'UNKNOWN',
      status: GOAL_STATUSES[plan.status],
      period: plan.period,
    });
  return [
    ...jobmaal.map(({ stillingsbetegnelse }, at) => goal('JOB_GOAL', `jobmaal-${at + 1}`, stillingsbetegnelse)),
    ...uddannelsesmaal.map(({ uddannelse }, at) => goal('EDUCATION_GOAL', `uddannelsesmaal-${at + 1}`, uddannelse)),
  ];
}
