import type { AccessParts } from '../../src/access/parts.js';
import type { Question } from '../../src/access/question.js';
import type { RoadState } from '../../src/access/state.js';
import type { AuditDraft } from '../../src/audit/entry.js';
import type { Receipt } from '../../src/audit/sequencer.js';
import type { Connector, SourceOutcome, SourceQuestion } from '../../src/connectors/connector.js';
import type { CallContext, Caller } from '../../src/kernel/call-context.js';
import { callContext } from '../../src/kernel/call-context.js';
import { FixedClock } from '../../src/kernel/clock.js';
import type { Sector } from '../../src/kernel/words.js';
import type { PolicyDecision } from '../../src/policy/decision.js';
import type { DecisionFacts } from '../../src/policy/facts.js';
import type { Standing } from '../../src/relations/person.store.js';
import type { CitizenRecords } from '../../src/sdk/index.js';

export const AT = '2026-11-22T10:00:00.000Z';
export const CPR = '0101801234';
export const clock = new FixedClock(AT);
export const RECEIPT: Receipt = { logIndex: 7, leafHash: 'leaf', checkpoint: 'note', powerSafe: false };

export function contextOf(change: Partial<Caller> = {}, signal = new AbortController().signal): CallContext {
  return callContext({
    callId: 'call-1',
    caller: {
      subject: 's',
      employee: 'e-1',
      unit: 'u-1',
      role: 'COORDINATOR',
      sector: 'SOCIAL',
      municipality: '0999',
      clientId: 'c',
      scopes: [],
      tokenId: 't',
      ...change,
    },
    receivedAt: AT,
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    channel: 'GRAPHQL',
    signal,
  });
}

/** A call for a citizen's view, as it stands before the step of a test. */
export function stateOf(change: Partial<RoadState> = {}, question: Partial<Question> = {}): RoadState {
  return {
    context: contextOf(),
    question: {
      operation: 'citizenView',
      cpr: CPR,
      purpose: 'PLAN_COORDINATION',
      selection: { fields: ['CitizenView.cases'], kinds: ['cases'] },
      ...question,
    },
    decisionId: 'decision-1',
    cpr: CPR,
    citizenKey: 'k',
    citizenKeys: ['k'],
    ...change,
  };
}

/** A permit for the sources given, with their classes. */
export function permit(grants: PolicyDecision['grants'], change: Partial<PolicyDecision> = {}): PolicyDecision {
  return {
    outcome: 'PERMIT',
    reasons: ['PERMITTED_BY_PURPOSE'],
    purpose: 'PLAN_COORDINATION',
    legalBasis: [],
    consents: [],
    grants,
    masterData: ['ID_BASE'],
    obligations: [],
    hides: [],
    bundle: 'sha256:0',
    ...change,
  };
}

export const aCase = (system: string, sector: Sector, more: object = {}) => ({
  id: 'r-1',
  sector,
  raisedClasses: ['CASE_META'],
  provenance: { system, sourceRecordId: 's-1', fetchedAt: AT, mappingVersion: '1' },
  status: 'OPEN',
  ...more,
});

/** What a source answers; `OK` unless told otherwise. */
export const outcomeOf = (records: object = {}, more: Partial<SourceOutcome> = {}): SourceOutcome => ({
  state: 'OK',
  records: records as CitizenRecords,
  fetchedAt: AT,
  took: 1,
  ...more,
});

/** A source that writes down what it is asked. */
export function fakeSource(
  id: string,
  sector: Sector | undefined,
  answer: (question: SourceQuestion) => Promise<SourceOutcome> = () => Promise.resolve(outcomeOf()),
): { connector: Connector; asked: SourceQuestion[] } {
  const asked: SourceQuestion[] = [];
  const manifest = { id, ...(sector && { sector }), recordKinds: { cases: ['CASE_META'], needs: ['CASE_META', 'HEALTH'] } };
  const ask = (question: SourceQuestion) => {
    asked.push(question);
    return answer(question);
  };
  return { connector: { manifest, ask } as unknown as Connector, asked };
}

/** What our tables know of persons without anything to say of them. */
export const STANDING: Standing = { represents: [], staffUnits: [], worksWithCitizen: false, actingMunicipalities: [] };

export interface FakeRoad {
  parts: AccessParts;
  /** records appended, oldest first */
  drafts: AuditDraft[];
  /** what the observer was told, by method */
  seen: [string, ...unknown[]][];
}

/** The parts of the road with a log that takes everything and an observer that writes down; a test gives what its step needs beside. */
export function fakeRoad(change: { [Part in keyof AccessParts]?: unknown } = {}): FakeRoad {
  const drafts: AuditDraft[] = [];
  const seen: [string, ...unknown[]][] = [];
  const note =
    (name: string) =>
    (...told: unknown[]) =>
      void seen.push([name, ...told]);
  const parts = {
    audit: {
      append: (draft: AuditDraft) => {
        drafts.push(draft);
        return Promise.resolve(RECEIPT);
      },
    },
    blocks: { of: () => Promise.resolve([]) },
    consents: { isEndedHere: () => false, saidBy: async () => [] },
    persons: { noteStaff: () => Promise.resolve(), standing: () => Promise.resolve(STANDING) },
    citizenKeys: {
      numberKey: (cpr: string) => `key of ${cpr}`,
      identify: (key: string) => Promise.resolve({ key, keys: [key] }),
    },
    catalogue: { bundle: 'sha256:0', purposes: new Map([['PLAN_COORDINATION', purpose]]) },
    clock,
    ids: { next: () => 'id-1' },
    observer: Object.fromEntries(
      ['decided', 'gapMet', 'asked', 'outcomeLost', 'failed', 'brokeGlass'].map((name) => [name, note(name)]),
    ),
    ...change,
  } as unknown as AccessParts;
  return { parts, drafts, seen };
}

/** A purpose that a coordinator with a relation may use. */
export const purpose = {
  code: 'PLAN_COORDINATION',
  legalBases: [{ act: 'LAB', paragraph: '§ 46', validFrom: '2024-03-01' }],
  requesterSectors: ['SOCIAL'],
  roles: ['COORDINATOR'],
  capacities: ['COORDINATOR'],
  subject: 'RELATED_CITIZEN',
  caseRefRequired: false,
  rules: [{ sectors: ['SOCIAL'], classes: ['CASE_META'], consent: [] }],
  masterData: ['ID_BASE'],
  obligations: [],
  maximumCitizensPerCall: 1,
};
/** Facts under which it permits. */
export const factsOf = (change: Partial<DecisionFacts> = {}): DecisionFacts => ({
  at: AT,
  purpose: 'PLAN_COORDINATION',
  wantsCaseData: true,
  caller: { role: 'COORDINATOR', sector: 'SOCIAL' },
  citizenKey: 'k',
  relations: [{ capacity: 'COORDINATOR', sector: 'SOCIAL', from: '2026-01-01T00:00:00.000Z', source: 'social-ffb' }],
  consents: [],
  flags: { addressProtected: false, deceased: false },
  sources: [{ system: 'social-ffb', sector: 'SOCIAL' }],
  ...change,
});
