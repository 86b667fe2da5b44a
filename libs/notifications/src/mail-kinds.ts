import { Registry, type Day } from '@schakel/kernel';
import type { MailModel } from './mail-model.js';

/** A mail as Schakel could send it, made by the real renderers from invented data. */
export interface MailSample {
  readonly key: string;
  readonly label: string;
  readonly model: (today: Day, publicUrl: string) => MailModel;
}

/** A kind of mail: its purpose, when it is sent, and at least one sample. */
export interface MailKind {
  readonly label: string;
  /** When it is sent, in one sentence. */
  readonly when: string;
  readonly samples: readonly [MailSample, ...MailSample[]];
}

/** Every kind of mail by its purpose. A kind without samples fails a spec: nobody should have to send one to see it. */
export const mailKinds = new Registry<MailKind>('kinds of mail');

export const addMailKind = (purpose: string, kind: MailKind): void => mailKinds.add(purpose, kind);

/** The sample with a key, over all kinds. */
export const sampleOf = (key: string): MailSample | undefined => mailKinds.all().flatMap(({ samples }) => samples).find((sample) => sample.key === key);
