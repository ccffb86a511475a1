/** A signal that ends with any of several others or after a time, and that lets go of all of them when it is no longer needed. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Ends it now. */
  abort(): void;
  /** Lets go of the timer and of the other signals; to be called in every case. */
  release(): void;
}

/** @param milliseconds time after which it ends by itself; absent: never */
export function deadline(outer: readonly AbortSignal[], milliseconds?: number): Deadline {
  const own = new AbortController();
  const abort = () => own.abort();
  for (const signal of outer) {
    if (signal.aborted) own.abort();
    else signal.addEventListener('abort', abort, { once: true });
  }
  const timer = milliseconds === undefined ? undefined : setTimeout(abort, milliseconds);
  timer?.unref();
  return {
    signal: own.signal,
    abort,
    release: () => {
      clearTimeout(timer);
      for (const signal of outer) signal.removeEventListener('abort', abort);
    },
  };
}
