/** All that an adapter author imports. */
export type { Clock } from '../kernel/clock.js';
export type { Capacity, DataClass, Sector } from '../kernel/words.js';
export * from './contract.js';
export * from './cpr.js';
export * from './cut-text.js';
export * from './dates.js';
export * from './http.js';
export * from './http-calls.js';
export * from './paragraphs.js';
export * from './record-header.js';
export * from './records.js';
export * from './soap.js';
export * from './source-problem.js';
export * from './tally.js';
export * from './utf8.js';
export * from './xml.js';
