declare module 'virtual:handbook' {
  /** A page of docs/handleiding. */
  export interface HandbookPage {
    /** Its name in the address. */
    name: string;
    title: string;
    load: () => Promise<{ html: string }>;
  }
  export const pages: readonly HandbookPage[];
}
