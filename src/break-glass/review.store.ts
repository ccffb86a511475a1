import { type DataSource, type EntityManager, In } from 'typeorm';
import { BreakGlass } from './break-glass.entity.js';
import { BreakGlassReview, type DelayLaw, type ReviewOutcome } from './break-glass-review.entity.js';

/** Which cases somebody reaches. */
export interface ReviewReach {
  /** those of this unit only; absent: of all */
  readonly unit?: string;
  /** none about the citizen of these keys */
  readonly without: readonly string[];
  /** none that this employee opened */
  readonly notBy: string;
}

/** A review case with the break-glass that it is about. */
export interface ReviewCase {
  readonly review: BreakGlassReview;
  readonly breakGlass: BreakGlass;
}

export interface ReviewPage extends ReviewReach {
  readonly first: number;
  /** only ids before this one */
  readonly before?: string;
}

export interface NoticeDelay {
  readonly law: DelayLaw;
  readonly reason: string;
  readonly decidedBy: string;
  readonly owner: string;
  readonly until: Date;
}

/** Review cases of break-glasses and the notices to citizens, newest first. Ids are ordered by time. */
export class ReviewStore {
  constructor(private readonly database: DataSource) {}

  /** @param open only cases without an outcome */
  async cases(page: ReviewPage, open: boolean): Promise<ReviewCase[]> {
    const query = this.#page(page);
    if (open) query.andWhere('review.outcome is null');
    const reviews = await query.getMany();
    if (reviews.length === 0) return [];
    const found = await this.database.getRepository(BreakGlass).findBy({ id: In(reviews.map(({ id }) => id)) });
    const byId = new Map(found.map((one) => [one.id, one]));
    return reviews.map((review) => ({ review, breakGlass: byId.get(review.id)! }));
  }

  /** The notices that are due: not told, and not lawfully delayed beyond the instant. */
  async noticesDue(page: ReviewPage, at: Date): Promise<BreakGlassReview[]> {
    return this.#page(page)
      .andWhere('review.toldAt is null and (review.delayUntil is null or review.delayUntil <= :at)', { at })
      .getMany();
  }

  /** A case within reach; null for all else. */
  async one(id: string, reach: ReviewReach): Promise<ReviewCase | null> {
    const review = await this.#within(reach).andWhere('review.id = :id', { id }).getOne();
    if (review === null) return null;
    const breakGlass = await this.database.getRepository(BreakGlass).findOneOrFail({ where: { id } });
    return { review, breakGlass };
  }

  /** @param again whether an outcome that stands may be replaced. @returns whether this call decided */
  async decide(
    manager: EntityManager,
    id: string,
    { outcome, reason, by, at, again }: { outcome: ReviewOutcome; reason: string; by: string; at: Date; again: boolean },
  ): Promise<boolean> {
    const query = manager
      .createQueryBuilder()
      .update(BreakGlassReview)
      .set({ outcome, outcomeReason: reason, decidedBy: by, decidedAt: at })
      .where('id = :id', { id });
    if (!again) query.andWhere('outcome is null');
    return (await query.execute()).affected === 1;
  }

  /** @returns whether this call delayed it: what has been told cannot be delayed */
  async delay(manager: EntityManager, id: string, { law, reason, decidedBy, owner, until }: NoticeDelay): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(BreakGlassReview)
      .set({ delayLaw: law, delayReason: reason, delayDecidedBy: decidedBy, delayOwner: owner, delayUntil: until })
      .where('id = :id and told_at is null', { id })
      .execute();
    return affected === 1;
  }

  /** @returns whether this call noted it */
  async tell(manager: EntityManager, id: string, by: string, at: Date): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(BreakGlassReview)
      .set({ toldBy: by, toldAt: at })
      .where('id = :id and told_at is null', { id })
      .execute();
    return affected === 1;
  }

  #page({ first, before, ...reach }: ReviewPage) {
    const query = this.#within(reach).orderBy('review.id', 'DESC').take(first);
    return before === undefined ? query : query.andWhere('review.id < :before', { before });
  }

  #within({ notBy, unit, without }: ReviewReach) {
    const query = this.database
      .getRepository(BreakGlassReview)
      .createQueryBuilder('review')
      .where('not (review.citizenKey = any(:without))', { without: [...without] })
      .andWhere('not exists (select 1 from break_glass opened where opened.id = review.id and opened.employee = :notBy)', {
        notBy,
      });
    return unit === undefined ? query : query.andWhere('review.unit = :unit', { unit });
  }
}
