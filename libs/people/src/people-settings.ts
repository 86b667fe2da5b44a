/** Provider token of the settings below; the api app fills it. */
export const PEOPLE_SETTINGS = Symbol('PEOPLE_SETTINGS');

/** What sign-in must know about the place it runs in. */
export interface PeopleSettings {
  /** Demo mode: the demo accounts are listed and can sign in. */
  readonly isDemo: boolean;
  /** The site's own address: 'https://schakel.example'. */
  readonly publicUrl: string;
  /** Mails leave the house; otherwise they are kept for the administrator. */
  readonly hasSmtp: boolean;
  /** Cookies only over https, also when the request came from a proxy over http. */
  readonly secureCookies: boolean;
}
