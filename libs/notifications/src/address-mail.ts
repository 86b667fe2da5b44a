import { unit } from '@schakel/database';
import { Person } from '@schakel/people';
import { addMail, askToSend } from './add-mail.js';
import type { MailModel } from './mail-model.js';
import { MailPurpose } from './mail.entity.js';

interface AddressChange {
  personId: string;
  former: string;
  present: string;
}

/** The mail about a new address. */
export const addressMail = (name: string, present: string, publicUrl: string): MailModel => ({
  subject: 'Uw mailadres voor Schakel is gewijzigd',
  greeting: `Beste ${name},`,
  intro: [`De beheerder van Schakel heeft uw mailadres gewijzigd. U logt voortaan in met ${present}. Uw wachtwoord blijft hetzelfde.`],
  sections: [],
  closing: ['Klopt dit niet? Neem dan contact op met de beheerder van Schakel.'],
  footer: [`Deze mail is automatisch verstuurd door Schakel (${publicUrl}), aan uw oude en uw nieuwe adres.`],
});

/** Tells the former and the new address that the administrator changed it: who did not expect that hears of it. Beyond any viewer. */
export async function addAddressMails({ personId, former, present }: AddressChange, occasion: string, publicUrl: string): Promise<void> {
  const { name } = await unit().manager.findOneByOrFail(Person, { id: personId });
  for (const address of [former, present]) {
    const model = addressMail(name, present, publicUrl);
    const mailId = await addMail({ to: { personId, name, address }, purpose: MailPurpose.ADDRESS_CHANGED, model, onceKey: `${occasion} ${address}`, publicUrl });
    if (mailId) await askToSend(mailId);
  }
}
