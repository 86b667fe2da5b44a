/** A kind of file that may be kept: told from its content, never from its name. */
export interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
}

const opened = 'application/vnd.openxmlformats-officedocument';

const kinds: readonly FileKind[] = [
  { extension: 'pdf', mediaType: 'application/pdf' },
  { extension: 'odt', mediaType: 'application/vnd.oasis.opendocument.text' },
  { extension: 'docx', mediaType: `${opened}.wordprocessingml.document` },
  { extension: 'xlsx', mediaType: `${opened}.spreadsheetml.sheet` },
  { extension: 'png', mediaType: 'image/png' },
  { extension: 'jpg', mediaType: 'image/jpeg' },
  { extension: 'gif', mediaType: 'image/gif' },
  { extension: 'webp', mediaType: 'image/webp' },
];

/** What may be kept, in words for users. */
export const keptKindsInWords = 'een PDF, een tekst uit Word of LibreOffice (DOCX, ODT), een spreadsheet (XLSX) of een afbeelding (PNG, JPEG, GIF, WebP)';

/** Undefined for what may not be kept. */
export const kindOf = (mediaType: string | undefined): FileKind | undefined => kinds.find((kind) => kind.mediaType === mediaType);

export const isImage = (mediaType: string): boolean => mediaType.startsWith('image/');
