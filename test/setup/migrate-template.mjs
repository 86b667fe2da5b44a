// Usage: node migrate-template.mjs <url of the owner>
import { migrateDatabase } from '../../apps/schakel/dist/src/migrate-database.js';

await migrateDatabase(process.argv[2]);
