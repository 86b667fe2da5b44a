/** Token of the settings, given by the app. */
export const OPERATIONS_SETTINGS = Symbol('operations settings');

export interface OperationsSettings {
  /** Where the checkpoints of the log stand. */
  dataDir: string;
  smtpUrl: string | undefined;
  version: string;
}
