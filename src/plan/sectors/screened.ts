import { containsCpr } from '../../kernel/cpr.js';
import type { RecordKind } from '../../sdk/records.js';
import type { FateReason } from './fate-reasons.js';
import { RECORD_FATES } from './record-fates.js';

/** Reasons by field of a record, for what is not simply carried over. */
export type Exceptions = Readonly<Record<string, FateReason>>;

/** A record without the fields that may not stand in a plan, and why. Where its header may not, `refused` says why. */
export interface Screened<Body> {
  readonly record: Body;
  readonly exceptions: Exceptions;
  readonly refused?: FateReason;
}

/** Takes out of a record what would make the plan invalid: texts that look like a CPR number, and those with signs that nobody sees. */
export function screened<Body extends object>(kind: RecordKind, record: Body): Screened<Body> {
  const declared = RECORD_FATES[kind];
  const exceptions: Record<string, FateReason> = {};
  for (const [field, value] of Object.entries(record)) {
    const fault = declared[field]?.fate === 'MAPPED' ? faultIn(value) : undefined;
    if (fault !== undefined) exceptions[field] = fault;
  }
  const refused = exceptions.id ?? exceptions.provenance;
  const faulty = Object.keys(exceptions);
  if (faulty.length === 0) return { record, exceptions };
  const left = Object.fromEntries(Object.entries(record).filter(([field]) => !faulty.includes(field))) as Body;
  return { record: left, exceptions, ...(refused !== undefined && { refused }) };
}

function faultIn(value: unknown): FateReason | undefined {
  if (typeof value === 'string') {
    if (/[^\P{C}\t\n\r]/u.test(value)) return 'UNSEEN_SIGNS';
    return containsCpr(value.normalize('NFKC')) ? 'CPR_IN_TEXT' : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const one of Object.values(value)) {
    const fault = faultIn(one);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
