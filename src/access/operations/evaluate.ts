import { bulkhead } from 'cockatiel';
import type { Receipt } from '../../audit/sequencer.js';
import type { CallContext } from '../../kernel/call-context.js';
import { tryParseCpr } from '../../kernel/cpr.js';
import { Problem } from '../../kernel/problem.js';
import type { PolicyDecision } from '../../policy/decision.js';
import { REASONS, type ReasonCode } from '../../policy/reasons.js';
import { noteCitizens } from '../citizens-of-call.js';
import type { AccessParts } from '../parts.js';
import { NOTHING_SELECTED } from '../question.js';
import { draftOf } from '../records.js';
import { refuse } from '../refuse.js';
import type { Travel } from '../road.js';

/** What a policy enforcement point asks (AuthZEN 1.0): may this employee read of this citizen for this purpose? */
export interface Evaluation {
  readonly subject: { readonly type: string; readonly id: string };
  readonly action: string;
  readonly resource: { readonly type: string; readonly id: string };
  readonly purpose: string;
  readonly caseRef?: string;
}

/** The answer, with texts by language for the one who watches and the one who works. */
export interface Evaluated {
  readonly decision: boolean;
  readonly context: {
    readonly outcome?: string;
    readonly reason_code?: string;
    readonly reason_admin?: { readonly da: string; readonly en: string };
    readonly reason_user?: { readonly da: string; readonly en: string };
    readonly decision_id?: string;
    readonly receipt?: Receipt;
    /** of a permit: what may leave which source */
    readonly grants?: PolicyDecision['grants'];
    readonly obligations?: readonly string[];
    readonly error?: { readonly status: number; readonly message: string };
  };
}

/** questions of one call that are decided side by side: with all of them at once, half of the time would go to collecting what they hold */
const UNDER_WAY = 250;

export type EvaluationsSemantic = 'execute_all' | 'deny_on_first_deny' | 'permit_on_first_permit';

/**
 * Decides each question as the citizen view would be decided, and logs each before it is answered. The subject must be the employee whose
 * token it is: role, sector, unit and person key come from there and relations from the index, nothing from the message. All citizens of
 * the call count against what the purpose allows, whichever come first. What is not reached for the semantic is not decided.
 */
export async function evaluate(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: readonly Evaluation[],
  semantic: EvaluationsSemantic,
): Promise<Evaluated[]> {
  const { citizenKeys } = parts;
  for (const { purpose, resource } of asked) {
    const number = tryParseCpr(resource.id)?.value;
    if (number === undefined) continue;
    const looking = async () => [(await citizenKeys.identify(citizenKeys.numberKey(number))).key];
    noteCitizens(context, purpose, looking, resource.id);
  }
  if (semantic === 'execute_all') {
    const together = bulkhead(UNDER_WAY, asked.length);
    return Promise.all(asked.map((one) => together.execute(() => evaluateOne(parts, travel, context, one))));
  }
  const answers: Evaluated[] = [];
  for (const one of asked) {
    const answer = await evaluateOne(parts, travel, context, one);
    answers.push(answer);
    if (answer.decision === (semantic === 'permit_on_first_permit')) break;
  }
  return answers;
}

async function evaluateOne(parts: AccessParts, travel: Travel, context: CallContext, asked: Evaluation): Promise<Evaluated> {
  try {
    return await permitted(parts, travel, context, asked);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    if (thrown.code === 'CPR_INVALID') return { decision: false, context: { error: { status: 400, message: 'CPR_INVALID' } } };
    if (thrown.code !== 'ACCESS_REFUSED') throw thrown;
    const { decisionId, reasonCode, receipt } = thrown.facts;
    const outcome = isGap(reasonCode) ? 'gap' : 'deny';
    return { decision: false, context: contextOf(reasonCode as ReasonCode, outcome, decisionId!, receipt as Receipt) };
  }
}

async function permitted(parts: AccessParts, travel: Travel, context: CallContext, asked: Evaluation): Promise<Evaluated> {
  const { action, caseRef, purpose, resource, subject } = asked;
  const question = {
    operation: 'evaluate',
    purpose,
    selection: NOTHING_SELECTED,
    ...(caseRef !== undefined && { caseRef }),
  } as const;
  const isCaller = subject.type === 'employee' && context.caller.employee !== undefined && subject.id === context.caller.employee;
  const isKnown = action === 'read' && resource.type === 'citizen';
  if (!isCaller || !isKnown) {
    const state = { context, question, decisionId: parts.ids.next() };
    const [outcome, reason] = isCaller ? (['GAP', 'NO_RULE'] as const) : (['DENY', 'SUBJECT_NOT_CALLER'] as const);
    await refuse(parts, state, nothing(parts.catalogue.bundle, purpose, outcome, reason));
  }
  const state = await travel(context, { ...question, cpr: resource.id });
  const { bundle, grants, masterData, obligations, outcome, reasons } = state.decision!;
  const classes = Object.fromEntries([...grants.map((grant) => [grant.system, grant.classes]), ['person', masterData]]);
  const receipt = await parts.audit.append(
    draftOf(state, 'LOOKUP', { bundle, outcome, reasonCode: reasons[0]!, claims: { classes, action } }),
  );
  const told = contextOf(reasons[0]!, outcome.toLowerCase(), state.decisionId, receipt);
  return { decision: true, context: { ...told, grants, obligations } };
}

const isGap = (reasonCode: string | undefined): boolean => reasonCode === 'NO_RULE' || reasonCode === 'PURPOSE_UNKNOWN';

function contextOf(code: ReasonCode, outcome: string, decisionId: string, receipt: Receipt): Evaluated['context'] {
  const { da, dpo, en } = REASONS[code];
  return {
    outcome,
    reason_code: code,
    reason_admin: { da: dpo.da, en: dpo.en },
    reason_user: { da, en },
    decision_id: decisionId,
    receipt,
  };
}

function nothing(bundle: string, purpose: string, outcome: 'DENY' | 'GAP', reason: ReasonCode): PolicyDecision {
  const none = { legalBasis: [], consents: [], grants: [], masterData: [], obligations: [], hides: [] };
  return { outcome, reasons: [reason], purpose, bundle, ...none };
}
