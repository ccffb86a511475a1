import type { Receipt } from '../../audit/sequencer.js';
import type { Block } from '../../consent/blocks/block.js';
import { type BlockInput, newBlock } from '../../consent/blocks/new-block.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import { visibleBlocks } from '../../policy/visible-blocks.js';
import { changeWithRecord } from '../change-with-record.js';
import type { AccessParts } from '../parts.js';
import { PLAN_SYSTEM } from '../plans/plan-system.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import { refuseAsUnknown } from '../refuse.js';
import type { Travel } from '../road.js';
import { REGISTER } from './consents.js';

export interface BlockChange {
  block: Block;
  receipt: Receipt;
}

/** The blocks of a citizen that the caller may know of, lifted ones too, newest first; logged before they are handed over. */
export async function listBlocks(
  { audit, blocks }: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { cpr: string; purpose: string; selection: Selection },
): Promise<Block[]> {
  const state = await travel(context, { ...asked, operation: 'blocks' });
  const { bundle, outcome } = state.decision!;
  const visible = visibleBlocks(state.decision!, state.facts!, await blocks.of(state.citizenKeys!));
  const claims = { fields: asked.selection.fields, blocks: visible.map(({ id }) => id), delivered: visible.length };
  await audit.append(draftOf(state, 'LOOKUP', { bundle, outcome, claims }));
  return visible;
}

/** Records a block together with its log record: both or neither. The next decision about the citizen knows of it. */
export async function blockAccess(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  input: BlockInput & { cpr: string; selection: Selection },
): Promise<BlockChange> {
  const { blocks, clock, ids, sources } = parts;
  const state = await travel(context, {
    operation: 'blockAccess',
    cpr: input.cpr,
    purpose: REGISTER,
    selection: input.selection,
  });
  const { employee, unit } = context.caller;
  const block = newBlock(input, {
    id: ids.next(),
    citizenKey: state.citizenKey!,
    recordedBy: employee ?? 'CITIZEN',
    ...(unit !== undefined && { recordedUnit: unit }),
    now: clock.now(),
    systems: [...sources.sectors.map(({ manifest }) => manifest.id), PLAN_SYSTEM],
  });
  const { receipt } = await changeWithRecord(parts, state, async (manager) => {
    await blocks.add(manager, block);
    return { effect: 'BLOCK_RECORDED', blocks: [block.id] };
  });
  return { block, receipt };
}

/**
 * Lifts a block. Whoever may not know of it gets the answer for an id that is nobody's: a citizen to whom he has no relation. A second
 * lifting changes nothing, is answered like the first, and its record says that it had no effect.
 */
export async function liftBlock(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, selection }: { id: string; selection: Selection },
): Promise<BlockChange> {
  const { blocks, citizenKeys, clock } = parts;
  const known = await blocks.one(id);
  const citizenKey = known?.citizenKey ?? citizenKeys.nobody();
  const state = await travel(context, { operation: 'liftBlock', citizenKey, purpose: REGISTER, selection });
  if (known === undefined) throw new Problem('INTERNAL');
  if (visibleBlocks(state.decision!, state.facts!, [known]).length === 0) await refuseAsUnknown(parts, state);
  const { receipt } = await changeWithRecord(parts, state, async (manager) => {
    const lifted = await blocks.lift(manager, known.id, clock.now(), context.caller.employee ?? 'CITIZEN');
    return { effect: lifted ? 'BLOCK_LIFTED' : 'NONE', blocks: [known.id] };
  });
  return { block: (await blocks.one(known.id))!, receipt };
}
