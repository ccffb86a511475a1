import { at, children, SourceProblem, textAt, tryParseCpr, type XmlNode } from '../../src/sdk/index.js';
import { type NumberStatus, STATUS } from './codes/cpr-codes.js';

/** An answer whose shape has been checked. */
export interface PersonLookup {
  /** the number the answer is about, ten characters */
  cpr: string;
  /** the number in force for that person; equal to `cpr` unless it was changed or was a double number */
  currentCpr: string;
  status: NumberStatus | undefined;
  response: XmlNode;
}

/** Checks a PersonLookupResponse; nothing in it means that the register does not know the number. */
export function readLookup(name: string, response: XmlNode): PersonLookup | undefined {
  if (name !== 'PersonLookupResponse') throw new SourceProblem('SOURCE_INVALID');
  for (const block of ['persondata', 'adresse', 'relationer']) {
    if (children(response, block).length > 1) throw new SourceProblem('SOURCE_INVALID');
  }
  const data = at(response, 'persondata');
  if (data === undefined) {
    if (Object.keys(response).some((key) => key !== '#text' && !key.startsWith('@'))) throw new SourceProblem('SOURCE_INVALID');
    return undefined;
  }
  const cpr = numberOf(textAt(data, 'personnummer'));
  const currentText = textAt(data, 'gaeldendePersonnummer');
  const currentCpr = currentText === undefined ? cpr : numberOf(currentText);
  if (cpr === undefined || currentCpr === undefined) throw new SourceProblem('SOURCE_INVALID');
  return { cpr, currentCpr, status: STATUS.get(textAt(data, 'status', 'status') ?? ''), response };
}

/**
 * A number of the register. It is text in the schema (PNRType), so that it loses no zero as the integer codes of the answer do
 * (kommunekode, quirk T21): nine digits are no number here.
 */
const numberOf = (text: string | undefined): string | undefined => tryParseCpr(text)?.value;
