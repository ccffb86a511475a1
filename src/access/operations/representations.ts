import type { Receipt } from '../../audit/sequencer.js';
import { ageOn } from '../../consent/giver-age.js';
import type { CallContext } from '../../kernel/call-context.js';
import { parseCpr } from '../../kernel/cpr.js';
import { Problem } from '../../kernel/problem.js';
import { visibleBlocks } from '../../policy/visible-blocks.js';
import { newRepresentation, type Representation, type RepresentationInput } from '../../relations/representation.js';
import { dayOf } from '../../sdk/dates.js';
import { changeWithRecord } from '../change-with-record.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import { refuseAsUnknown, refuseForRole } from '../refuse.js';
import type { Travel } from '../road.js';
import { REGISTER } from './consents.js';

export interface RepresentationChange {
  representation: Representation;
  receipt: Receipt;
}

/** Rows of the register are told of as blocks are: to the citizen, his coordinator, and who recorded them. */
const recorded = (one: Representation) => ({ ...one, recordedUnit: null });

/** Who acts for a citizen, as far as the caller may know of it, ended ones too, newest first; logged before it is handed over. */
export async function listRepresentations(
  { audit, representations }: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { cpr: string; purpose: string; selection: Selection },
): Promise<Representation[]> {
  const state = await travel(context, { ...asked, operation: 'representations' });
  const { bundle, outcome } = state.decision!;
  const all = (await representations.of(state.citizenKeys!)).map(recorded);
  const visible = visibleBlocks(state.decision!, state.facts!, all);
  const claims = { fields: asked.selection.fields, representations: visible.map(({ id }) => id), delivered: visible.length };
  await audit.append(draftOf(state, 'LOOKUP', { bundle, outcome, claims }));
  return visible;
}

/**
 * Records that somebody acts for a citizen, together with its log record: both or neither. Only an employee does, who has seen the paper.
 * @throws Problem REPRESENTATION_INVALID
 */
export async function recordRepresentation(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  input: RepresentationInput & { cpr: string; representativeCpr: string; selection: Selection },
): Promise<RepresentationChange> {
  const { citizenKeys, clock, ids, representations } = parts;
  const { cpr, representativeCpr, selection, ...reported } = input;
  const state = await travel(context, { operation: 'recordRepresentation', cpr, purpose: REGISTER, selection });
  const { employee, personKey } = context.caller;
  if (employee === undefined) return refuseForRole(parts, state);
  const number = parseCpr(representativeCpr);
  const recordedAt = clock.now();
  const { flags } = state.facts!;
  const representation = newRepresentation(
    reported,
    {
      id: ids.next(),
      citizenKey: state.citizenKey!,
      representativeKey: await citizenKeys.citizenKey(number.value),
      recordedBy: employee,
      recordedAt,
    },
    {
      citizenKeys: state.citizenKeys!,
      recorderKeys: personKey === undefined ? [] : (await citizenKeys.identify(personKey)).keys,
      ...(typeof flags === 'object' && flags.custodyKeys && { custodyKeys: flags.custodyKeys }),
      representativeAge: ageOn(number.birthDate, dayOf(recordedAt.toISOString())!),
    },
  );
  const { receipt } = await changeWithRecord(parts, state, async (manager) => {
    await representations.add(manager, representation);
    return { effect: 'REPRESENTATION_RECORDED', representations: [representation.id] };
  });
  return { representation, receipt };
}

/**
 * Ends a representation; the citizen himself only a power that he gave, since a decree and custody are not his to end. Whoever may not
 * know of it gets the answer for an id that is nobody's. A second time changes nothing, is answered like the first, and its record says so
 * like the first, and its record says that it had no effect.
 */
export async function revokeRepresentation(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, selection }: { id: string; selection: Selection },
): Promise<RepresentationChange> {
  const { citizenKeys, clock, representations } = parts;
  const known = await representations.one(id);
  const citizenKey = known?.citizenKey ?? citizenKeys.nobody();
  const state = await travel(context, { operation: 'revokeRepresentation', citizenKey, purpose: REGISTER, selection });
  if (known === undefined) throw new Problem('INTERNAL');
  if (visibleBlocks(state.decision!, state.facts!, [recorded(known)]).length === 0) await refuseAsUnknown(parts, state);
  if (context.caller.employee === undefined && known.type !== 'REPRESENTATIVE') return refuseForRole(parts, state);
  const { receipt } = await changeWithRecord(parts, state, async (manager) => {
    const ended = await representations.revoke(manager, id, clock.now());
    return { effect: ended ? 'REPRESENTATION_REVOKED' : 'NONE', representations: [id] };
  });
  return { representation: (await representations.one(id))!, receipt };
}
