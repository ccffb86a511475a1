import { at, children, type Kin, textAt, tryParseCpr, type XmlNode } from '../../../src/sdk/index.js';
import { dayAt } from './typed.js';

/** Everybody with a legal tie to the citizen whose number the register tells, ties that have ended and ties to come among them. */
export function kinOf(response: XmlNode): Kin[] {
  const relations = at(response, 'relationer');
  const [mother, father] = [at(relations, 'mor'), at(relations, 'far')];
  const custody = children(relations, 'foraeldremyndighed').flatMap((entry) => {
    const type = textAt(entry, 'foraeldremyndighedtype');
    const parent = type === '3' ? mother : type === '4' ? father : undefined;
    const cpr = numberAt(entry, 'relationPersonnummer') ?? numberAt(parent, 'personnummer');
    const [from, to] = [dayAt(entry, 'foraeldremyndighedStartdato'), dayAt(entry, 'foraeldremyndighedSletdato')];
    return kin('CUSTODY_HOLDER', cpr, from, to);
  });
  const decree = at(response, 'persondata', 'umyndiggoerelse');
  return [
    ...children(relations, 'barn').flatMap((child) => kin('CHILD', numberAt(child, 'personnummer'))),
    ...[mother, father].flatMap((parent) => kin('PARENT', numberAt(parent, 'personnummer'))),
    ...kin('SPOUSE', numberAt(at(relations, 'aegtefaelle'), 'personnummer')),
    ...custody,
    ...kin(
      'GUARDIAN',
      numberAt(decree, 'relationPersonnummer'),
      dayAt(decree, 'umyndiggoerelseStartdato'),
      dayAt(decree, 'umyndiggoerelseSlettedato'),
    ),
  ].slice(0, 200);
}

function kin(tie: Kin['tie'], cpr: string | undefined, from?: string, to?: string): Kin[] {
  return cpr === undefined ? [] : [{ tie, cpr, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

const numberAt = (node: XmlNode | undefined, name: string): string | undefined => tryParseCpr(textAt(node, name))?.value;
