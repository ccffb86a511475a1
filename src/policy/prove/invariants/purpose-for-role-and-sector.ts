import { ROLES_WITHOUT_SECTOR } from '../../../kernel/words.js';
import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const purposeForRoleAndSector: Invariant = {
  name: 'purpose-for-role-and-sector',
  says: 'Kun de roller og forvaltninger, som formålet nævner, kan bruge det.',
  reads: ['caller.role', 'caller.sector'],
  broken({ purpose, facts, decision }) {
    const { role, sector } = facts.caller;
    if (!isPermitted(decision)) return undefined;
    if (!purpose.roles.includes(role)) return { though: 'selv om formålet ikke nævner rollen' };
    const needsSector = purpose.requesterSectors.length > 0 && !ROLES_WITHOUT_SECTOR.includes(role);
    const fits = sector !== undefined && purpose.requesterSectors.includes(sector);
    return needsSector && !fits ? { though: 'selv om formålet ikke nævner forvaltningen' } : undefined;
  },
};
