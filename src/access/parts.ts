import type { DataSource } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { BreakGlassStore } from '../break-glass/break-glass.store.js';
import type { ReviewStore } from '../break-glass/review.store.js';
import type { SecondFactor } from '../break-glass/second-factor.js';
import type { Masks } from '../citizen/mask.js';
import type { Sources } from '../connectors/connect-sources.js';
import type { SourceObserver } from '../connectors/source-observer.js';
import type { BlockStore } from '../consent/blocks/block.store.js';
import type { ConsentStore } from '../consent/consent.store.js';
import type { ReceiptSigner } from '../consent/receipt-signer.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { PlanStore } from '../plan/plan.store.js';
import type { ReaderVersions } from '../plan/reader-versions.js';
import type { BundleStore } from '../policy/bundle-store.js';
import type { CaseUseStore } from '../policy/case-use.store.js';
import type { Catalogue } from '../policy/catalogue.js';
import type { CitizenKeys } from '../relations/citizen-keys.js';
import type { PersonStore } from '../relations/person.store.js';
import type { RelationStore } from '../relations/relation.store.js';
import type { RepresentationStore } from '../relations/representation.store.js';

export type BreakGlassEvent = 'ASKED' | 'CONFIRMED' | 'NOT_CONFIRMED' | 'ENDED';

/** Something worth a figure. Names of the closed sets only: no citizen, no value. */
export interface Observer extends SourceObserver {
  decided(operation: string, outcome: string): void;
  /** refused because nothing in the catalogue speaks of it; a purpose that is in none is UNKNOWN */
  gapMet(purpose: string, reason: string): void;
  asked(system: string, state: string, milliseconds: number): void;
  outcomeLost(): void;
  /** a step in the life of a break-glass, by its id */
  brokeGlass(event: BreakGlassEvent, id: string): void;
  /** one caller has asked about many citizens within an hour; the call that made them many */
  manyCitizens(callId: string): void;
  /** relation records of a source that were not taken, by reason; `marks` name those that contradict each other */
  refusedRelations(system: string, refused: Readonly<Record<string, number>>, marks: readonly string[]): void;
}

/** What the road is built of. */
export interface AccessParts {
  readonly audit: AuditLog;
  readonly blocks: BlockStore;
  readonly breakGlass: BreakGlassStore;
  readonly bundles: BundleStore;
  readonly caseUses: CaseUseStore;
  readonly catalogue: Catalogue;
  readonly citizenKeys: CitizenKeys;
  readonly clock: Clock;
  readonly consents: ConsentStore;
  readonly database: DataSource;
  readonly ids: Ids;
  /** how many different citizens one caller asks about within an hour before somebody is told */
  readonly manyCitizens: number;
  readonly masks: Masks;
  readonly observer: Observer;
  readonly persons: PersonStore;
  readonly planReaders: ReaderVersions;
  readonly plans: PlanStore;
  readonly receipts: ReceiptSigner;
  readonly relations: RelationStore;
  readonly representations: RepresentationStore;
  readonly reviews: ReviewStore;
  readonly secondFactor: SecondFactor;
  readonly sources: Sources;
}
