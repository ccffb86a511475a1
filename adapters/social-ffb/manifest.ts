import type { AdapterManifest, Sector } from '../../src/sdk/index.js';

/** Social services for adults: a folder into which the source drops FFB bundles and CSV tables. */
export const MANIFEST: AdapterManifest & { sector: Sector } = {
  id: 'social-ffb',
  contractVersion: 1,
  sector: 'SOCIAL',
  transport: 'FILE_DROP',
  recordKinds: {
    cases: ['CASE_META'],
    contacts: ['CASE_META'],
    needs: ['SOCIAL_PROBLEM'],
    goals: ['PLAN_GOAL'],
    efforts: ['PLAN_EFFORT'],
    appointments: ['PLAN_APPT'],
    plans: ['PLAN_GOAL'],
    selfAssessments: ['SELF_ASSESS'],
  },
  limits: { timeoutMs: 2000, maxBytes: 4_000_000, connections: 1, concurrency: 32, queue: 256 },
  httpCallsPerOperation: 0,
  mappingVersion: '1.0.0',
};

/** Settings: `inbox` (folder, belongs to the source), `promisedHours` (how old the newest delivery may be before it is stale). */
export const CONFIG_SCHEMA: Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['inbox'],
  properties: {
    inbox: { type: 'string', minLength: 1 },
    promisedHours: { type: 'string', pattern: '^[1-9]\\d{0,3}$', default: '24' },
  },
};
