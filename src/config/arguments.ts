import { SETTINGS, type SettingName } from './settings.js';

/** The command-line form of a setting's name: HELHED_DATA_DIR is `--data-dir`, PORT is `--port`. */
export function argumentName(name: SettingName): string {
  return `--${name
    .replace(/^HELHED_/, '')
    .toLowerCase()
    .replaceAll('_', '-')}`;
}

/** Settings given on the command line as `--name value` or `--name=value`, and what is wrong with it. Faults never show a value. */
export function readArguments(args: readonly string[]): { values: ReadonlyMap<SettingName, string>; faults: readonly string[] } {
  const values = new Map<SettingName, string>();
  const faults: string[] = [];
  const waiting = args.filter((word) => word !== '--help');
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    const [flag = '', ...rest] = word.split('=');
    const setting = SETTINGS.find(({ name }) => argumentName(name) === flag);
    if (!setting) {
      faults.push(
        /^--[a-z-]{1,40}$/.test(flag)
          ? `${flag} is not an argument that Helhed knows`
          : 'The command line holds a word that is no argument',
      );
      continue;
    }
    const value = rest.length > 0 ? rest.join('=') : waiting.shift();
    if (setting.secret)
      faults.push(`${flag} is secret: give ${setting.name} in the environment, where other users cannot read it`);
    else if (!value) faults.push(`${flag} has no value`);
    else values.set(setting.name, value);
  }
  return { values, faults };
}
