import { readFile } from 'node:fs/promises';
import { readReceiptKey, verifyReceipt } from './verify-receipt.js';

const HELP = `Verifies a consent receipt, offline and without the software that signed it.

  npm run -s consent:verify -- FILE KEY

  FILE   the receipt as consentReceipt gave it (a compact JWS)
  KEY    the public key: a JWK as text or in a file (GET /.well-known/helhed, consentReceipts.key), or a log's verifier key

Exit code: 0 when the signature is good, 1 when it is not, 2 when the command cannot be carried out.
`;

/**
 * The command `consent:verify`.
 * @param args what stands after the command's name
 * @param print takes text for the person
 * @returns the exit code
 */
export async function consentCommand(args: readonly string[], print: (text: string) => void): Promise<0 | 1 | 2> {
  const [file, keyText] = args;
  if (file === undefined || keyText === undefined || args.length > 2) {
    print(HELP);
    return args[0] === '--help' ? 0 : 2;
  }
  try {
    const key = readReceiptKey(keyText) ?? readReceiptKey(await readFile(keyText, 'utf8'));
    if (key === undefined) throw new Error('The key is neither a JWK of an Ed25519 key nor a verifier key');
    const found = verifyReceipt(await readFile(file, 'utf8'), key);
    if (typeof found === 'string') {
      print(`FAULT: ${found}.\n`);
      return 1;
    }
    print(`GOOD: the receipt is as it was signed.\n${JSON.stringify(found.receipt, null, 2)}\n`);
    return 0;
  } catch (error) {
    print(`${error instanceof Error ? error.message : 'The command failed'}\n`);
    return 2;
  }
}
