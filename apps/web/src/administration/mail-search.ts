/** How a mail is shown, as it stands in the address; as text when absent. */
export interface MailSearch {
  vorm?: 'opmaak';
}

export const readMailSearch = (search: Record<string, unknown>): MailSearch =>
  search['vorm'] === 'opmaak' ? { vorm: 'opmaak' } : {};
