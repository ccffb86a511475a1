import { tracing } from './traces.js';
import { traceEdges } from './traces-edges.js';

/** Runs before every spec; does nothing unless HELHED_TRACES_DIR is set. */
if (tracing()) afterAll(traceEdges());
