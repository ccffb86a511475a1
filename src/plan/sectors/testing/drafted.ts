import type { CitizenRecords, Effort, Goal, SectorPlan } from '../../../generated/documents.js';
import type { DataClass, Sector } from '../../../kernel/words.js';
import { recordId } from '../../../sdk/record-header.js';
import type { RecordKind } from '../../../sdk/records.js';
import { validate } from '../../validate.js';
import type { DraftFacts } from '../draft.js';
import { draftPlan } from '../draft-plan.js';
import type { Replacing } from '../draft-replaces.js';

export const AT = '2026-11-22T12:00:00.000Z';
const SYSTEM: Readonly<Record<Sector, string>> = { EMPLOYMENT: 'e', SOCIAL: 's', FAMILY: 'f', HEALTH: 'h' };
const FACTS: DraftFacts = { planId: 'p', at: AT, coordinator: { employee: 'E1', sector: 'SOCIAL' } };

export const head = (kind: RecordKind, sector: Sector, name: string, raisedClasses: DataClass[] = []) => ({
  id: recordId(SYSTEM[sector], kind, name),
  sector,
  raisedClasses,
  provenance: { system: SYSTEM[sector], sourceRecordId: name, fetchedAt: AT, mappingVersion: '1.0.0' },
});
export const goal = (name: string, change: Partial<Goal> = {}, sector: Sector = 'SOCIAL'): Goal => ({
  ...head('goals', sector, name),
  title: name,
  category: 'EFFORT_GOAL',
  expressedBy: 'PROFESSIONAL',
  status: 'ACTIVE',
  ...change,
});
export const effort = (name: string, change: Partial<Effort> = {}, sector: Sector = 'SOCIAL'): Effort => ({
  ...head('efforts', sector, name),
  title: name,
  status: 'ACTIVE',
  ...change,
});
export const sectorPlan = (planType: string, change: Partial<SectorPlan> = {}, sector: Sector = 'SOCIAL'): SectorPlan => ({
  ...head('plans', sector, planType),
  planType,
  status: 'ACTIVE',
  ...change,
});
/** A draft of one source's records, which can stand, and the fate of a field of a kind. */
export function drafted(records: CitizenRecords, replaces: readonly Replacing[] = [], facts: Partial<DraftFacts> = {}) {
  const draft = draftPlan([records], replaces, { ...FACTS, ...facts });
  const faults = validate(draft.plan);
  if (faults.length > 0) throw new Error(`a draft that cannot stand: ${JSON.stringify(faults)}`);
  const why = (kind: RecordKind, field: string) => draft.fates.find((one) => one.kind === kind && one.field === field);
  return { ...draft, why };
}
