/** Why the database cannot be used at all: a fault of set-up that an operator must mend. The message is fit for the start log. */
export class DatabaseRefused extends Error {
  /** @param setting the setting, file or role at fault, as the operator knows it */
  constructor(
    readonly setting: string,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseRefused';
  }
}
