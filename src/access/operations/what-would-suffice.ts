import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import type { DataClass, Role, Sector } from '../../kernel/words.js';
import { adviceOn } from '../../policy/backwards/advice.js';
import { type PresentNow, presentNow } from '../../policy/backwards/present-now.js';
import { type SufficientPurpose, whatSuffices } from '../../policy/backwards/what-suffices.js';
import { type Language, readerOf, type ToldReason, toldReason } from '../../policy/explain/told.js';
import type { ReasonCode } from '../../policy/reasons.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import type { Travel } from '../road.js';

/** What is wanted; the caller's own role and sector where none is given. */
export interface SufficingQuestion {
  classes: readonly DataClass[];
  role?: Role;
  sector?: Sector;
  /** as the caller wrote it */
  cpr?: string;
  caseRef?: string;
  language: Language;
  selection: Selection;
}

export interface Sufficing {
  classes: readonly DataClass[];
  role: Role;
  sector?: Sector;
  unreachable: readonly DataClass[];
  /** the last is absent where no citizen was named */
  purposes: readonly (SufficientPurpose & { advice: string; now?: PresentNow })[];
  tell: (code: ReasonCode) => ToldReason;
}

const MOST_CLASSES = 30;

/**
 * The catalogue asked backwards. Without a citizen it is the catalogue alone, as `purposes` is: no personal data, no record. With one it
 * takes the road, where nobody without a relation learns anything, and says beside each purpose how it stands now; then only for the
 * caller's own role and sector, since only that is his to know.
 * @throws Problem LIMIT_EXCEEDED, REQUEST_INVALID
 */
export async function whatWouldSuffice(
  { audit, catalogue }: Pick<AccessParts, 'audit' | 'catalogue'>,
  travel: Travel,
  context: CallContext,
  { classes: asked, language, selection, cpr, caseRef, ...who }: SufficingQuestion,
): Promise<Sufficing> {
  if (asked.length > MOST_CLASSES) throw new Problem('LIMIT_EXCEEDED');
  const { caller, receivedAt } = context;
  const classes = [...new Set(asked)];
  const role = who.role ?? caller.role;
  const sector = who.sector ?? (who.role === undefined || who.role === caller.role ? caller.sector : undefined);
  const wanted = { classes, role, ...(sector !== undefined && { sector }) };
  const tell = (code: ReasonCode) => toldReason(code, readerOf(caller.role), language);
  if (cpr === undefined) {
    const { purposes, unreachable } = whatSuffices(catalogue, { ...wanted, at: receivedAt });
    return { ...wanted, unreachable, tell, purposes: purposes.map((one) => withAdvice(one, language)) };
  }
  const foreign = [...(role === caller.role ? [] : ['role']), ...(sector === caller.sector ? [] : ['sector'])];
  if (foreign.length > 0) throw new Problem('REQUEST_INVALID', { fields: foreign });
  const state = await travel(context, {
    operation: 'whatWouldSuffice',
    purpose: 'BASIS_GUIDANCE',
    cpr,
    ...(caseRef !== undefined && { caseRef }),
    selection,
  });
  const facts = state.facts!;
  const { purposes, unreachable } = whatSuffices(catalogue, { ...wanted, at: facts.at });
  const standing = purposes.map((one) => ({
    ...withAdvice(one, language),
    now: presentNow(catalogue, facts, one.purpose.code),
  }));
  const { bundle, outcome } = state.decision!;
  const claims = { classes, consents: [...new Set(standing.flatMap(({ now }) => now.consents))].sort() };
  await audit.append(draftOf(state, 'LOOKUP', { bundle, outcome, claims }));
  return { ...wanted, unreachable, tell, purposes: standing };
}

const withAdvice = (one: SufficientPurpose, language: Language) => ({ ...one, advice: adviceOn(one.consentSets, language) });
