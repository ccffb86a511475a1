import { FATE_REASONS } from '../fate-reasons.js';
import { FRAME_FAULTS } from '../frame-fault-words.js';
import { PART_FATES, VIEW_REASONS } from '../part-fates.js';
import { PLAN_FRAMES, type PlanFrame } from '../plan-frames.js';
import { RECORD_FATES, WHOLE_RECORDS } from '../record-fates.js';

const cell = (words: string): string => words.replaceAll('|', '\\|');
const code = (word: string): string => `\`${word}\``;
const codes = (list: readonly string[]): string => list.map(code).join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const frames = Object.entries(PLAN_FRAMES);

function validity({ by }: PlanFrame): string {
  return by
    .map(({ act, paragraph, validFrom, validTo, when }) => {
      const days = validTo === undefined ? `from ${validFrom}` : `${validFrom} to ${validTo}`;
      return `${act} ${paragraph}, ${days}${when === undefined ? '' : ` (switch ${when.switch}: ${when.is.join(', ')})`}`;
    })
    .join('; ');
}

function whoConsents({ category, consentBy }: PlanFrame): string {
  if (consentBy === undefined) return 'no act lets it be replaced';
  const who =
    consentBy === 'CITIZEN'
      ? 'the citizen from 16, with the custody holders until 18; below 16 they alone'
      : 'the custody holders of a child; a parent of age for himself';
  return category === undefined ? who : `${who}; sick leave in category ${category} only`;
}

function ages({ ages: span }: PlanFrame): string {
  const below = span?.below === 'PENSION_AGE' ? 'the age of folkepension' : span?.below;
  return (
    [span?.from === undefined ? '' : `from ${span.from}`, below === undefined ? '' : `below ${below}`]
      .filter(Boolean)
      .join(', ') || 'any'
  );
}

function framesTable(): string {
  const rows = frames.map(([type, frame]) => [
    code(type),
    frame.da,
    frame.sector,
    `${frame.law.act} ${frame.law.paragraph}`,
    codes(frame.extents) || 'not replaceable',
    validity(frame) || '-',
    whoConsents(frame),
    frame.extents.length === 0 ? '-' : ages(frame),
    frame.binds.map(({ act, paragraph }) => `${act} ${paragraph}`).join(', ') || '-',
  ]);
  return table(['type', 'Danish', 'sector', 'its own law', 'extent', 'replaced by', 'consent', 'age', 'still binds'], rows);
}

function recordsTables(): string {
  return Object.entries(RECORD_FATES)
    .map(([kind, fields]) => {
      const rows = Object.entries(fields).map(([field, { fate, to, unless, why }]) => [
        code(field),
        fate,
        codes(to) || code(why!),
        codes(unless) || '-',
      ]);
      const whole = WHOLE_RECORDS[kind as keyof typeof WHOLE_RECORDS];
      const left = whole === undefined ? '' : `\n\nLeft out as a whole: ${codes(whole)}.`;
      return `### ${kind}\n\n${table(['field', 'fate', 'to, or why', 'unless'], rows)}${left}`;
    })
    .join('\n\n');
}

function partsTables(): string {
  return Object.entries(PART_FATES)
    .map(([kind, fields]) => {
      const rows = Object.entries(fields).map(([field, { to, unless, why }]) => [
        code(field),
        codes(to) || code(why!),
        codes(unless) || '-',
      ]);
      return `### ${kind} of the plan\n\n${table(['field', 'to, or why not', 'unless'], rows)}`;
    })
    .join('\n\n');
}

function reasonsTable(): string {
  return [
    table(
      ['reason', 'fate', 'English', 'Danish'],
      Object.entries(FATE_REASONS).map(([reason, { da, en, fate }]) => [code(reason), fate, en, da]),
    ),
    table(
      ['reason of a view', 'English', 'Danish'],
      Object.entries(VIEW_REASONS).map(([reason, { da, en }]) => [code(reason), en, da]),
    ),
  ].join('\n\n');
}

/** The page on the mapping of plans: a hand-written beginning, then the tables of the code. @param template holds `{{name}}` where each table goes */
export function planMappingPage(template: string): string {
  const stays = frames.flatMap(([type, { stays: some }]) =>
    some.map(({ act, da, paragraph, what }) => [code(type), code(what), `${act} ${paragraph}`, da]),
  );
  const faults = Object.entries(FRAME_FAULTS).map(([fault, { da, en }]) => [code(fault), en, da]);
  const tables: Readonly<Record<string, string>> = {
    frames: framesTable(),
    stays: table(['type', 'what', 'paragraph', 'as the plan says it'], stays),
    faults: table(['fault', 'English', 'Danish'], faults),
    records: recordsTables(),
    parts: partsTables(),
    reasons: reasonsTable(),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => tables[name]!);
}
