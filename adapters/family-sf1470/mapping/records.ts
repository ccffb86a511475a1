import {
  type Benefit,
  type Case,
  type CitizenRecords,
  type Code,
  type Concern,
  type Contact,
  type DataClass,
  type Effort,
  type LegalBasisRef,
  type Period,
  periodOf,
  type RecordKind,
  recordHeader,
  type SectorPlan,
  type Tally,
  type UnitRef,
} from '../../../src/sdk/index.js';
import { effortOf, PLAN_NAMES, planTypeOf } from '../codes/barnets-lov.js';
import { classesOfSensitivity, NO_PROGRESS, PROGRESS, ROLE } from '../codes/index-codes.js';
import { TOPICS } from '../codes/kle.js';
import { manifest } from '../manifest.js';
import { classesOfBasis, hjemmelOf } from './legal-basis.js';
import type { Klass } from './relation-parts.js';
import type { Sag } from './sag.js';

/** A family case with what all its records share. */
interface Subject {
  sag: Sag;
  topic: ReturnType<typeof TOPICS.get>;
  subject: Code;
  basis?: LegalBasisRef;
  state: {
    case: Case['status'];
    effort: Effort['status'];
    plan: SectorPlan['status'];
    concern: Concern['status'];
    benefit: Benefit['status'];
  };
  raise: readonly DataClass[];
  /** what a contact of the case reveals: not its topic */
  raiseContact: readonly DataClass[];
  unit?: UnitRef;
  fetchedAt: string;
}

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

function subjectOf(sag: Sag, isPrimary: boolean, fetchedAt: string, tally: Tally): Subject {
  const code = sag.topic!.code;
  const topic = TOPICS.get(code);
  if (topic === undefined) tally.unknown('KLE');
  const label = topic?.label ?? sag.topic!.title;
  const basis = hjemmelOf(sag.hjemmel);
  const sensitivity = classesOfSensitivity(sag.sensitivity);
  if (!sensitivity.known) tally.unknown('Foelsomhed');
  const thirdParty: DataClass[] = isPrimary ? [] : ['THIRD_PARTY', 'CHILD_CASE'];
  const unit = unitOf(sag);
  return {
    sag,
    topic,
    subject: {
      system: sag.topic!.system,
      code,
      ...(label !== undefined && { label }),
      ...(topic !== undefined && { unified: code }),
      known: topic !== undefined,
    },
    ...(basis !== undefined && { basis }),
    state: (sag.progress && PROGRESS.get(sag.progress)) ?? NO_PROGRESS,
    raise: [...sensitivity.classes, ...(topic?.raise ?? []), ...classesOfBasis(basis), ...thirdParty],
    raiseContact: [...sensitivity.classes.filter((name) => name === 'ID_PROTECTED'), ...thirdParty],
    ...(unit !== undefined && { unit }),
    fetchedAt,
  };
}

function unitOf({ responsible }: Sag): UnitRef | undefined {
  if (responsible === undefined) return undefined;
  return {
    ...(responsible.id !== undefined && { id: responsible.id }),
    ...(responsible.name !== undefined && { name: responsible.name }),
  };
}

function header({ sag, raise, raiseContact, fetchedAt }: Subject, kind: RecordKind) {
  const { registeredAt, effective, corrected } = sag;
  return recordHeader(manifest, kind, {
    sourceRecordId: sag.uuid,
    fetchedAt,
    raise: kind === 'contacts' ? raiseContact : raise,
    provenance: { registeredAt, ...(effective !== undefined && { effectivePeriod: effective }), ...(corrected && { corrected }) },
  });
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
    ...header(it, 'contacts'),
    ...(caseworker?.name !== undefined && { name: caseworker.name }),
    role,
    ...(it.unit !== undefined && { unit: it.unit }),
    ...(actor.period !== undefined && { period: actor.period }),
  };
  return [contact];
}

/** An effort: a class of efforts put on the case, or a case under an effort's topic once it is decided. */
function effortsOf(it: Subject, tally: Tally): Effort[] {
  const { sag, topic, basis } = it;
  const klass = classOf(sag, /indsats/i);
  const isDecided = sag.progress === 'Afgjort' || (sag.progress === 'Afsluttet' && sag.decidedAt !== undefined);
  if (klass === undefined && !(topic?.kind === 'EFFORT' && isDecided)) return [];
  const listed = effortOf(basis);
  const title = klass?.title ?? listed?.label ?? topic?.label;
  const period = periodOf(sag.decidedAt ?? klass?.period?.from, sag.closedAt ?? klass?.period?.to);
  const effort: Effort = {
    ...header(it, 'efforts'),
    ...(title !== undefined && { title }),
    code: effortCode(it, klass, listed, tally),
    ...(basis !== undefined && { legalBasis: basis }),
    status: it.state.effort,
    ...(period !== undefined && { period }),
    ...(it.unit !== undefined && { unit: it.unit }),
    delivered: false,
  };
  return [effort];
}

function effortCode({ subject }: Subject, klass: Klass | undefined, listed: ReturnType<typeof effortOf>, tally: Tally): Code {
  if (klass === undefined && listed === undefined) return subject;
  const unified = listed === undefined ? {} : { unified: `BL.${listed.code}` };
  if (klass === undefined)
    return { system: 'urn:helhed:barnets-lov', code: listed!.code, label: listed!.label, ...unified, known: true };
  if (listed === undefined) tally.unknown('Indsatsklasse');
  const label = listed?.label ?? klass.title;
  return {
    system: klass.system,
    code: klass.code,
    ...(label !== undefined && { label }),
    ...unified,
    known: listed !== undefined,
  };
}

function benefitsOf(it: Subject, tally: Tally): Benefit[] {
  const { sag, topic } = it;
  const klass = classOf(sag, /ydelse/i);
  if (klass === undefined && !(topic?.kind === 'BENEFIT' && sag.decidedAt !== undefined)) return [];
  if (klass !== undefined) tally.unknown('Ydelsesklasse');
  const title = klass?.title ?? topic?.label;
  const code: Code =
    klass === undefined
      ? it.subject
      : { system: klass.system, code: klass.code, ...(klass.title !== undefined && { label: klass.title }), known: false };
  const period: Period | undefined = periodOf(sag.decidedAt ?? klass?.period?.from, sag.closedAt ?? klass?.period?.to);
  return [
    {
      ...header(it, 'benefits'),
      ...(title !== undefined && { title }),
      code,
      status: it.state.benefit,
      ...(period !== undefined && { period }),
    },
  ];
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

const classOf = (sag: Sag, facet: RegExp): Klass | undefined => sag.classes.find((klass) => facet.test(klass.facet ?? ''));
