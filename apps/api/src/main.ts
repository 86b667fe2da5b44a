import 'reflect-metadata';
import { config, endWithParent } from '@schakel/kernel';
import { listenToLauncher } from './pause.js';
import { startApi } from './start-api.js';

listenToLauncher();
const api = await startApi(config());
endWithParent(api.close);
process.send?.({ ready: true, port: api.port });
