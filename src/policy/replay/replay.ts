import { canonicalJson } from '../../kernel/canonical-json.js';
import type { DataClass, Role } from '../../kernel/words.js';
import type { Catalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted, type PolicyDecision } from '../decision.js';
import type { DecisionFacts } from '../facts.js';

/** A decision as the log holds it: the facts it was made from, and what came of it. */
export interface RecordedDecision {
  readonly decisionId: string;
  readonly bundle: string;
  readonly outcome: string;
  readonly reasonCode: string;
  readonly facts: DecisionFacts;
  /** classes by system, of a permit */
  readonly classes?: Readonly<Record<string, readonly DataClass[]>>;
}

/** Who gains or loses a class, or an answer at all, under one purpose. */
export interface Change {
  readonly purpose: string;
  readonly role: Role;
  /** `SYSTEM CLASS`, or `person CLASS` for the person's own record, or ANSWER where a call comes through or does not any more */
  readonly what: string;
  readonly change: 'GAINS' | 'LOSES';
  readonly decisions: number;
  /** the first few decisions, by id only */
  readonly examples: readonly string[];
}

/** What a draft bundle would have done to recorded decisions. */
export interface ReplayReport {
  readonly inForce: string;
  readonly draft: string;
  readonly replayed: number;
  /** decisions of the bundle in force that come out otherwise than recorded; none is what it should be */
  readonly notReproduced: { readonly decisions: number; readonly examples: readonly string[] };
  /** decisions that another bundle made: they are compared, but not held against what was recorded */
  readonly ofOtherBundles: number;
  readonly unchanged: number;
  readonly changes: readonly Change[];
}

/** Decisions that are named for one change. */
export const MOST_EXAMPLES = 5;

/** What tells one change from another; a report lists them in its order. */
export const changeKey = ({ purpose, role, what, change }: Omit<Change, 'decisions' | 'examples'>): string =>
  `${purpose} ${role} ${what} ${change}`;

/** Runs a draft bundle over recorded decisions, one after the other, beside the bundle in force. */
export class Replay {
  readonly #changes = new Map<
    string,
    { change: Omit<Change, 'decisions' | 'examples'>; decisions: number; examples: string[] }
  >();
  readonly #same = new Map<string, boolean>();
  readonly #notReproduced: string[] = [];
  #counts = { replayed: 0, ofOtherBundles: 0, unchanged: 0, notReproduced: 0 };

  constructor(
    private readonly inForce: Catalogue,
    private readonly draft: Catalogue,
  ) {}

  add(recorded: RecordedDecision): void {
    this.#counts.replayed++;
    const { decisionId, facts } = recorded;
    const before = decide(this.inForce, facts);
    if (recorded.bundle !== this.inForce.bundle) this.#counts.ofOtherBundles++;
    else if (!isAsRecorded(before, recorded)) this.#miss(decisionId);
    if (this.#isSame(facts.purpose)) {
      this.#counts.unchanged++;
      return;
    }
    const after = decide(this.draft, facts);
    const moved = isPermitted(before) || isPermitted(after) ? moves(before, after) : [];
    if (moved.length === 0) this.#counts.unchanged++;
    for (const one of moved) this.#note({ purpose: facts.purpose, role: facts.caller.role, ...one }, decisionId);
  }

  report(): ReplayReport {
    const { notReproduced, ...counts } = this.#counts;
    return {
      inForce: this.inForce.bundle,
      draft: this.draft.bundle,
      ...counts,
      notReproduced: { decisions: notReproduced, examples: this.#notReproduced },
      changes: [...this.#changes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { change, decisions, examples }]) => ({ ...change, decisions, examples })),
    };
  }

  /** A decision follows from its purpose, the facts and the cross rules alone: where the purpose says the same, nothing changes. */
  #isSame(code: string): boolean {
    const known = this.#same.get(code);
    if (known !== undefined) return known;
    const [before, after] = [this.inForce.purposes.get(code), this.draft.purposes.get(code)];
    const same = before !== undefined && after !== undefined ? canonicalJson(before) === canonicalJson(after) : before === after;
    this.#same.set(code, same);
    return same;
  }

  #miss(decisionId: string): void {
    this.#counts.notReproduced++;
    if (this.#notReproduced.length < MOST_EXAMPLES) this.#notReproduced.push(decisionId);
  }

  #note(change: Omit<Change, 'decisions' | 'examples'>, decisionId: string): void {
    const key = changeKey(change);
    const known = this.#changes.get(key) ?? { change, decisions: 0, examples: [] };
    known.decisions++;
    if (known.examples.length < MOST_EXAMPLES) known.examples.push(decisionId);
    this.#changes.set(key, known);
  }
}

type Move = Pick<Change, 'what' | 'change'>;

function moves(before: PolicyDecision, after: PolicyDecision): Move[] {
  const found: Move[] = [];
  const [had, has] = [shownBy(before), shownBy(after)];
  if (had === undefined || has === undefined) found.push({ what: ANSWER, change: had === undefined ? 'GAINS' : 'LOSES' });
  const [old, now] = [had ?? NOTHING, has ?? NOTHING];
  compare('person', old.masterData, now.masterData, found);
  for (const { system, classes } of now.grants) compare(system, classesOf(system, old) ?? [], classes, found);
  for (const { system, classes } of old.grants) if (classesOf(system, now) === undefined) compare(system, classes, [], found);
  return found;
}

function compare(place: string, old: readonly DataClass[], now: readonly DataClass[], found: Move[]): void {
  if (areSame(old, now)) return;
  for (const one of now) if (!old.includes(one)) found.push({ what: `${place} ${one}`, change: 'GAINS' });
  for (const one of old) if (!now.includes(one)) found.push({ what: `${place} ${one}`, change: 'LOSES' });
}

type Shown = Pick<PolicyDecision, 'grants' | 'masterData'>;

const ANSWER = 'ANSWER';
const NOTHING: Shown = { grants: [], masterData: [] };

/** What a decision shows; undefined where it is no permit. */
const shownBy = (decision: PolicyDecision): Shown | undefined => (isPermitted(decision) ? decision : undefined);

const classesOf = (system: string, { grants }: Shown): readonly DataClass[] | undefined =>
  grants.find((one) => one.system === system)?.classes;

/** Whether two lists are the same in the same order, as those of a decision and its record mostly are. */
function areSame(some: readonly DataClass[], others: readonly DataClass[]): boolean {
  return some === others || (some.length === others.length && some.every((one, at) => one === others[at]));
}

function isAsRecorded(decision: PolicyDecision, { outcome, reasonCode, classes }: RecordedDecision): boolean {
  if (decision.outcome !== outcome || decision.reasons[0] !== reasonCode) return false;
  if (classes === undefined) return true;
  const { grants } = decision;
  return (
    grants.length === Object.keys(classes).length &&
    grants.every(({ system, classes: found }) => {
      const told = classes[system];
      if (told === undefined || told.length !== found.length) return false;
      return areSame(told, found) || found.every((one) => told.includes(one));
    })
  );
}
