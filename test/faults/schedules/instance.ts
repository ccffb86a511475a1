import { Access } from '../../../src/access/access.js';
import { Cursors } from '../../../src/access/operations/cursor.js';
import type { AccessParts } from '../../../src/access/parts.js';
import type { AuditDraft } from '../../../src/audit/entry.js';
import { Masks } from '../../../src/citizen/mask.js';
import { ConsentStore } from '../../../src/consent/consent.store.js';
import { type CallContext, callContext } from '../../../src/kernel/call-context.js';
import { readCatalogue } from '../../../src/policy/catalogue.js';
import { faultsOf } from '../../../src/schema/validators.js';
import { aCase, contextOf, fakeRoad, outcomeOf, RECEIPT } from '../../access/road-fakes.js';
import { fullDocument } from '../../contract/worlds/documents.js';
import type { Order, SharedDatabase, Turn } from './shared-database.js';

export const CPR = '0101801234';
/** stands in every record of the sources, all of a class that only a consent opens */
export const SECRET = 'what only a consent opens';
const SINCE = '2026-01-01T00:00:00.000Z';
const SOURCES = [
  { id: 'social-ffb', sector: 'SOCIAL' },
  { id: 'health-fhir', sector: 'HEALTH' },
] as const;
const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const person = {
  ...Object.fromEntries(Object.entries(fullDocument('Person', 1)).map(([name, value]) => [name, value === true ? false : value])),
  birthDate: '1980-01-01',
  identifiers: [{ system: 'CPR', value: CPR, current: true }],
};

/** What one instance of the gateway is made of, and when each of its calls last heard something that it needed. */
export interface Instance {
  readonly access: Access;
  readonly parts: AccessParts;
  contextOf(call: string): CallContext;
  /** place of the last answer of a source or of the log that a call waited for */
  lastHeard(call: string): number;
  wasAsked(call: string): boolean;
}

/** One instance: the real road and operations, the real store of consents; its sources, its log and the database answer when the schedule says. */
export function startInstance(
  number: number,
  { database, order, turn, now }: { database: SharedDatabase; order: Order; turn: Turn; now: () => Date },
  change: (parts: AccessParts) => AccessParts = (parts) => parts,
): Instance {
  const heard = new Map<string, number>();
  const asked = new Set<string>();
  const drafts: AuditDraft[] = [];
  let made = 0;
  const dataSource = database.sourceOf(number);
  const place = () => ({ ...RECEIPT, logIndex: drafts.length - 1 });
  const audit = {
    append: async (draft: AuditDraft) => {
      await turn(`log of ${number}`);
      drafts.push(draft);
      if (draft.kind === 'INTENT') heard.set(draft.callId, order.next());
      return place();
    },
    insertPending: async (manager: { later(write: () => void): void }, draft: AuditDraft) => {
      manager.later(() => drafts.push(draft));
      return draft.decisionId;
    },
    awaitSequenced: async () => {
      await turn(`log of ${number}`);
      return place();
    },
  };
  const ask = (id: string, sector: 'SOCIAL' | 'HEALTH') => async (question: { traceparent: string }) => {
    asked.add(question.traceparent);
    await turn(`${id} to ${number}`);
    heard.set(question.traceparent, order.next());
    return outcomeOf({ cases: [aCase(id, sector, { title: SECRET })] });
  };
  const key = { key: 'k', keys: ['k'] };
  const parts = change(
    fakeRoad({
      audit,
      breakGlass: { liveFor: async () => undefined },
      catalogue,
      citizenKeys: { numberKey: () => 'k', identify: async () => key, citizenKey: async () => 'k' },
      clock: { now },
      consents: new ConsentStore(dataSource as never),
      database: dataSource,
      ids: { next: () => `0197f000-0000-7000-8000-${String(number * 1_000_000 + made++).padStart(12, '0')}` },
      masks: new Masks(),
      observer: Object.fromEntries(
        ['decided', 'gapMet', 'asked', 'outcomeLost', 'failed', 'brokeGlass', 'forbiddenRecord'].map((name) => [name, () => {}]),
      ),
      relations: { between: async () => [{ capacity: 'COORDINATOR', sector: 'SOCIAL', from: SINCE, source: 'social-ffb' }] },
      sources: {
        master: { manifest: { id: 'cpr-sf1520' }, ask: async () => outcomeOf({ person }) },
        sectors: SOURCES.map(({ id, sector }) => ({
          manifest: { id, sector, recordKinds: { cases: ['CASE_META'] } },
          ask: ask(id, sector),
        })),
      },
    }).parts,
  );
  return {
    access: new Access(parts, new Cursors(Buffer.alloc(32, 1))),
    parts,
    contextOf: (call) => callContext({ ...contextOf(), callId: call, traceparent: call }),
    lastHeard: (call) => heard.get(call) ?? 0,
    wasAsked: (call) => asked.has(call),
  };
}
