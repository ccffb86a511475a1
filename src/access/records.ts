import { hash } from 'node:crypto';
import type { AuditDraft } from '../audit/entry.js';
import type { RoadState } from './state.js';

/** What every log record of a call has in common. */
export function draftOf(
  state: RoadState,
  kind: AuditDraft['kind'],
  more: Partial<AuditDraft> & Pick<AuditDraft, 'bundle'>,
): AuditDraft {
  const { context, question, decisionId, citizenKey, facts } = state;
  const { caller, channel, traceparent } = context;
  return {
    kind,
    callId: context.callId,
    decisionId,
    purpose: question.purpose,
    ...(citizenKey !== undefined && { citizenKey }),
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
      facts: facts as never,
      ...more.claims,
    },
  };
}

/** SHA-256 over the fields, classes and sources that may leave: two calls with the same footprint can learn the same. */
export function footprintHash(
  fields: readonly string[],
  grants: readonly { system: string; classes: readonly string[] }[],
): string {
  const text = JSON.stringify([fields, grants.map(({ system, classes }) => [system, classes])]);
  return hash('sha256', text, 'base64url');
}
