/** What specs and simulators of adapters import beside the sdk. */
export { FixedClock } from '../../kernel/clock.js';
export { SIMULATOR_SECRET } from '../../kernel/known-secrets.js';
export * from './conformance.js';
export * from './faulty-http.js';
export * from './people.js';
export * from './places-in-ids.js';
export * from './record-errors.js';
export * from './simulator.js';
export * from './staff.js';
