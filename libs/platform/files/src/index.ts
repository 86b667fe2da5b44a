export { attachFile } from './attach-file.js';
export { isImage, keptKindsInWords } from './file-kinds.js';
export { fileLimits, sizeInWords } from './file-limits.js';
export { FilesModule } from './files.module.js';
export { contentOf, seenFile } from './read-file.js';
export { attachmentHeader, safeName } from './safe-name.js';
export { FileChunk, StoredFile } from './stored-file.entity.js';
export { tidyFilesSchedule } from './tidy-files.js';
import './stored-file.policy.js';
