import { verifyCommand } from './verify-command.js';

process.exitCode = await verifyCommand(process.argv.slice(2), (text) => process.stdout.write(text));
