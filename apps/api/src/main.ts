import 'reflect-metadata';
import { config, endWithParent } from '@schakel/kernel';
import { startApi } from './start-api.js';

const api = await startApi(config());
endWithParent(api.close);
process.send?.({ ready: true, port: api.port });
