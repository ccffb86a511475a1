import { type AdapterManifest, CONTRACT_VERSION } from '../../src/sdk/index.js';

/**
 * Employment: STAR's Det Fælles Datagrundlag (DFDG), REST JSON. `httpCalls` states for each question the kinds that it fills, for only
 * those that fill an asked kind are put: seven for all kinds, five when needs are not asked.
 */
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
  httpCalls: [['needs'], ['needs'], ['plans', 'goals'], ['efforts', 'goals'], ['appointments'], ['cases'], ['contacts']],
  mappingVersion: '1.1.0',
} as const satisfies AdapterManifest;
