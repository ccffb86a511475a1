import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import {
  type CedarValueJson,
  type Context,
  type EntityJson,
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { ConsentKind, Purpose } from '../../src/generated/documents.js';
import type { DataClass, Sector } from '../../src/kernel/words.js';
import type { Catalogue } from '../../src/policy/catalogue.js';
import type { ConsentFacts, DecisionFacts, PersonFlags, RelationFacts } from '../../src/policy/facts.js';
import { policiesOf } from './purpose-policies.js';

/** One class of one source. */
export interface Asked {
  readonly system: string;
  readonly sector: Sector;
  readonly dataClass: DataClass;
}

const PRIVATE = ['CITIZEN', 'REPRESENTATIVE'];
const ACTING = ['CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE'];
// Node 20's compiler ends the process when it gives up a function into which it has built a call to WebAssembly.
setFlagsFromString('--no-turbo-inline-js-wasm-calls');

const CONSENTS = 'consents';

type Values = Record<string, CedarValueJson | undefined>;
const present = (values: Values): Context =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Context;
const entity = (type: string, values: Values): EntityJson => ({ uid: { type, id: 'it' }, attrs: present(values), parents: [] });
const time = (at: string | undefined): number | undefined => (at === undefined ? undefined : Date.parse(at));

/**
 * What Cedar says of the policy: the purposes of a catalogue as generated permits, the cross rules as hand-written forbids. Shares no code
 * with the decision. Cedar has no loops, so that a list of facts is handed over as sets of what holds of it at the instant; whether a
 * consent carries a class is a question of its own.
 */
export class CedarOracle {
  readonly #purposes: Catalogue['purposes'];

  constructor({ purposes }: Catalogue, crossRules: string = fileText('cross-rules.cedar')) {
    this.#purposes = purposes;
    parse(CONSENTS, fileText('consents.cedar'));
    for (const purpose of purposes.values()) parse(purpose.code, `${crossRules}\n${policiesOf(purpose)}`);
  }

  /** @throws Error when a policy errs: a forbid that errs would not forbid */
  permits(facts: DecisionFacts, asked: Asked): boolean {
    const purpose = this.#purposes.get(facts.purpose);
    if (purpose === undefined) return false;
    return ask(purpose.code, 'see', callerOf(facts), cellOf(purpose, asked), contextOf(purpose, facts, asked));
  }
}

const fileText = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

function parse(name: string, staticPolicies: string): void {
  const answer = preparsePolicySet(name, { staticPolicies });
  if (answer.type === 'failure') throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
}

function ask(policies: string, action: string, principal: EntityJson, resource: EntityJson, context: Context): boolean {
  const answer = statefulIsAuthorized({
    principal: { type: 'Principal', id: 'it' },
    action: { type: 'Action', id: action },
    resource: { type: 'Cell', id: 'it' },
    context,
    preparsedPolicySetId: policies,
    entities: [principal, resource],
  });
  const faults = answer.type === 'failure' ? answer.errors : answer.response.diagnostics.errors;
  if (answer.type === 'failure' || faults.length > 0) throw new Error(`${policies}: ${JSON.stringify(faults)}`);
  return answer.response.decision === 'allow';
}

const callerOf = ({ caller }: DecisionFacts): EntityJson =>
  entity('Principal', { ...caller, purposes: caller.purposes && [...caller.purposes], isPrivate: PRIVATE.includes(caller.role) });

function cellOf(purpose: Purpose, asked: Asked): EntityJson {
  const acting: readonly string[] = purpose.capacities.filter((one) => ACTING.includes(one));
  const { perCase } = purpose;
  return entity('Cell', {
    ...asked,
    purpose: present({
      code: purpose.code,
      subject: purpose.subject,
      roles: purpose.roles,
      requesterSectors: purpose.requesterSectors,
      capacities: purpose.capacities,
      masterData: purpose.masterData,
      caseRefRequired: purpose.caseRefRequired,
      maximumCitizens: purpose.maximumCitizensPerCall,
      usesPerCase: perCase && perCase.uses + perCase.followUps,
      actingWithoutCustody: acting.filter((one) => one !== 'CUSTODY_HOLDER'),
      personalScopes: acting.flatMap((one) => [`${one} ALL`, `${one} PERSONAL`]),
      economicScopes: acting.filter((one) => one !== 'ATTEST_HOLDER').flatMap((one) => [`${one} ALL`, `${one} ECONOMIC`]),
    }),
  });
}

function contextOf(purpose: Purpose, facts: DecisionFacts, asked: Asked): Context {
  const { at, caller, citizenKey, citizensInCall, flags, sources } = facts;
  const holding = facts.relations.filter(({ from, to }) => holds(at, from, to));
  const capacities = (isMeant: (one: RelationFacts) => boolean) => holding.filter(isMeant).map(({ capacity }) => capacity);
  const acts = ({ capacity }: RelationFacts) => ACTING.includes(capacity);
  const blocks = (facts.blocks ?? []).filter(({ from, to }) => holds(at, from, to));
  const blocked = (target: string) =>
    blocks.flatMap((one) => (one.target === target && one.name !== undefined ? [one.name] : []));
  const kinds = new Set(purpose.rules.flatMap(({ alsoConsent = [], consent }) => [...consent, ...alsoConsent]));
  return present({
    at: Date.parse(at),
    systems: sources.map(({ system }) => system),
    day: danishDay(at),
    wantsCaseData: facts.wantsCaseData,
    personIsRead: facts.wantsCaseData || purpose.subject === 'REPRESENTED',
    caseRef: facts.caseRef,
    citizenKey,
    isSelf: citizenKey !== undefined && caller.personKey === citizenKey,
    citizens: citizensInCall ?? (citizenKey === undefined ? 0 : 1),
    earlierUses: facts.earlierUses ?? 0,
    working: capacities((one) => !acts(one)),
    namedWorking: capacities((one) => !acts(one) && one.throughUnit !== true),
    acting: capacities(acts),
    scopes: holding.filter(acts).map(({ capacity, scope }) => `${capacity} ${scope}`),
    relatedSectors: holding.flatMap(({ sector }) => sector ?? []),
    staffUnits: [...(facts.citizenStaffUnits ?? [])],
    worksWithCitizen: facts.worksWithCitizen ?? false,
    blocks: blocks.map(({ target }) => target),
    blockedEmployees: blocked('EMPLOYEE'),
    blockedUnits: blocked('UNIT'),
    blockedSystems: blocked('SYSTEM'),
    municipality: facts.municipality,
    actingMunicipalities: [...(facts.actingMunicipalities ?? [])],
    person: typeof flags === 'object' ? personOf(flags) : undefined,
    covered: [...kinds].filter((kind) => covers(purpose, facts, asked, kind)),
    optedOut: facts.consents.some((one) => one.kind === 'HEALTH_OPTOUT' && reaches('opts-out', purpose, facts, asked, one)),
    opened:
      purpose.subject === 'REPRESENTED' &&
      sources.every((source) => isOpened(purpose, facts, { ...source, dataClass: asked.dataClass })),
  });
}

const personOf = ({ custodyKeys = [], familyKeys = [], specialProtection = false, ...flags }: PersonFlags): Context =>
  present({ ...flags, specialProtection, familyKeys: [...familyKeys], custodyKeys: [...custodyKeys] });

const holds = (at: string, from: string, to?: string): boolean =>
  Date.parse(from) <= Date.parse(at) && (to === undefined || Date.parse(at) < Date.parse(to));

const isOpened = (purpose: Purpose, facts: DecisionFacts, asked: Asked): boolean =>
  covers({ ...purpose, caseRefRequired: false, consentLives: [] }, facts, asked, 'HEALTH_OTHER_43');

/** Whether a consent of the kind carries the class; a no in the same scope ends those given before it. */
function covers(purpose: Purpose, facts: DecisionFacts, asked: Asked, kind: ConsentKind): boolean {
  const ofKind = facts.consents.filter((one) => one.kind === kind);
  const noes = ofKind
    .filter((one) => reaches('refuses', purpose, facts, asked, one))
    .map(({ refusedAt }) => Date.parse(refusedAt!));
  const lastNo = noes.length === 0 ? undefined : Math.max(...noes);
  return ofKind.some((one) => reaches('carries', purpose, facts, asked, one, lastNo));
}

function reaches(
  action: 'carries' | 'opts-out' | 'refuses',
  purpose: Purpose,
  { at, caller, caseRef }: DecisionFacts,
  asked: Asked,
  consent: ConsentFacts,
  lastNo?: number,
): boolean {
  const { employee, unit } = caller;
  const context = present({ at: Date.parse(at), caseRef, employee, unit, boundToCase: purpose.caseRefRequired, lastNo });
  return ask(CONSENTS, action, consentEntity(consent, purpose), cellOf(purpose, asked), context);
}

function consentEntity(consent: ConsentFacts, { consentLives = [] }: Pick<Purpose, 'consentLives'>): EntityJson {
  const { kind, purpose, caseRef, receivers, standing, uses } = consent;
  const life = consentLives.find((one) => one.kind === kind);
  return entity('Principal', {
    kind,
    purpose,
    caseRef,
    standing,
    sectors: [...consent.sectors],
    systems: consent.systems && [...consent.systems],
    dataClasses: [...consent.dataClasses],
    units: receivers && [...receivers.units],
    employees: receivers && [...receivers.employees],
    usesLeft: uses && uses.most - uses.taken,
    givenAt: time(consent.givenAt),
    expiresAt: time(consent.expiresAt),
    refusedAt: time(consent.refusedAt),
    withdrawnAt: time(consent.withdrawnAt),
    endOfLife: life && monthsAfter(consent.givenAt, life.months),
  });
}

function monthsAfter(instant: string, months: number): number {
  const [year, month, day] = instant.slice(0, 10).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(day, last)) + (Date.parse(instant) - Date.UTC(year, month - 1, day));
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });
const danishDay = (at: string): number => Number(DAY.format(new Date(at)).replaceAll('-', ''));
