import type { Receipt } from '../../audit/sequencer.js';
import type { ConsentTaskKind } from '../../consent/consent-tasks.js';
import { endTask, openTasks } from '../../consent/raise-tasks.js';
import { inUnitOfWork } from '../../database/unit-of-work.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import type { Travel } from '../road.js';

/** What is to be done about a consent because the citizen has grown older. */
export interface OpenConsentTask {
  id: string;
  consentId: string;
  cpr: string;
  what: ConsentTaskKind;
  dueAt: Date;
}

const WORKLIST = 'WORKLIST';
const MOST = 100;

/**
 * The raised tasks of consents that the caller or his unit recorded, about citizens he works with now, at most those of his first 100
 * citizens; one log record for each citizen before any number leaves, and one that names nobody for an empty list.
 */
export async function consentTasks(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { selection }: { selection: Selection },
): Promise<OpenConsentTask[]> {
  const { audit, citizenKeys, clock, database, relations } = parts;
  const state = await travel(context, { operation: 'consentTasks', purpose: WORKLIST, selection });
  const { caller } = context;
  const self = caller.personKey === undefined ? undefined : (await citizenKeys.identify(caller.personKey)).key;
  const mine = await relations.citizensOf(caller, clock.now(), MOST, { ...(self !== undefined && { self }) });
  const tasks = await openTasks(
    database,
    caller,
    mine.map(({ citizenKey }) => citizenKey),
  );
  const concerned = [...new Set(tasks.map(({ citizenKey }) => citizenKey))];
  const numbers = await citizenKeys.numbersOf(concerned);
  const { bundle, outcome } = state.decision!;
  const record = draftOf(state, 'LOOKUP', { bundle, outcome, claims: { fields: ['ConsentTask'], delivered: tasks.length } });
  await Promise.all(
    concerned.length === 0 ? [audit.append(record)] : concerned.map((citizenKey) => audit.append({ ...record, citizenKey })),
  );
  return tasks.flatMap(({ citizenKey, ...task }) => {
    const cpr = numbers.get(citizenKey);
    return cpr === undefined ? [] : [{ ...task, cpr }];
  });
}

/** Ends a task that the caller sees in his list. A second time changes nothing. @throws Problem NOT_FOUND for any other id */
export async function endConsentTask(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, selection }: { id: string; selection: Selection },
): Promise<{ ended: boolean; receipt: Receipt }> {
  const { audit, clock, database, relations } = parts;
  const state = await travel(context, { operation: 'endConsentTask', purpose: WORKLIST, selection });
  const { caller } = context;
  const mine = await relations.citizensOf(caller, clock.now(), MOST);
  const tasks = await openTasks(
    database,
    caller,
    mine.map(({ citizenKey }) => citizenKey),
  );
  const task = tasks.find((one) => one.id === id);
  if (task === undefined) throw new Problem('NOT_FOUND');
  const { bundle, outcome } = state.decision!;
  const claims = { effect: 'CONSENT_TASK_ENDED', consents: [task.consentId] };
  let ended = false;
  const pending = await inUnitOfWork(database, async (manager) => {
    ended = await endTask(manager, id, caller.employee ?? caller.subject, clock.now());
    const draft = draftOf(state, 'MUTATION', { bundle, outcome, claims });
    return audit.insertPending(manager as never, { ...draft, citizenKey: task.citizenKey });
  });
  return { ended, receipt: await audit.awaitSequenced(pending) };
}
