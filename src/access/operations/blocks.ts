import type { Receipt } from '../../audit/sequencer.js';
import type { Block } from '../../consent/blocks/block.js';
import { type BlockInput, newBlock } from '../../consent/blocks/new-block.js';
import { inUnitOfWork } from '../../database/unit-of-work.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import { visibleBlocks } from '../../policy/visible-blocks.js';
import type { AccessParts } from '../parts.js';
import { NOTHING_SELECTED } from '../question.js';
import { draftOf } from '../records.js';
import { refuse } from '../refuse.js';
import type { Travel } from '../road.js';

/** what stands in for a CPR number that no citizen can have */
const NOBODY = 'nobody';
const REGISTER = 'CONSENT_ADMINISTRATION';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface BlockChange {
  block: Block;
  receipt: Receipt;
}

/** The blocks of a citizen that the caller may know of, lifted ones too, newest first; logged before they are handed over. */
export async function listBlocks(
  { audit, blocks }: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { cpr: string; purpose: string },
): Promise<Block[]> {
  const state = await travel(context, { ...asked, operation: 'blocks', selection: NOTHING_SELECTED });
  const { bundle, outcome } = state.decision!;
  const visible = visibleBlocks(state.decision!, state.facts!, await blocks.of(state.citizenKeys!));
  const claims = { fields: ['Block'], blocks: visible.map(({ id }) => id), delivered: visible.length };
  await audit.append(draftOf(state, 'LOOKUP', { bundle, outcome, claims }));
  return visible;
}

/** Records a block together with its log record: both or neither. The next decision about the citizen knows of it. */
export async function blockAccess(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  input: BlockInput & { cpr: string },
): Promise<BlockChange> {
  const { audit, blocks, clock, database, ids, sources } = parts;
  const state = await travel(context, {
    operation: 'blockAccess',
    cpr: input.cpr,
    purpose: REGISTER,
    selection: NOTHING_SELECTED,
  });
  const { employee, unit } = context.caller;
  const block = newBlock(input, {
    id: ids.next(),
    citizenKey: state.citizenKey!,
    recordedBy: employee ?? 'CITIZEN',
    ...(unit !== undefined && { recordedUnit: unit }),
    now: clock.now(),
    systems: sources.sectors.map(({ manifest }) => manifest.id),
  });
  const { bundle, outcome } = state.decision!;
  const draft = draftOf(state, 'MUTATION', { bundle, outcome, claims: { effect: 'BLOCK_RECORDED', blocks: [block.id] } });
  const pending = await inUnitOfWork(database, async (manager) => {
    await blocks.add(manager, block);
    return audit.insertPending(manager as never, draft);
  });
  return { block, receipt: await audit.awaitSequenced(pending) };
}

/**
 * Lifts a block. Whoever may not know of it gets the answer for an id that is nobody's: a citizen to whom he has no relation. A second
 * lifting changes nothing, is answered like the first, and its record says that it had no effect.
 */
export async function liftBlock(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { id: string },
): Promise<BlockChange> {
  const { audit, blocks, citizenKeys, clock, database } = parts;
  const known = UUID.test(asked.id) ? await blocks.one(asked.id) : undefined;
  const citizenKey = known?.citizenKey ?? citizenKeys.numberKey(NOBODY);
  const state = await travel(context, { operation: 'liftBlock', citizenKey, purpose: REGISTER, selection: NOTHING_SELECTED });
  if (known === undefined) throw new Problem('INTERNAL');
  if (visibleBlocks(state.decision!, state.facts!, [known]).length === 0)
    await refuse(parts, state, { ...state.decision!, outcome: 'DENY', reasons: ['NO_RELATION'], legalBasis: [] });
  const { bundle, outcome } = state.decision!;
  const pending = await inUnitOfWork(database, async (manager) => {
    const lifted = await blocks.lift(manager, known.id, clock.now(), context.caller.employee ?? 'CITIZEN');
    const effect = lifted ? 'BLOCK_LIFTED' : 'NONE';
    const draft = draftOf(state, 'MUTATION', { bundle, outcome, claims: { effect, blocks: [known.id] } });
    return audit.insertPending(manager as never, draft);
  });
  const [receipt, block] = [await audit.awaitSequenced(pending), await blocks.one(known.id)];
  return { block: block!, receipt };
}
