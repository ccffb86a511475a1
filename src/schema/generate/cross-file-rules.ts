import { DATA_CLASSES } from '../../kernel/words.js';
import { type Files, fieldsIn, looseOf, wordsOf } from './files.js';
import { DATA_CLASS_PATH } from './house-meta-schema.js';
import { BASE, isValueType } from './house-schema.js';

/** One rule that the meta-schema cannot state, over all parsed files by path; a fault is `path#pointer sentence`. */
type Rule = (files: Files) => string[];

const over =
  (rule: (path: string, schema: Readonly<Record<string, unknown>>, files: Files) => string[]): Rule =>
  (files) =>
    [...files].flatMap(([path, schema]) => rule(path, looseOf(schema), files));

/** The paths that a file refers to, each with the place where it does. */
const references = (schema: unknown): { pointer: string; target: string }[] =>
  fieldsIn(schema).flatMap(({ pointer, field: { $ref } }) =>
    typeof $ref === 'string' ? [{ pointer, target: $ref.startsWith(BASE) ? $ref.slice(BASE.length) : $ref }] : [],
  );

const idIsItsPath = over((path, { $id }) => ($id === `${BASE}${path}` ? [] : [`${path}#/$id must be ${BASE}${path}`]));

const requiredIsDeclared = over((path, { required, properties }) =>
  wordsOf(required).flatMap((name) =>
    Object.hasOwn(looseOf(properties), name) ? [] : [`${path}#/required names "${name}", which is not declared`],
  ),
);

/** An absent list of raised classes would raise nothing. */
const raisedClassesAreRequired = over((path, { required, properties }) =>
  Object.hasOwn(looseOf(properties), 'raisedClasses') && !wordsOf(required).includes('raisedClasses')
    ? [`${path}#/required must name "raisedClasses"`]
    : [],
);

const boundsAreInOrder = over((path, schema) =>
  fieldsIn(schema).flatMap(({ pointer, field: { minimum, maximum } }) =>
    Number(minimum) > Number(maximum) ? [`${path}#${pointer}/minimum is above the maximum`] : [],
  ),
);

const referencesLead = over((path, schema, files) =>
  references(schema).flatMap(({ pointer, target }) =>
    files.has(target) ? [] : [`${path}#${pointer}/$ref refers to ${target}, which no file is`],
  ),
);

/** A value has no classes of its own, so nothing inside it may have one. */
const valuesHoldValues = over((path, schema, files) =>
  references(schema).flatMap(({ pointer, target }) =>
    isValueType(path) && files.has(target) && !isValueType(target)
      ? [`${path}#${pointer}/$ref refers to ${target}: a value holds values of common/ only`]
      : [],
  ),
);

/** The mask and the class table are finite: no type holds itself. */
const noTypeHoldsItself = over((path, schema, files) => {
  const within = new Set<string>();
  const visit = (here: unknown): void => {
    for (const { target } of references(here)) {
      if (within.has(target)) continue;
      within.add(target);
      visit(files.get(target));
    }
  };
  visit(schema);
  return within.has(path) ? [`${path}# holds itself, directly or by way of others`] : [];
});

/** Types of files and enums of fields share one set of names, in GraphQL and in TypeScript. */
const titlesAreUnique: Rule = (files) => {
  const places = [...files].flatMap(([path, schema]) =>
    [{ pointer: '', field: looseOf(schema) }, ...fieldsIn(schema)].flatMap(({ pointer, field: { title } }) =>
      typeof title === 'string' ? [{ title, place: `${path}#${pointer}/title` }] : [],
    ),
  );
  const first = new Map<string, string>();
  for (const { title, place } of places) if (!first.has(title)) first.set(title, place);
  return places.flatMap(({ title, place }) =>
    first.get(title) === place ? [] : [`${place} is "${title}", which ${first.get(title)} is already`],
  );
};

/** Documents about a citizen; what they hold is masked by place as well as by class. */
const ABOUT_A_CITIZEN = /^(citizen|plan)\//;

/** Words as a source wrote them: a text of no fixed form, or a value that can hold one. */
function holdsWords(field: Readonly<Record<string, unknown>>, files: Files): boolean {
  const one = field.type === 'array' ? looseOf(field.items) : field;
  if (typeof one.$ref !== 'string') return one.type === 'string' && !('enum' in one) && !('format' in one);
  const target = one.$ref.slice(BASE.length);
  return isValueType(target) && looseOf(files.get(target)).type === 'object';
}

/** No field is forgotten: whoever adds one that can hold words decides whether they can name a place. */
const placesAreDecided = over((path, { properties }, files) =>
  !ABOUT_A_CITIZEN.test(path)
    ? []
    : Object.entries(looseOf(properties)).flatMap(([name, value]) => {
        const field = looseOf(value);
        return field.dataClass !== 'TECHNICAL' && !('revealsPlace' in field) && holdsWords(field, files)
          ? [`${path}#/properties/${name} must say in "revealsPlace" whether it can tell where the citizen is`]
          : [];
      }),
);

/** What is left out where places are hidden cannot be required; a list can, since it is then empty. */
const placesCanBeLeftOut = over((path, { required, properties }) =>
  wordsOf(required).flatMap((name) => {
    const { revealsPlace, type } = looseOf(looseOf(properties)[name]);
    return revealsPlace === true && type !== 'array' ? [`${path}#/required names "${name}", which reveals a place`] : [];
  }),
);

const dataClassesAreThoseOfTheGateway: Rule = (files) => {
  const words = wordsOf(looseOf(files.get(DATA_CLASS_PATH)).enum);
  const same = words.length === DATA_CLASSES.length && DATA_CLASSES.every((one) => words.includes(one));
  return same ? [] : [`${DATA_CLASS_PATH}#/enum must list the data classes of the gateway, all and no others`];
};

/** All rules, in the order in which their faults are listed. */
export const CROSS_FILE_RULES: readonly Rule[] = [
  idIsItsPath,
  requiredIsDeclared,
  raisedClassesAreRequired,
  boundsAreInOrder,
  referencesLead,
  valuesHoldValues,
  noTypeHoldsItself,
  titlesAreUnique,
  placesAreDecided,
  placesCanBeLeftOut,
  dataClassesAreThoseOfTheGateway,
];
