/** What is wrong with an export, in the order of the file: the first thing found. */
export interface Fault {
  /** index of the first entry that cannot be relied on; the number of entries when something is missing after the last */
  firstBadIndex: number;
  /** the fault lies at or before this index: equal to `firstBadIndex` but where only a tree root tells */
  lastPossibleIndex: number;
  /** in words; holds nothing of an entry's content */
  reason: string;
}

export interface Report {
  ok: boolean;
  logId?: string;
  origin?: string;
  /** the key that the signatures were checked with */
  verifierKey?: string;
  /** whether that key was given by whoever verifies; otherwise it came out of the file, which an attacker could have written */
  keyTrusted: boolean;
  /** whether the log was compared with a head kept elsewhere; otherwise a cut tail can go unseen */
  headCompared: boolean;
  /** entries read */
  entries: number;
  /** checkpoints whose root and signature were recomputed and are good */
  checkpoints: number;
  /** entries that a good checkpoint covers */
  provenEntries: number;
  /** entries of version 1, whose leaf does not say whom they concern: their citizen key proves nothing */
  citizensUnproven: number;
  /** entries by kind */
  kinds: Record<string, number>;
  /** intents without an outcome: delivery unconfirmed, not a fault */
  openIntents: number;
  fault?: Fault;
}

/** A report of nothing read yet. */
export function emptyReport(): Report {
  return {
    ok: false,
    keyTrusted: false,
    headCompared: false,
    entries: 0,
    checkpoints: 0,
    provenEntries: 0,
    citizensUnproven: 0,
    kinds: {},
    openIntents: 0,
  };
}
