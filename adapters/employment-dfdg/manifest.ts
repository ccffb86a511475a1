import { type AdapterManifest, CONTRACT_VERSION } from '../../src/sdk/index.js';

/** Employment: STAR's Det Fælles Datagrundlag (DFDG), REST JSON. */
export const manifest = {
  id: 'employment-dfdg',
  contractVersion: CONTRACT_VERSION,
  sector: 'EMPLOYMENT',
  transport: 'REST',
  recordKinds: {
    cases: ['CASE_META'],
    contacts: ['CASE_META'],
    needs: ['EMPLOYMENT'],
    goals: ['PLAN_GOAL'],
    efforts: ['PLAN_EFFORT'],
    appointments: ['PLAN_APPT'],
    plans: ['PLAN_GOAL'],
  },
  limits: { timeoutMs: 2500, maxBytes: 2_000_000, connections: 28, concurrency: 16, queue: 64 },
  httpCallsPerOperation: 7,
  mappingVersion: '1.0.0',
} as const satisfies AdapterManifest;
