import { parentPort, workerData } from 'node:worker_threads';
import { mergedPdf, type MergeOrder } from './merged-pdf.js';

// Runs as a thread of its own, for one order: large papers take seconds, in which others want answers.
const bytes = await mergedPdf(workerData as MergeOrder);
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
