/** What spreadsheets of the Dutch-speaking world open without questions: UTF-8 with BOM, semicolons, CRLF. */
export const byteOrderMark = '\uFEFF';

// A cell that starts like this is run as a formula by spreadsheets; behind an apostrophe it is text.
const startsLikeFormula = /^[=+\-@\t\r\n]/;

function cell(value: string | null): string {
  const text = value ?? '';
  const harmless = startsLikeFormula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line with its end. */
export const csvLine = (values: readonly (string | null)[]): string => `${values.map(cell).join(';')}\r\n`;
