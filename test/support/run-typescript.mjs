/**
 * Lets a child process of a test run our TypeScript as it stands: `node --import ./test/support/run-typescript.mjs src/main.ts`.
 * Without it a test of a real process would need a build first.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
