import type { MigrationInterface } from 'typeorm';
import { ApplicationRole0000000000001 } from './0001-application-role.js';
import { Relations0000000000002 } from './0002-relations.js';
import { Consents0000000000003 } from './0003-consents.js';
import { Audit0000000000004 } from './0004-audit.js';
import { CitizenNumbers0000000000005 } from './0005-citizen-numbers.js';
import { AuditOrder0000000000006 } from './0006-audit-order.js';
import { AuditCitizen0000000000007 } from './0007-audit-citizen.js';
import { ConsentUnits0000000000008 } from './0008-consent-units.js';
import { PolicyBundles0000000000009 } from './0009-policy-bundles.js';
import { Blocks0000000000010 } from './0010-blocks.js';
import { Persons0000000000011 } from './0011-persons.js';
import { ConsentInFull0000000000012 } from './0012-consent-in-full.js';
import { BreakGlass0000000000013 } from './0013-break-glass.js';
import { CaseUses0000000000014 } from './0014-case-uses.js';
import { Plans0000000000015 } from './0015-plans.js';

/** All migrations in order. One that has been released is never edited; a change is a new one, and it adds before a later one takes away. */
export const MIGRATIONS: (new () => MigrationInterface & { readonly name: string })[] = [
  ApplicationRole0000000000001,
  Relations0000000000002,
  Consents0000000000003,
  Audit0000000000004,
  CitizenNumbers0000000000005,
  AuditOrder0000000000006,
  AuditCitizen0000000000007,
  ConsentUnits0000000000008,
  PolicyBundles0000000000009,
  Blocks0000000000010,
  Persons0000000000011,
  ConsentInFull0000000000012,
  BreakGlass0000000000013,
  CaseUses0000000000014,
  Plans0000000000015,
];
