import type { Receipt } from '../audit/sequencer.js';
import type { SourceOutcome } from '../connectors/connector.js';
import type { CitizenView, Person } from '../generated/documents.js';
import type { CallContext } from '../kernel/call-context.js';
import type { Conflict } from '../plan/conflicts/conflict.js';
import type { PlanDocument } from '../plan/part-kinds.js';
import type { PolicyDecision } from '../policy/decision.js';
import type { DecisionFacts } from '../policy/facts.js';
import type { CitizenRecords } from '../sdk/index.js';
import type { PlanHistory } from './plans/plan-history.js';
import type { Question } from './question.js';
import type { Footprint } from './records.js';

/** What one call has gathered on its way. Each step adds its own members and changes nobody else's. */
export interface RoadState {
  readonly context: CallContext;
  readonly question: Question;
  readonly decisionId: string;
  /** current number, ten characters */
  cpr?: string;
  /** what new rows about the citizen are written under */
  citizenKey?: string;
  /** every key that rows about him stand under; the one above is among them */
  citizenKeys?: readonly string[];
  /** id of the break-glass that the call uses, asks for or changes */
  breakGlass?: string;
  facts?: DecisionFacts;
  person?: Person;
  decision?: PolicyDecision;
  /** from the decision on */
  footprint?: Footprint;
  /** becomes the receipt when the intent is durable */
  intent?: Promise<Receipt>;
  /** what each asked source answered, by system */
  answers?: ReadonlyMap<string, SourceOutcome>;
  masked?: readonly { readonly system: string; readonly records: CitizenRecords }[];
  view?: Omit<CitizenView, 'receipt'>;
  /** plans as the caller may see them */
  plans?: readonly PlanDocument[];
  history?: PlanHistory;
  /** conflicts of a plan, as far as the caller may see it */
  conflicts?: readonly Conflict[];
  receipt?: Receipt;
}

/** One step of the road. It ends the call by throwing a Problem; it never answers the caller itself. */
export type Step = (state: RoadState) => Promise<void> | void;
