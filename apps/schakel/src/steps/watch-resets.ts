import { demoResetChannel, listen } from '@schakel/database/listen';

/** Tells when an administrator asks for the beginning. Returns how to stop listening. Loads little: most demos are never put back. */
export const watchResets = (adminUrl: string, onAsked: () => void): Promise<() => Promise<void>> =>
  listen({ url: adminUrl, channel: demoResetChannel, applicationName: 'schakel start', onNotice: onAsked, onReturn: onAsked });
