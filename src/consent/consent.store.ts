import type { DataSource, EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import { Consent } from './consent.entity.js';

/** Consent records. They are added and ended, never changed otherwise and never deleted by use. */
export class ConsentStore {
  constructor(private readonly database: DataSource) {}

  /** All consents of a citizen, ended ones too, newest first. @param citizenKeys every key the citizen has or has had */
  of(citizenKeys: readonly string[]): Promise<Consent[]> {
    return this.database
      .getRepository(Consent)
      .find({ where: { citizenKey: In(citizenKeys) }, order: { givenAt: 'DESC', id: 'DESC' } });
  }

  one(id: string): Promise<Consent | null> {
    return this.database.getRepository(Consent).findOne({ where: { id } });
  }

  async add(manager: EntityManager, consent: Consent): Promise<void> {
    await manager.insert(Consent, consent);
  }

  /** Ends a consent that is not ended. @returns whether this call ended it */
  async withdraw(manager: EntityManager, id: string, at: Date, reason: string | undefined): Promise<boolean> {
    const { affected } = await manager.update(
      Consent,
      { id, withdrawnAt: IsNull() },
      { withdrawnAt: at, withdrawnReason: reason ?? null },
    );
    return affected === 1;
  }
}
