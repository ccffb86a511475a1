import type { AdapterManifest, Sector } from '../../src/sdk/index.js';

/**
 * Health by the municipal FHIR guides. Cases and plans carry HEALTH as soon as their paragraph is of the Health Act;
 * appointments tell a time and a kind of contact only.
 */
export const MANIFEST: AdapterManifest & { sector: Sector } = {
  id: 'health-fhir',
  contractVersion: 1,
  sector: 'HEALTH',
  transport: 'FHIR',
  recordKinds: {
    cases: ['CASE_META'],
    contacts: ['CASE_META'],
    needs: ['HEALTH'],
    goals: ['HEALTH'],
    efforts: ['HEALTH'],
    appointments: ['PLAN_APPT'],
    plans: ['PLAN_GOAL'],
    selfAssessments: ['HEALTH', 'SELF_ASSESS'],
  },
  limits: { timeoutMs: 2000, maxBytes: 4_000_000, connections: 32, concurrency: 64, queue: 256 },
  httpCallsPerOperation: 1,
  mappingVersion: '1.1.0',
};

/** Settings: `origin` (scheme, host, port), `basePath` of the FHIR server, `token` (bearer token). */
export const CONFIG_SCHEMA: Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['origin', 'token'],
  properties: {
    origin: { type: 'string', pattern: '^https?://[^/]+$' },
    basePath: { type: 'string', pattern: '^(/[A-Za-z0-9._~-]+)*$', default: '/fhir' },
    token: { type: 'string', minLength: 1, secret: true },
  },
};
