// Specs that run beside each other have the same queue: each worker of Jest gets a database of its own in the given Redis.
const { REDIS_URL: given, JEST_WORKER_ID: worker } = process.env;
if (given) process.env.REDIS_URL = new URL(`/${worker}`, given).href;
