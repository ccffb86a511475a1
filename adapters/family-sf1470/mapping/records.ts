import {
  type Case,
  type CitizenRecords,
  type Code,
  type Concern,
  type Contact,
  periodOf,
  type SectorPlan,
  type Tally,
} from '../../../src/sdk/index.js';
import { PLAN_NAMES, planTypeOf } from '../codes/barnets-lov.js';
import { ROLE } from '../codes/index-codes.js';
import { benefitsOf, effortsOf } from './granted.js';
import type { Sag } from './sag.js';
import { header, type Subject, subjectOf } from './subject.js';

/** Every record that one case stands for. `isPrimary`: the citizen asked about is the case's primary party. */
export function recordsOf(sag: Sag, isPrimary: boolean, fetchedAt: string, tally: Tally): CitizenRecords {
  const it = subjectOf(sag, isPrimary, fetchedAt, tally);
  return {
    cases: [caseOf(it)],
    contacts: contactsOf(it),
    efforts: effortsOf(it, tally),
    benefits: benefitsOf(it, tally),
    plans: plansOf(it),
    concerns: concernsOf(it),
  };
}

function caseOf(it: Subject): Case {
  const { sag } = it;
  const period = periodOf(sag.openedAt, sag.closedAt);
  return {
    ...header(it, 'cases'),
    ...(sag.title !== undefined && { title: sag.title }),
    ...(sag.caseNumber !== undefined && { caseNumber: sag.caseNumber }),
    subject: it.subject,
    status: it.state.case,
    ...(it.basis !== undefined && { legalBasis: it.basis }),
    ...(it.unit !== undefined && { unit: it.unit }),
    ...(sag.caseworker?.name !== undefined && { caseworker: sag.caseworker.name }),
    ...(period !== undefined && { period }),
  };
}

function contactsOf(it: Subject): Contact[] {
  const { caseworker, responsible, progress } = it.sag;
  const actor = caseworker ?? responsible;
  if (actor === undefined || progress === 'Afsluttet') return [];
  const role: Code =
    caseworker !== undefined
      ? { system: 'urn:oio:sagsaktoer', code: ROLE.caseworker, label: 'Primær behandler', unified: 'CASEWORKER', known: true }
      : {
          system: 'urn:oio:sagsaktoer',
          code: ROLE.responsible,
          label: 'Ansvarlig enhed',
          unified: 'RESPONSIBLE_UNIT',
          known: true,
        };
  const contact: Contact = {
    ...header(it, 'contacts', actor),
    ...(caseworker?.name !== undefined && { name: caseworker.name }),
    role,
    ...(it.unit !== undefined && { unit: it.unit }),
    ...(actor.period !== undefined && { period: actor.period }),
  };
  return [contact];
}

/** The index tells that there is a plan, never what stands in it. */
function plansOf(it: Subject): SectorPlan[] {
  const planType = it.topic?.planType ?? planTypeOf(it.basis);
  if (planType === undefined) return [];
  const title = PLAN_NAMES.get(planType);
  const period = periodOf(it.sag.decidedAt ?? it.sag.openedAt, it.sag.closedAt);
  const plan: SectorPlan = {
    ...header(it, 'plans'),
    planType,
    ...(title !== undefined && { title }),
    status: it.state.plan,
    ...(it.basis !== undefined && { legalBasis: it.basis }),
    textAbsentReason: 'NOT_IN_SOURCE',
    ...(it.unit !== undefined && { unit: it.unit }),
    ...(period !== undefined && { period }),
  };
  return [plan];
}

function concernsOf(it: Subject): Concern[] {
  if (it.topic?.kind !== 'CONCERN') return [];
  const receivedAt = it.sag.openedAt;
  return [
    { ...header(it, 'concerns'), code: it.subject, ...(receivedAt !== undefined && { receivedAt }), status: it.state.concern },
  ];
}
