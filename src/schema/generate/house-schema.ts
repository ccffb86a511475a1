import type { DataClass } from '../../kernel/words.js';

/** Where the published language lives: a file's `$id` is this and its path below schemas/. */
export const BASE = 'https://schemas.helhed.dk/';

/** One schema file of schemas/, after it has passed the house subset. */
export interface HouseSchema {
  $id: string;
  title: string;
  description: string;
  type: 'object' | 'string';
  enum?: readonly string[];
  required?: readonly string[];
  properties?: Readonly<Record<string, HouseField>>;
}

/** One field of an object, or the item of a list. */
export interface HouseField {
  description?: string;
  type?: 'string' | 'integer' | 'boolean' | 'array';
  title?: string;
  enum?: readonly (string | number)[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  items?: HouseField;
  $ref?: string;
  dataClass?: DataClass;
  /** whether its value can tell where the citizen is */
  revealsPlace?: boolean;
}

/** Whether the file at that path below schemas/, or with that `$id`, is a value: it takes the class of the field that refers to it. */
export const isValueType = (pathOrId: string): boolean => pathOrId.replace(BASE, '').startsWith('common/');
