import 'reflect-metadata';
import { config, endWithParent } from '@schakel/kernel';
import { startWorker } from './start-worker.js';

const settings = config();
const worker = await startWorker(settings, settings.dataDir ?? '.data');
endWithParent(worker.close);
process.send?.({ ready: true });
