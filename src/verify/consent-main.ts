import { consentCommand } from './consent-command.js';

process.exitCode = await consentCommand(process.argv.slice(2), (text) => process.stdout.write(text));
