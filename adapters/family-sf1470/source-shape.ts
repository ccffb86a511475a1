import { children, SourceProblem, textAt, type XmlNode } from '../../src/sdk/index.js';
import { meaningOfStatus } from './codes/index-codes.js';

/** An answer of Fremsoeg whose envelope of results has been checked; the cases have not. */
export interface SearchResult {
  /** one FiltreretOejebliksbillede each */
  cases: readonly XmlNode[];
  /** cases that the index says it found; more than it shows when its data limitation took some out */
  total: number;
}

const NOTHING: SearchResult = { cases: [], total: 0 };

/** @throws SourceProblem by the kind of StatusKode; the texts beside it are never read */
export function readOutput(name: string, output: XmlNode): SearchResult {
  if (name !== 'FremsoegSagDokumentIndeksOutput') throw new SourceProblem('SOURCE_INVALID');
  const code = textAt(output, 'StandardRetur', 'StatusKode');
  const meaning = code !== undefined && /^\d{1,4}$/.test(code) ? meaningOfStatus(Number(code)) : 'SOURCE_INVALID';
  if (meaning === 'NONE') return NOTHING;
  if (meaning !== 'OK') throw new SourceProblem(meaning);
  const cases = children(output, 'SagFiltreretOejebliksbillede');
  const counted = children(output, 'Antal').find((count) => textAt(count, 'Element') === 'sager');
  const total = counted === undefined ? cases.length : Number(textAt(counted, 'Antal'));
  if (!Number.isSafeInteger(total) || total < 0) throw new SourceProblem('SOURCE_INVALID');
  return { cases, total };
}
