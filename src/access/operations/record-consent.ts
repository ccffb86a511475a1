import { planTasks, tasksOf } from '../../consent/consent-tasks.js';
import { type ConsentInput, newConsent, type Refusal } from '../../consent/new-consent.js';
import { AnsweredMeanwhile, answeredBefore, type KeyedRequest, rememberAnswer } from '../../database/answered.js';
import { inUnitOfWork } from '../../database/unit-of-work.js';
import type { CallContext } from '../../kernel/call-context.js';
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import type { Travel } from '../road.js';
import type { RoadState } from '../state.js';
import { aroundConsent } from './consent-facts.js';
import { type ConsentChange, REGISTER } from './consents.js';

export interface RecordConsentInput extends ConsentInput {
  cpr: string;
  /** number of the person who gives it for the citizen */
  giverCpr?: string;
  /** the same key with the same input is answered as the first time; with other input it is refused */
  idempotencyKey?: string;
  selection: Selection;
}

/** A refusal as somebody reports it: the scope that was asked for, and every try. */
export interface RecordRefusalInput extends Omit<RecordConsentInput, 'expiresAt'> {
  answer: Refusal['answer'];
  attempts: readonly { at: Date; channel: Refusal['attempts'][number]['channel'] }[];
}

/** Records a consent together with its log record and the tasks that the citizen's age will raise: all or nothing. */
export function recordConsent(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  input: RecordConsentInput,
): Promise<ConsentChange> {
  return record(parts, travel, context, 'recordConsent', input);
}

/** Records that a consent was asked for and not given, with the tries. It covers nothing, and says no until a later consent says yes. */
export function recordRefusal(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { answer, attempts, ...input }: RecordRefusalInput,
): Promise<ConsentChange> {
  const tries = attempts.map(({ at, channel }) => ({ at: at.toISOString(), channel }));
  return record(parts, travel, context, 'recordRefusal', input, { answer, attempts: tries });
}

async function record(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  operation: 'recordConsent' | 'recordRefusal',
  input: RecordConsentInput,
  refusal?: Refusal,
): Promise<ConsentChange> {
  const { audit, clock, consents, database, ids } = parts;
  const state = await travel(context, { operation, cpr: input.cpr, purpose: REGISTER, selection: input.selection });
  const keyed = keyedRequest(parts, state, input, refusal);
  const before = keyed && (await replayed(parts, state, keyed));
  if (before) return before;
  const { made, known } = await aroundConsent(parts, state, input);
  const consent = newConsent(input, made, known, refusal);
  const tasks = refusal === undefined ? tasksOf(consent, known.birthDate, made.now) : [];
  const { bundle, outcome } = state.decision!;
  const effect = refusal === undefined ? 'CONSENT_RECORDED' : `CONSENT_${refusal.answer}`;
  const draft = draftOf(state, 'MUTATION', { bundle, outcome, claims: { effect, consents: [consent.id] } });
  try {
    const pending = await inUnitOfWork(database, async (manager) => {
      await consents.add(manager, consent);
      await planTasks(
        manager,
        tasks.map((task) => ({ ...task, id: ids.next(), consentId: consent.id, citizenKey: consent.citizenKey })),
      );
      const recordId = await audit.insertPending(manager as never, draft);
      if (keyed) await rememberAnswer(manager, keyed, { consentId: consent.id, recordId }, clock.now());
      return recordId;
    });
    return { consent, receipt: await audit.awaitSequenced(pending) };
  } catch (thrown) {
    if (!(thrown instanceof AnsweredMeanwhile)) throw thrown;
    return (await replayed(parts, state, keyed!))!;
  }
}

/** The answer that the request had the first time; that it was asked for again is a record of its own. */
async function replayed(parts: AccessParts, state: RoadState, keyed: KeyedRequest): Promise<ConsentChange | undefined> {
  const { audit, consents, database } = parts;
  const before = await answeredBefore(database, keyed);
  if (before === undefined) return undefined;
  const { bundle, outcome } = state.decision!;
  const claims = { effect: 'NONE', replayed: true, consents: [before.consentId!] };
  await audit.append(draftOf(state, 'LOOKUP', { bundle, outcome, claims }));
  const consent = await consents.one(before.consentId!);
  return { consent: consent!, receipt: await audit.awaitSequenced(before.recordId) };
}

/** A key counts for one client, one employee and one operation. */
function keyedRequest(
  { citizenKeys }: AccessParts,
  { citizenKey, context, question }: RoadState,
  { cpr: _cpr, idempotencyKey, selection: _selection, ...input }: RecordConsentInput,
  refusal: Refusal | undefined,
): KeyedRequest | undefined {
  if (idempotencyKey === undefined) return undefined;
  const { clientId, subject } = context.caller;
  const scope = [question.operation, clientId, subject, idempotencyKey];
  const whole = JSON.parse(JSON.stringify({ ...input, citizenKey, refusal })) as object;
  return {
    key: citizenKeys.numberKey(`key ${canonicalJson(scope)}`),
    request: citizenKeys.numberKey(`request ${canonicalJson(whole)}`),
  };
}
