export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
export { chooseDataFolder, nameFor, type DataFolder } from './folders.js';
export { isAlive } from './postmaster.js';
export { appRole, jobsRole, ownerRole, prepareCluster, urlsOf, type ClusterUrls, type PrepareOptions } from './prepare-cluster.js';
export { Refusal } from './refusal.js';
