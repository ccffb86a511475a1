import { hash } from 'node:crypto';
import type { AuditDraft } from '../audit/entry.js';
import type { PolicyDecision } from '../policy/decision.js';
import type { Question } from './question.js';
import type { RoadState } from './state.js';

/** records whose own claims do not say all that their footprint covers */
const COVERED: readonly AuditDraft['kind'][] = ['LOOKUP', 'LOG_READ', 'MUTATION'];

/** What every log record of a call has in common. */
export function draftOf(
  state: RoadState,
  kind: AuditDraft['kind'],
  more: Partial<AuditDraft> & Pick<AuditDraft, 'bundle'>,
): AuditDraft {
  const { breakGlass, context, question, decisionId, citizenKey, facts, footprint } = state;
  const { caller, channel, traceparent } = context;
  return {
    kind,
    callId: context.callId,
    decisionId,
    purpose: question.purpose,
    ...(citizenKey !== undefined && { citizenKey }),
    ...(footprint !== undefined && kind !== 'OUTCOME' && { footprintHash: footprint.hash }),
    ...more,
    claims: {
      operation: question.operation,
      caller: {
        subject: caller.subject,
        employee: caller.employee,
        role: caller.role,
        unit: caller.unit,
        sector: caller.sector,
        municipality: caller.municipality,
        client: caller.clientId,
        token: caller.tokenId,
        channel,
      },
      traceparent,
      caseRef: question.caseRef,
      explained: question.explained,
      breakGlass,
      facts: facts as never,
      footprint: footprint !== undefined && COVERED.includes(kind) ? footprint.covers : undefined,
      ...more.claims,
    },
  };
}

/** All that an operation can teach its caller, known before it runs. It depends on what is asked, not on how it is written. */
export interface Footprint {
  /** base64url SHA-256: two calls with the same one can learn the same */
  readonly hash: string;
  readonly covers: Covered;
}

interface Covered {
  readonly [name: string]: string | number | readonly string[] | readonly (readonly [string, readonly string[]])[];
  readonly operation: Question['operation'];
  readonly purpose: string;
  /** selected fields as `Type.field`, sorted, once each */
  readonly fields: readonly string[];
  /** classes that may leave, by system, and by `person` for master data; sorted */
  readonly classes: readonly (readonly [place: string, classes: readonly string[]])[];
  /** act and paragraph of what the decision stands on, sorted */
  readonly paragraphs: readonly string[];
  /** how many different citizens the whole call is about under this purpose */
  readonly citizens: number;
}

/** The footprint of a permitted operation. */
export function footprintOf(question: Question, decision: PolicyDecision, citizens: number): Footprint {
  const { grants, legalBasis, masterData } = decision;
  const places = grants.map(({ system, classes }) => [system, [...classes].sort()] as const);
  const covers: Covered = {
    operation: question.operation,
    purpose: decision.purpose,
    fields: question.selection.fields,
    classes: [...places, ['person', [...masterData].sort()] as const].sort(([a], [b]) => (a < b ? -1 : 1)),
    paragraphs: legalBasis.map(({ act, paragraph }) => `${act} ${paragraph}`).sort(),
    citizens,
  };
  return { hash: hash('sha256', JSON.stringify(covers), 'base64url'), covers };
}
