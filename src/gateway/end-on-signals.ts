const LIMIT_MS = 10_000;

/**
 * Ends the process on SIGTERM or SIGINT, also while it is still starting: with 0 once all is closed, with 1 when that fails or takes longer
 * than ten seconds.
 * @param starting resolves with how to stop what was started
 */
export function endOnSignals(starting: Promise<() => Promise<void>>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), LIMIT_MS).unref();
      void starting
        .then((stop) => stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }
}
